"""The figures of the sample portfolio, asked for on the command line."""

import json
import shutil
from datetime import date

import pytest

from kamdesk.app import logs
from kamdesk.app.main import main
from kamdesk.app.program import LocalProgram
from kamdesk.services.explaining import OF_AN_ACCOUNT, OF_THE_PORTFOLIO

DAY = "2026-11-24"


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    file = tmp_path_factory.mktemp("sample") / "sample.kamdesk"
    LocalProgram().new(file, None, demo=True, as_of=date.fromisoformat(DAY))
    return file


@pytest.fixture
def answer(sample, tmp_path, capsys):
    """Ask a copy of the sample as of one day, and expect success."""
    file = tmp_path / "p.kamdesk"
    shutil.copy(sample, file)

    def call(*argv, to=0):
        code = main(["--as-of", DAY, *argv, "--portfolio", str(file), "--json"])
        logs.stop()
        said = capsys.readouterr()
        assert code == to, said.err
        return json.loads(said.out) if code == 0 else said.err

    return call


def test_today_gives_each_line_its_reason(answer):
    lines = answer("today")
    assert lines
    assert all(line["reason"] and "{" not in line["reason"] for line in lines)
    groups = [line["group"] for line in lines]
    assert groups == sorted(groups, key=["risk", "promised", "rhythm"].index)
    assert answer("today", "--limit", "2") == lines[:2]


def test_today_depends_on_the_day_it_is_asked_for(answer):
    assert answer("today", "--as-of", "2027-03-01") != answer("today")


def test_the_ranking_opens_into_its_parts(answer):
    rows = answer("score")
    assert [row["rank"] for row in rows] == list(range(1, len(rows) + 1))
    first = rows[0]
    promised = {"account", "total", "score", "percent", "rank", "coverage", "fragility", "parts"}
    assert promised <= first.keys()
    rated = [part for part in first["parts"] if part["score"] is not None]
    weight = sum(part["weight"] for part in rated)
    mean = sum(part["weight"] * part["score"] for part in rated) / weight
    assert first["score"] == pytest.approx(mean)
    assert first["percent"] == pytest.approx((mean - 1) / 9 * 100)


def test_an_unknown_model_is_refused_with_those_there_are(answer):
    assert "Key account selection" in answer("score", "--model", "nonsense", to=2)


def test_targets_add_up_over_the_months(answer):
    year = answer("targets")
    assert (year["year"], year["currency"], len(year["months"])) == (2026, "USD", 12)
    target = sum(float(month["target"]) for month in year["months"])
    assert float(year["target"]) == pytest.approx(target)
    booked = sum(float(month["booked"]) for month in year["months"])
    assert float(year["booked"]) == pytest.approx(booked, abs=0.06)  # months are rounded to cents
    assert year["periods"]["year"]["required_run_rate"] == year["required_run_rate"]
    assert answer("targets", "--year", "2030")["target"] is None


def test_the_forecast_adds_up_over_the_months(answer):
    found = answer("forecast")
    months = sum(float(month["weighted"]) for month in found["months"])
    assert float(found["weighted"]) == pytest.approx(months)
    assert float(found["low"]) < float(found["weighted"]) < float(found["high"])
    kinds = [float(found["categories"][name]) for name in ("closed", "commit", "best_case")]
    assert kinds == sorted(kinds)
    assert answer("forecast", "--account", "quick-stop")["deals"] < found["deals"]


@pytest.mark.parametrize("name", OF_AN_ACCOUNT)
def test_every_figure_of_an_account_can_be_opened(answer, name):
    found = answer("explain", name, "Ernst Handel")
    assert found["says"] != found["rule"]
    assert found["inputs"] or float(found["value"]) == 0
    assert (found["account"], found["as_of"]) == ("Ernst Handel", DAY)


@pytest.mark.parametrize("name", OF_THE_PORTFOLIO)
def test_every_figure_of_the_portfolio_can_be_opened(answer, name):
    assert answer("explain", name)["inputs"]


def test_what_is_opened_is_what_the_list_shows(answer):
    (row,) = answer("list", "accounts", "--filter", 'name="Ernst Handel"')
    for name in ("score", "health", "overdue_days"):
        assert answer("explain", name, "Ernst Handel")["value"] == row[name]
    for name in ("sales_12m", "sales_total", "margin_12m", "won_total", "weighted_pipeline"):
        assert answer("explain", name, "Ernst Handel")["value"] == row[name]


def test_a_figure_of_single_accounts_needs_one(answer):
    assert "write the account" in answer("explain", "health", to=2)
    assert "There is no figure" in answer("explain", "luck", to=2)


LINE = "visit Ernst Handel with Roland 45m: price list agreed; send quote by Friday"


def test_a_line_is_understood_and_logged(answer):
    found = answer("log", LINE)
    promised = {
        "kind": "visit",
        "account": "Ernst Handel",
        "contacts": ["Roland Mendel"],
        "happened_on": DAY,
        "minutes": 45,
        "summary": "price list agreed",
        "unresolved": [],
    }
    assert {name: found[name] for name in promised} == promised
    (action,) = found["actions"]
    assert (action["title"], action["due"]) == ("send quote", "2026-11-27")
    assert (action["at"], action["promise"], action["owner"]) == (None, "ours", None)
    (row,) = answer("list", "accounts", "--filter", 'name="Ernst Handel"')
    assert row["last_touchpoint"] == DAY
    assert answer("history", "--limit", "1")[0]["id"] == found["change"]


def test_a_dry_run_logs_nothing(answer):
    before = answer("history")
    assert answer("log", "--dry-run", LINE)["account"] == "Ernst Handel"
    assert answer("history") == before


def test_an_account_at_hand_is_meant_where_the_line_names_none(answer):
    assert answer("log", "call: thanked", "--account", "quick-stop")["account"] == "QUICK-Stop"


@pytest.mark.parametrize("audience", ["internal", "customer"])
def test_a_plan_is_written_for_its_audience(answer, tmp_path, audience):
    from pypdf import PdfReader

    out = tmp_path / "plan.pdf"
    argv = ("report", "plan", "--account", "ernst", "--out", str(out), "--audience", audience)
    assert answer(*argv)["file"] == str(out)
    words = "".join(page.extract_text() for page in PdfReader(out).pages)
    assert "Ernst Handel" in words
    assert ("internal" in words) == (audience == "internal")


def test_a_document_is_not_written_where_it_cannot_be(answer, tmp_path):
    argv = ("report", "plan", "--account", "ernst", "--out")
    assert "is a folder" in answer(*argv, str(tmp_path), to=2)
    assert "make it first" in answer(*argv, str(tmp_path / "no" / "plan.pdf"), to=2)
