"""``kamdesk log``: the quick line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kamdesk.cli.answer import Answer
from kamdesk.cli.editing import done
from kamdesk.domain.quickline.line import Named

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from kamdesk.cli.call import Call
    from kamdesk.domain.quickline.line import QuickLine


def log_arguments(parser: ArgumentParser) -> None:
    """Say what happened."""
    parser.add_argument("text", metavar="TEXT", nargs="+", help="such as: call Ernst Handel: ok")
    parser.add_argument("--account", metavar="NAME", help="meant where the text names none")
    parser.add_argument("--dry-run", action="store_true", help="only say how it is understood")


def log(call: Call) -> Answer:
    """Understand a line, and log what it means."""
    text = " ".join(call.typed.text)
    capture, name = call.desk.capture, call.option("account")
    at_hand = call.account(name) if name else None
    account_id = at_hand.id if at_hand else None
    line = capture.understand(text, capture.directory(), as_of=call.as_of, account_id=account_id)
    if line.account is None and at_hand is not None:
        line = replace(line, account=Named(at_hand.id, at_hand.name))
    data, said = meaning(line), _sentences(line)
    if call.typed.dry_run:
        return Answer(data=data, said=said)
    outcome = capture.log(text, line, account_id=account_id)
    return Answer(data=data | {"change": outcome.change_id}, said=[*said, done(outcome)])


def meaning(line: QuickLine) -> dict[str, Any]:
    """Return what a line was understood as."""
    return {
        "kind": line.kind,
        "account": line.account.name if line.account else None,
        "contacts": [one.name for one in line.contacts],
        "happened_on": line.happened_on,
        "at": line.at,
        "minutes": line.minutes,
        "summary": line.summary,
        "sentiment": line.sentiment,
        "next_step": line.next_step or None,
        "actions": [{"title": one.title, "due": one.due} for one in line.actions],
        "unresolved": list(line.unresolved),
    }


def _sentences(line: QuickLine) -> list[str]:
    who = ", ".join(one.name for one in line.contacts)
    about = [line.kind, line.account.name if line.account else "no account", who]
    took = f"{line.minutes} min" if line.minutes else ""
    head = " · ".join(part for part in (*about, line.happened_on.isoformat(), took) if part)
    said = [head, line.summary]
    for action in line.actions:
        due = f", due {action.due.isoformat()}" if action.due else ""
        said.append(f"{'we' if action.ours else 'they'}: {action.title}{due}")
    if line.unresolved:
        said.append(f"Not understood: {', '.join(line.unresolved)}")
    return [sentence for sentence in said if sentence]
