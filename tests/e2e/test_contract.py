"""What the command line promises: every command, every key and its type, and exit codes."""

import csv
import io
import json
import re
from datetime import date, datetime
from types import NoneType
from uuid import UUID

import pytest

from kamdesk.services.kinds import Kind
from tests.support.program import TODAY, Caller, made, small_one

MONEY = re.compile(r"-?\d+\.\d{2,}")
FIGURES = (
    *("sales_12m", "margin_12m", "sales_total", "won_total", "open_pipeline", "weighted_pipeline"),
    *("share_of_wallet_low", "share_of_wallet_high"),
)
ACCOUNT = [
    *("id", "name", "parent", "tier", "status", "industry", "country", "currency", "owner"),
    *FIGURES,
    *("score", "health", "last_touchpoint", "next_due", "overdue_days"),
    *("next_action", "next_action_due", "open_actions", "overdue_actions", "contacts"),
]
BELONGING = {
    *("people", "touchpoints", "actions", "opportunities"),
    *("sales", "targets", "ratings"),
}
LINE = {
    *("kind", "account", "contacts", "happened_on"),
    *("minutes", "summary", "actions", "unresolved"),
}
IMPORTED = {
    *("file", "kind", "rows", "created", "updated"),
    *("unchanged", "skipped", "columns", "change"),
}


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    return made(tmp_path_factory.mktemp("demo"), "--demo")


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    return small_one(tmp_path_factory.mktemp("small"))


@pytest.fixture(params=["small", "demo"])
def desk(request):
    return request.getfixturevalue(request.param)


def is_id(text):
    return str(UUID(text)) == text


def is_day(text):
    return date.fromisoformat(text).isoformat() == text


def is_money(text):
    return text is None or MONEY.fullmatch(text) is not None


def is_sentence(text):
    return " " in text and text[0].isupper() and "{" not in text and "." not in text.split(" ")[0]


def kinds(row, **types):
    """Demand that keys are there and of their types."""
    for name, kind in types.items():
        assert name in row, name
        assert isinstance(row[name], kind), (name, row[name])


def test_accounts_have_exactly_the_promised_keys(desk):
    for row in desk.json("list", "accounts"):
        extra = set(row) - set(ACCOUNT)
        assert list(row)[: len(ACCOUNT)] == ACCOUNT
        assert extra <= {"figures_currency"}
        assert is_id(row["id"])
        assert all(is_money(row[name]) for name in FIGURES)
        for name in ("last_touchpoint", "next_due", "next_action_due"):
            assert row[name] is None or is_day(row[name])
        kinds(row, name=str, tier=str, status=str, currency=str)
        kinds(row, open_actions=int, overdue_actions=int, contacts=int)
        kinds(row, score=(int, float, NoneType), health=(int, float, NoneType))


def test_the_figures_of_an_account_are_its_own(small):
    row = small.json("list", "accounts", "--filter", "name~ernst")[0]
    assert (row["sales_12m"], row["sales_total"], row["currency"]) == ("1234.50", "1234.50", "USD")
    assert (row["open_pipeline"], row["weighted_pipeline"]) == ("5000.00", "2500.00")
    assert (row["next_action"], row["next_action_due"]) == ("Send the quote", "2026-11-20")
    assert (row["open_actions"], row["overdue_actions"], row["contacts"]) == (1, 1, 1)
    assert (row["last_touchpoint"], row["tier"], row["owner"]) == (
        "2026-10-02",
        "strategic",
        "Anna",
    )
    assert row["score"] == 7


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_is_listed_in_every_form(desk, kind):
    rows = desk.json("list", kind, "--limit", "3")
    assert rows or (desk.file.parent.name.startswith("demo") and kind is Kind.RATES)
    assert all(is_id(row["id"]) for row in rows)
    code, out, _err = desk("list", kind, "--limit", "3", "--csv")
    assert (code, len(list(csv.DictReader(io.StringIO(out))))) == (0, len(rows))
    code, out, err = desk("list", kind, "--limit", "3")
    assert (code, len(out.splitlines()), err) == (0, max(1, len(rows) + bool(rows)), "")


def test_money_in_rows_is_text_beside_its_currency(desk):
    for kind in ("sales", "opportunities", "targets"):
        for row in desk.json("list", kind, "--limit", "20"):
            assert is_money(row["amount"])
            assert len(row["currency"]) == 3


