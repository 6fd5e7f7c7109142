"""Everything a user can do to an account's team; a colleague nobody knew yet comes along."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from kamdesk.domain.contacts import Contact
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.team import Acquaintance, Assignment, Colleague
from kamdesk.domain.text import folded
from kamdesk.services.keeping import Keeping, summed

if TYPE_CHECKING:
    from uuid import UUID

    from kamdesk.domain.accounts import AccountId
    from kamdesk.services.outcome import Outcome
    from kamdesk.services.ports import Transactions, UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """What was typed of a team member; what was not typed stays as it is."""

    name: str | None = None
    title: str | None = None
    department: str | None = None
    email: str | None = None
    phone: str | None = None
    role: str | None = None
    responsibility: str | None = None


OF_A_COLLEAGUE = ("title", "department", "email", "phone")
OF_A_PLACE = ("role", "responsibility")


class TeamService(Keeping[Assignment]):
    """Puts colleagues on teams, by name; each is one change, whoever is new in it."""

    def __init__(self, transactions: Transactions) -> None:
        super().__init__(Assignment, transactions)

    @override
    def add(self, record: Assignment) -> Outcome:
        """Put a known colleague on a team; the change is named after who it is."""
        with self._transactions() as work:
            colleague = work.of(Colleague).get(record.colleague_id)
            _refuse_twice(work, record, colleague)
            work.of(Assignment).save(record)
            return work.commit(self._label("add"), colleague.name)

    def enlist(self, account_id: AccountId, member: Member) -> Outcome:
        """Put a colleague on the team of an account; one of a new name is taken in too."""
        with self._transactions() as work:
            colleague = _colleague(work, member)
            place = Assignment(account_id=account_id, colleague_id=colleague.id)
            place = replace(place, **_typed(member, OF_A_PLACE))
            _refuse_twice(work, place, colleague)
            work.of(Assignment).save(place)
            return work.commit(self._label("add"), colleague.name)

    def amend(self, assignment_id: UUID, member: Member) -> Outcome:
        """Change a place on a team, and what is known of who has it."""
        with self._transactions() as work:
            place = work.of(Assignment).get(assignment_id)
            known = work.of(Colleague).get(place.colleague_id)
            if member.name is None or folded(member.name) == folded(known.name):
                member = replace(member, name=known.name)
                colleague = _told(work, known, member)
            else:
                colleague = _colleague(work, member)
            place = replace(place, colleague_id=colleague.id, **_typed(member, OF_A_PLACE))
            _refuse_twice(work, place, colleague)
            work.of(Assignment).save(place)
            return work.commit(self._label("change"), colleague.name)

    @override
    def delete(self, *ids: UUID) -> Outcome:
        """Take some off their teams; they stay colleagues."""
        names = []
        with self._transactions() as work:
            for assignment_id in ids:
                place = work.of(Assignment).get(assignment_id)
                names += [one.name for one in work.of(Colleague).where(id=[place.colleague_id])]
                work.of(Assignment).delete(assignment_id)
            return work.commit(self._label("delete"), summed(names))


def _colleague(work: UnitOfWork, member: Member) -> Colleague:
    """Return the one colleague of a name, or a new one; two of one name are refused."""
    wanted = folded((member.name or "").strip())
    found = [one for one in work.of(Colleague).where() if folded(one.name) == wanted]
    if len(found) > 1:
        raise RuleBroken("colleague.two.of.a.name", name=member.name)
    if found:
        return _told(work, found[0], member)
    colleague = Colleague(name=member.name or "", **_typed(member, OF_A_COLLEAGUE))
    work.of(Colleague).save(colleague)
    return colleague


def _told(work: UnitOfWork, known: Colleague, member: Member) -> Colleague:
    """Return a colleague with what was typed anew."""
    fresh = _typed(member, OF_A_COLLEAGUE)
    if any(getattr(known, name) != text for name, text in fresh.items()):
        known = replace(known, **fresh)
        work.of(Colleague).save(known)
    return known


def _typed(member: Member, names: tuple[str, ...]) -> dict[str, Any]:
    told = {name: getattr(member, name) for name in names}
    return {name: text for name, text in told.items() if text is not None}


def _refuse_twice(work: UnitOfWork, place: Assignment, colleague: Colleague) -> None:
    beside = work.of(Assignment).where(
        account_id=[place.account_id], colleague_id=[place.colleague_id]
    )
    role = folded(place.role)
    if any(one.id != place.id and folded(one.role) == role for one in beside):
        raise RuleBroken("assignment.twice", name=colleague.name)


class AcquaintanceService(Keeping[Acquaintance]):
    """Notes who of ours knows whom of theirs, once for each two."""

    def __init__(self, transactions: Transactions) -> None:
        super().__init__(Acquaintance, transactions)

    @override
    def add(self, record: Acquaintance) -> Outcome:
        """Note that two know each other; what is known of them already is changed, not doubled."""
        with self._transactions() as work:
            known = work.of(Acquaintance)
            ours = work.of(Colleague).get(record.colleague_id)
            theirs = work.of(Contact).get(record.contact_id)
            if known.where(colleague_id=[ours.id], contact_id=[theirs.id]):
                raise RuleBroken("acquaintance.twice", name=ours.name, other=theirs.name)
            known.save(record)
            return work.commit(self._label("add"), f"{ours.name} – {theirs.name}")
