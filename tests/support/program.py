"""The program as it is called, on a portfolio of its own and on one fixed day."""

import contextlib
import io
import json
from uuid import UUID

from kamdesk.app import logs
from kamdesk.app.main import main

TODAY = "2026-11-24"  # a Tuesday
SMALL = (
    ["add", "account", "name=Ernst Handel", "tier=strategic", "joined=2026-01-05", "owner=Anna"],
    ["add", "account", "name=Königlich Essen", "joined=2026-02-01", "currency=EUR"],
    ["add", "contact", "name=Roland Mendel", "account=ernst", "email=roland@example.com"],
    ["add", "product", "name=Chai", "code=C1", "list_price=18.00"],
    ["add", "sale", "account=ernst", "product=Chai", "sold_on=2026-10-01", "amount=1,234.50"],
    ["add", "opportunity", "account=ernst", "title=Autumn", "stage=proposal", "amount=5000"],
    ["add", "action", "account=ernst", "title=Send the quote", "due=2026-11-20", "promise=ours"],
    ["add", "action", "account=königlich", "title=Call back", "due=2026-11-24"],
    ["add", "touchpoint", "account=ernst", "happened_on=2026-10-02", "kind=visit", "summary=Met"],
    ["add", "target", "month=2026-11", "amount=2000"],
    ["add", "target", "month=2026-10", "amount=1000"],
    ["add", "model", "name=Selection"],
    ["add", "criterion", "model=Selection", "name=Revenue", "weight=3"],
    ["add", "criterion", "model=Selection", "name=Fit", "weight=1"],
    ["add", "rating", "account=ernst", "criterion=Revenue", "value=8"],
    ["add", "rating", "account=ernst", "criterion=Fit", "value=4"],
    ["add", "contract", "account=königlich", "title=Frame", "ends=2027-12-31", "value=900"],
    ["add", "competitor", "account=königlich", "name=Rival"],
    ["add", "need", "account=königlich", "title=Shorter delivery"],
    ["add", "issue", "account=königlich", "title=Wrong invoice", "opened=2026-11-02"],
    ["add", "surveys", "account=königlich", "score=9", "answered_on=2026-11-02"],
    ["add", "colleague", "name=Nancy Davolio", "department=Sales"],
    ["add", "team", "account=königlich", "colleague=Nancy", "role=Lead"],
    ["add", "contact", "account=königlich", "name=Philip Cramer"],
    ["add", "contact", "account=königlich", "name=Heike Brandt"],
    ["add", "acquaintance", "colleague=Nancy", "contact=Philip", "strength=4"],
    ["add", "tie", "contact=Philip", "other=Heike", "kind=conflict"],
    ["add", "strength", "contact=Philip", "value=4", "evidence=Called us first"],
    ["attach", "{folder}/Offer.pdf", "--account", "königlich", "--note", "As sent"],
    ["add", "plan", "account=königlich", "title=2026", "starts=2026-01-01", "ends=2026-12-31"],
    ["add", "version", "plan=2026", "number=1", "title=May", "frozen_on=2026-05-02", "content={}"],
    ["add", "objective", "plan=2026", "title=Grow", "measure=revenue", "target=60000"],
    ["add", "swot", "plan=2026", "quadrant=threat", "title=A new buyer"],
    ["add", "risk", "plan=2026", "title=Renewal slips", "likelihood=2", "impact=5"],
    ["add", "benefit", "account=königlich", "title=Fewer write-offs", "worth=900"],
    ["add", "review", "account=königlich", "title=Autumn review", "held_on=2026-10-05", "rating=4"],
    ["add", "lesson", "title=Ask the warehouse first", "account=königlich"],
    ["add", "dependency", "action=Call back", "needs=Send the quote"],
    ["add", "snooze", f"about={UUID(int=1)}", "reason=quiet", "until=2026-12-24"],
    ["add", "rate", "base=EUR", "quote=USD", "rate=1.1", "day=2026-01-01"],
)


class Caller:
    """Calls the program on one portfolio, on one day."""

    def __init__(self, file):
        self.file = file

    def __call__(self, *argv):
        """Return the exit code, the answer and the complaints."""
        out, err = io.StringIO(), io.StringIO()
        words = ["--portfolio", str(self.file), "--as-of", TODAY, *argv]
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main(words)
        logs.stop()
        return code, out.getvalue(), err.getvalue()

    def json(self, *argv):
        """Return the document that a successful call prints."""
        code, out, err = self(*argv, "--json")
        assert code == 0, err
        return json.loads(out)


def made(folder, *options):
    """Make a portfolio in a folder."""
    call = Caller(folder / "p.kamdesk")
    assert call("new", str(call.file), "--currency", "USD", *options)[0] == 0
    return call


def small_one(folder):
    """Make a portfolio with one of every kind."""
    call = made(folder)
    (folder / "Offer.pdf").write_bytes(b"%PDF-1.7 an offer")
    for words in SMALL:
        argv = [word.replace("{folder}", str(folder)) for word in words]
        assert call(*argv)[0] == 0, argv
    return call
