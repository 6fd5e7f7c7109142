"""``kamdesk log``: the quick line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kamdesk.cli.answer import Answer
from kamdesk.cli.editing import done
from kamdesk.domain.actions import Promise
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.quickline.line import Named
from kamdesk.services.evening import Note

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from kamdesk.cli.call import Call
    from kamdesk.domain.quickline.line import Choice, QuickAction, QuickLine
    from kamdesk.services.evening import Unlogged


SAYS = {Promise.OURS: "we promise", Promise.THEIRS: "they promise", None: "to do"}


def log_arguments(parser: ArgumentParser) -> None:
    """Say what happened."""
    parser.add_argument("text", metavar="TEXT", nargs="+", help="such as: call Ernst Handel: ok")
    parser.add_argument("--account", metavar="NAME", help="meant where the text names none")
    parser.add_argument(
        "--about", metavar="ID", help="a visit or promise of the day, see 'kamdesk today --evening'"
    )
    parser.add_argument("--done", action="store_true", help="tick the promise off that it is about")
    parser.add_argument("--dry-run", action="store_true", help="only say how it is understood")


def log(call: Call) -> Answer:
    """Understand a line, and log what it means."""
    text, about = " ".join(call.typed.text), _about(call)
    capture, name = call.desk.capture, call.option("account")
    at_hand = call.account(name) if name else None
    account_id = at_hand.id if at_hand else about.account_id if about else None
    line = capture.understand(text, capture.directory(), as_of=call.as_of, account_id=account_id)
    if line.account is None and at_hand is not None:
        line = replace(line, account=Named(at_hand.id, at_hand.name))
    data, said = meaning(text, line), _sentences(text, line)
    if call.typed.dry_run:
        return Answer(data=data, said=said)
    if about is not None:
        note = Note(about=about, text=text, line=line, done=call.typed.done)
        outcome = call.desk.evenings.log([note], call.as_of)
        return Answer(data=data | {"change": outcome.change_id}, said=[*said, done(outcome)])
    outcome = capture.log(text, line, account_id=account_id)
    return Answer(data=data | {"change": outcome.change_id}, said=[*said, done(outcome)])


def _about(call: Call) -> Unlogged | None:
    """Return which visit or promise of the day a line is about, if it is about one."""
    wanted = call.option("about")
    if wanted is None:
        return None
    for one in call.desk.evenings.evening(call.as_of).lines:
        if str(one.id) == wanted:
            return one
    raise RuleBroken("evening.line.unknown", value=wanted)


def meaning(text: str, line: QuickLine) -> dict[str, Any]:
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
        "actions": [_action(one, line) for one in line.actions],
        "amounts": [{"amount": str(one.amount), "currency": one.currency} for one in line.amounts],
        "tags": list(line.tags),
        "unresolved": list(line.unresolved),
        "choices": [_choice(one, text) for one in line.choices],
    }


def _action(action: QuickAction, line: QuickLine) -> dict[str, Any]:
    """Return an action with whose word it is; ``owner`` is empty where it is our own."""
    owner = action.by or line.account
    theirs = action.promise is Promise.THEIRS and owner is not None
    return {
        "title": action.title,
        "due": action.due,
        "at": action.at,
        "promise": action.promise,
        "owner": owner.name if theirs and owner else None,
    }


def _choice(choice: Choice, text: str) -> dict[str, Any]:
    """Return a stretch with more than one reading; ``open`` where none was taken."""
    options = [one.name if isinstance(one, Named) else one for one in choice.options]
    said = text[choice.start : choice.end]
    return {"text": said, "what": choice.what, "options": options, "open": choice.open}


def _sentences(text: str, line: QuickLine) -> list[str]:
    who = ", ".join(one.name for one in line.contacts)
    about = [line.kind, line.account.name if line.account else "no account", who]
    took = f"{line.minutes} min" if line.minutes else ""
    head = " · ".join(part for part in (*about, line.happened_on.isoformat(), took) if part)
    said = [head, line.summary]
    for action in line.actions:
        at = f" {action.at:%H:%M}" if action.at else ""
        due = f", due {action.due.isoformat()}{at}" if action.due else ""
        said.append(f"{SAYS[action.promise]}: {action.title}{due}")
    if line.sentiment:
        said.append(f"mood: {line.sentiment}")
    if line.unresolved:
        said.append(f"Not understood: {', '.join(line.unresolved)}")
    for choice in line.choices:
        if choice.open:
            one = _choice(choice, text)
            said.append(f"{one['text'] or 'The account'} may be {' or '.join(one['options'])}.")
    return [sentence for sentence in said if sentence]
