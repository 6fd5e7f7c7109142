"""What was typed and cannot be meant: one sentence, exit code 2, and nothing is changed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kamdesk.app import logs
from kamdesk.app.main import main
from kamdesk.app.program import LocalProgram


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    file = tmp_path_factory.mktemp("input") / "p.kamdesk"
    LocalProgram().new(file, "EUR", demo=False, as_of=None)
    for argv in (["add", "account", "name=Alpha"], ["add", "account", "name=Alpine"]):
        assert main([*argv, "--portfolio", str(file)]) == 0
        logs.stop()
    return file


@pytest.fixture
def cli(file, capsys):
    capsys.readouterr()

    def call(*argv):
        code = main([*argv, "--portfolio", str(file), "--json"])
        logs.stop()
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


SALE = ("add", "sale", "account=Alpha")


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        ([*SALE, "sold_on=31.02.2026", "amount=1"], "'31.02.2026' is no day"),
        ([*SALE, "sold_on=2026-13-01", "amount=1"], "'2026-13-01' is no day"),
        ([*SALE, "sold_on=2026-02-30", "amount=1"], "'2026-02-30' is no day"),
        ([*SALE, "sold_on=2026-01-01", "amount=12abc"], "'abc' is no currency"),
        ([*SALE, "sold_on=2026-01-01", "amount=twelve"], "is no amount"),
        ([*SALE, "sold_on=2026-01-01", "amount=1e400"], "is no amount"),
        ([*SALE, "sold_on=2026-01-01", "amount=NaN"], "is no amount"),
        ([*SALE, "sold_on=2026-01-01", "amount=" + "9" * 40], "no possible amount"),
        (["add", "account", "name=\u200b\u00a0"], "An account needs a name"),
        (["add", "gadget", "name=x"], "nothing called 'gadget'"),
        (["add", "account", "name=x", "colour=red"], "no field 'colour'"),
        (["set", "account", "", "owner=x"], "no account called ''"),
        (["set", "account", "Alp", "owner=x"], "more than one account: Alpha, Alpine"),
        (["set", "preference", "currency", "value=EURO"], "'EURO' is no currency"),
        (["add", "preference", "name=currency", "value=abc"], "'abc' is no currency"),
        (["list", "accounts", "--filter", "name"], "compares 'name' with nothing"),
        (["list", "accounts", "--filter", "(" * 3000 + "name=a" + ")" * 3000], "too long"),
        (["list", "accounts", "--filter", " or ".join(["name=a"] * 3000)], "too long"),
        (["list", "accounts", "--sort", "name:sideways"], "is no order"),
        (["list", "accounts", "--sort", ":desc"], "is no order"),
        (["list", "accounts", "--as-of", "0001-01-01"], "from 1900 to 2199"),
        (["today", "--as-of", "9999-12-31"], "from 1900 to 2199"),
        (["today", "--as-of", ""], "'' is no day"),
        (["today", "--limit", "-1"], "A limit is a number from 0 up"),
        (["search", "alpha", "--limit", "-1"], "A limit is a number from 0 up"),
        (["targets", "--year", "99999"], "from 1900 to 2199"),
        (["targets", "--year", "-5"], "from 1900 to 2199"),
        (["log", "  "], "Say in a few words"),
        (["report", "plan", "--account", "Alpha", "--out", "/dev/null"], "it is a device"),
        (["report", "plan", "--account", "Alpha", "--out", "/" + "x" * 300], "cannot be used"),
        (["new", "/" + "n" * 300], "cannot be used"),
        (["import", ""], "its name is empty"),
        (["import", "x.csv", "--delimiter", "abc"], "'abc' cannot part columns"),
        (["add", "account", "name=Beta\udcff"], "cannot be read"),
        (["search", "\udcff"], "cannot be read"),
    ],
)
def test_what_cannot_be_meant_is_one_sentence(cli, argv, said):
    before = cli("history")[1]
    code, out, err = cli(*argv)
    assert (code, out, err.count("\n")) == (2, "", 1), err
    assert said in err
    assert "unexpected" not in err
    assert cli("history")[1] == before


def test_a_limit_beyond_all_rows_is_all_rows(cli):
    for argv in (["list", "accounts"], ["history"], ["search", "alpha"]):
        code, out, _err = cli(*argv, "--limit", "9" * 30)
        assert code == 0
        assert json.loads(out)


def test_many_conditions_are_asked_at_once(cli):
    code, out, _err = cli("list", "accounts", "--filter", " or ".join(["name=alpha"] * 300))
    assert code == 0
    assert len(json.loads(out)) == 1


def kamdesk(file, *argv, **options):
    command = [sys.executable, "-m", "kamdesk", *argv, "--portfolio", str(file)]
    return subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False, **options)


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="no full device here")
def test_an_answer_that_finds_no_room_is_one_sentence(file):
    with Path("/dev/full").open("w") as full:
        done = kamdesk(file, "list", "accounts", stdout=full)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "could not be written" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="descriptors are closed otherwise there")
def test_a_closed_output_is_no_fault(file):
    done = kamdesk(file, "list", "accounts", preexec_fn=lambda: os.close(1))
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows passes text, not bytes")
def test_what_is_typed_is_understood_where_the_system_knows_ascii_only(file):
    environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    home = {"KAMDESK_HOME": str(file.parent), "PATH": os.environ["PATH"]}
    done = kamdesk(file, "set", "account", "Alpine", "city=Wörgl", env=environment | home)
    assert (done.returncode, done.stderr) == (0, "")
    done = kamdesk(
        file, "list", "accounts", "--json", env=environment | home, stdout=subprocess.PIPE
    )
    assert "Alpine" in done.stdout