def test_text_that_looks_like_a_formula_is_quoted_in_csv(tmp_path):
    call = made(tmp_path)
    texts = ["=1+1", "+1", "-1", "@SUM(A1)", "\uff1d1+1", "\uff20x"]
    for text in texts:
        assert call("add", "account", f"name={text}")[0] == 0
    _code, out, _err = call("list", "accounts", "--csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert {row["name"] for row in rows} == {f"'{text}" for text in texts}
    assert {row["name"] for row in call.json("list", "accounts")} == set(texts)


def test_an_account_is_shown_with_everything_of_it(desk):
    found = desk.json("show", "Ernst Handel")
    assert set(ACCOUNT) <= set(found)
    for name in (
        "people",
        "touchpoints",
        "actions",
        "opportunities",
        "sales",
        "targets",
        "ratings",
    ):
        assert isinstance(found[name], list)
    assert found["people"]
    assert found["sales"]


def test_hits_of_a_search_have_their_keys(desk):
    hits = desk.json("search", "handel")
    assert hits[0]["title"] == "Ernst Handel"
    for hit in hits:
        assert list(hit) == ["kind", "id", "account", "title", "snippet"]
        assert is_id(hit["id"])


def test_today_tells_the_most_important_first_and_why(desk):
    lines = desk.json("today")
    assert lines
    for line in lines:
        kinds(line, kind=str, reason=str, title=str, account=(str, NoneType), days=(int, NoneType))
        assert is_sentence(line["reason"]), line["reason"]
        assert line["due"] is None or is_day(line["due"])
    groups = [line["group"] for line in lines]
    assert groups == sorted(groups, key=list(dict.fromkeys(groups)).index)
    assert lines[0]["group"] == "risk"


def test_a_late_promise_comes_before_what_is_due_today(small):
    titles = [line["title"] for line in small.json("today")]
    assert titles.index("Send the quote") < titles.index("Call back")
    reason = next(
        line["reason"] for line in small.json("today") if line["title"] == "Send the quote"
    )
    assert "2026-11-20" in reason
    assert "4 days late" in reason


def test_a_score_opens_into_its_parts(desk):
    rows = desk.json("score")
    assert [row["rank"] for row in rows if row["rank"]] == sorted(
        row["rank"] for row in rows if row["rank"]
    )
    for row in rows:
        kinds(row, account=str, rank=(int, NoneType), coverage=(int, float), parts=list)
        number = (int, float, NoneType)
        kinds(row, total=number, score=number, percent=number, fragility=number)
        for part in row["parts"]:
            kinds(part, criterion=str, weight=(int, float), score=(int, float, NoneType))


def test_a_score_is_the_weighted_mean_of_its_parts(small):
    (row,) = [one for one in small.json("score", "--all") if one["account"] == "Ernst Handel"]
    assert (row["total"], row["score"], row["coverage"]) == (28, 7, 1)
    assert row["percent"] == pytest.approx(200 / 3)
    assert [part["score"] for part in row["parts"]] == [8, 4]


def test_targets_stand_month_by_month(desk):
    found = desk.json("targets", "--year", "2026")
    kinds(found, year=int, currency=str, months=list, unpriced=int)
    for name in ("target", "booked", "plan_to_date", "landing", "required_run_rate"):
        assert is_money(found[name]), name
    months = found["months"]
    assert [date.fromisoformat(month["month"]).month for month in months] == list(range(1, 13))
    for month in months:
        assert is_money(month["target"])
        assert is_money(month["booked"])


def test_targets_are_sums_of_their_months(small):
    found = small.json("targets", "--year", "2026")
    assert (found["target"], found["booked"]) == ("3000.00", "1234.50")
    october = found["months"][9]
    assert (october["target"], october["booked"]) == ("1000.00", "1234.50")


def test_a_forecast_has_a_spread_months_and_categories(desk):
    found = desk.json("forecast")
    kinds(found, currency=str, deals=int, months=list, categories=dict)
    for name in ("weighted", "sd", "low", "high"):
        assert is_money(found[name]), name
    assert set(found["categories"]) == {"closed", "commit", "best_case", "pipeline"}


@pytest.mark.parametrize(
    "argv", [["health", "Ernst Handel"], ["landing"], ["score", "Ernst Handel"]]
)
def test_a_figure_is_explained(desk, argv):
    found = desk.json("explain", *argv)
    kinds(found, figure=str, rule=str, says=str, inputs=list, missing=list)
    assert is_day(found["as_of"])


def test_a_quick_line_is_understood_as_promised(desk):
    before = desk.json("history")
    text = "visit Ernst Handel with Roland 45m: price list agreed; send quote by Fri"
    found = desk.json("log", text, "--dry-run")
    promised = [
        "kind",
        "account",
        "contacts",
        "happened_on",
        "minutes",
        "summary",
        "actions",
        "unresolved",
    ]
    assert set(promised) <= set(found)
    assert (found["kind"], found["account"], found["minutes"]) == ("visit", "Ernst Handel", 45)
    assert found["contacts"] == ["Roland Mendel"]
    assert found["happened_on"] == TODAY
    (action,) = found["actions"]
    assert (action["title"], action["due"]) == ("send quote", "2026-11-27")
    assert found["unresolved"] == []
    assert desk.json("history") == before


def test_changes_are_told_and_taken_back(small):
    log = small.json("log", "call Ernst Handel: prices are fine")
    (change, *_rest) = small.json("history")
    kinds(change, id=str, label=str, about=str, at=str, device=str)
    assert change["id"] == log["change"]
    assert datetime.fromisoformat(change["at"]).tzinfo is not None
    count = len(small.json("list", "touchpoints"))
    undone = small.json("undo")
    assert is_id(undone["change"])
    assert len(small.json("list", "touchpoints")) == count - 1
    small.json("redo")
    assert len(small.json("list", "touchpoints")) == count
    small.json("undo", log["change"])
    assert len(small.json("list", "touchpoints")) == count - 1
    assert small.json("history", "--account", "Ernst Handel")


def test_single_changes_answer_with_their_change(small):
    added = small.json("add", "account", "name=Brief")
    kinds(added, kind=str, id=str, change=str, label=str)
    changed = small.json("set", "account", added["id"], "city=Wien")
    deleted = small.json("delete", "account", added["id"])
    assert len({added["change"], changed["change"], deleted["change"]}) == 3
    assert small.json("set", "account", "ernst", "owner=Anna")["change"] is None
    assert "Brief" not in [row["name"] for row in small.json("list", "accounts")]


def test_an_import_answers_per_file(small, tmp_path):
    table = tmp_path / "orders.csv"
    table.write_text(
        "Customer;Date;Amount\nErnst Handel;31.02.2026;5\nErnst Handel;1.2.2026;7,50\n"
    )
    code, out, _err = small("import", str(table), "--as", "sales", "--json")
    (told,) = json.loads(out)
    assert code == 1
    promised = [
        "file",
        "kind",
        "rows",
        "created",
        "updated",
        "unchanged",
        "skipped",
        "columns",
        "change",
    ]
    assert set(promised) <= set(told)
    assert (told["rows"], told["created"], len(told["skipped"])) == (2, 1, 1)
    assert set(told["skipped"][0]) >= {"row", "column", "value", "reason"}
    assert told["skipped"][0]["value"] == "31.02.2026"
    assert told["columns"].keys() == {"Customer", "Date", "Amount"}
    assert told["columns"]["Date"] == "sold_on"
    small.json("undo", told["change"])


def test_a_plan_is_written_as_pdf(desk, tmp_path):
    out = tmp_path / "plan.pdf"
    told = desk.json(
        "report", "plan", "--account", "Ernst Handel", "--format", "pdf", "--out", str(out)
    )
    assert told["file"] == str(out)
    assert out.read_bytes().startswith(b"%PDF-")


def test_the_file_is_copied_restored_and_examined(desk, tmp_path):
    copy = tmp_path / "copy.kamdesk"
    assert desk.json("backup", str(copy))["file"] == str(copy)
    other = Caller(tmp_path / "other.kamdesk")
    assert other.json("restore", str(copy))["portfolio"] == str(other.file)
    assert other.json("list", "accounts") == desk.json("list", "accounts")
    found = desk.json("doctor")
    assert found["passed"] is True
    assert {"file.integrity", "file.references", "search.index"} <= {
        check["name"] for check in found["checks"]
    }


def test_the_portfolio_is_unharmed_by_all_of_this(desk):
    assert desk.json("doctor")["passed"] is True


def test_a_tag_of_a_line_is_kept_and_found(tmp_path):
    call = made(tmp_path)
    call("add", "account", "name=Ernst Handel")
    call("log", "visit Ernst Handel: pallets came late #delivery")
    (logged,) = call.json("list", "touchpoints")
    assert logged["tags"] == "delivery"
    assert [hit["kind"] for hit in call.json("search", "delivery")] == ["touchpoint"]
