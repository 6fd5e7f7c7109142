"""What other programs call our tiers, stages, states and kinds."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kamdesk.domain.accounts import AccountStatus, Level, Tier
from kamdesk.domain.actions import ActionStatus, Priority
from kamdesk.domain.competitors import Threat
from kamdesk.domain.issues import Severity
from kamdesk.domain.needs import NeedKind, NeedStatus
from kamdesk.domain.opportunities import OpportunityKind, Stage
from kamdesk.domain.surveys import SurveyKind
from kamdesk.domain.text import folded
from kamdesk.domain.touchpoints import Sentiment, TouchpointKind

if TYPE_CHECKING:
    from enum import StrEnum

WORDS: tuple[tuple[StrEnum, str], ...] = (
    (Tier.STRATEGIC, "a, tier 1, tier a, aaa, platinum, key, key account, a kunde, strategisch"),
    (Tier.GROWTH, "b, tier 2, tier b, gold, develop, b kunde, wachstum"),
    (Tier.MAINTAIN, "c, tier 3, tier c, silver, c kunde, halten"),
    (Tier.STANDARD, "d, tier 4, tier d, bronze, basic, d kunde, normal, standard"),
    (
        AccountStatus.PROSPECT,
        (
            "prospective customer, lead, potential, potential customer, interessent, neukunde, "
            "opportunity, marketingqualifiedlead, salesqualifiedlead, subscriber, cliente potencial"
        ),
    ),
    (
        AccountStatus.ACTIVE,
        (
            "customer, client, kunde, client actif, current, current customer, aktiv, "
            "actif, activo, "
            "cliente, existing customer, open, enabled, 1"
        ),
    ),
    (AccountStatus.DORMANT, "inactive, inaktiv, inactif, inactivo, passive, ruhend, disabled"),
    (AccountStatus.LOST, "former, former customer, churned, closed, ehemalig, verloren, perdu"),
    (Level.GROUP, "konzern, holding, groupe, grupo, parent, ultimate parent, corporate"),
    (Level.HEADQUARTERS, "hq, head office, zentrale, hauptsitz, siege, sede, headquarter"),
    (Level.SITE, "branch, location, standort, filiale, werk, plant, agence, sucursal, subsidiary"),
    (Level.DEPARTMENT, "division, business unit, abteilung, service, departamento"),
    (
        OpportunityKind.UP_SELL,
        (
            "upsell, upgrade, expansion, existing business, existing customer upgrade, add on, "
            "erweiterung, opportunity, deal, bestandskunde"
        ),
    ),
    (OpportunityKind.CROSS_SELL, "crosssell, cross sale, querverkauf, venta cruzada"),
    (
        OpportunityKind.RENEWAL,
        (
            "renew, contract renewal, verlangerung, vertragsverlangerung, "
            "renouvellement, renovacion, "
            "existing customer renewal"
        ),
    ),
    (
        OpportunityKind.NEW_BUSINESS,
        (
            "new, new customer, newbusiness, new logo, neugeschaft, neukunde, nouveau client, "
            "nuevo cliente, nuevo negocio"
        ),
    ),
    (
        Stage.QUALIFY,
        (
            "qualification, qualified, qualified to buy, prospecting, prospect, lead in, new, "
            "contact made, appointment scheduled, appointmentscheduled, qualifiedtobuy, "
            "initial contact, discovery, qualifizierung, erstkontakt, interesse"
        ),
    ),
    (
        Stage.SOLUTION,
        (
            "needs analysis, value proposition, needs defined, demo scheduled, demo, develop, "
            "presentation scheduled, presentationscheduled, solution development, analysis, "
            "bedarfsanalyse, prasentation, losung, id. decision makers, perception analysis"
        ),
    ),
    (
        Stage.PROPOSAL,
        (
            "propose, proposal made, proposal sent, quote, quotation, proposal/price quote, "
            "proposal/quote, offer, offered, decision maker bought in, decisionmakerboughtin, "
            "angebot, angebot erstellt, offre, devis, propuesta, oferta"
        ),
    ),
    (
        Stage.NEGOTIATION,
        (
            "negotiate, negotiations started, negotiation/review, negotiating, contract sent, "
            "contractsent, verhandlung, negociation, negociacion"
        ),
    ),
    (
        Stage.VERBAL,
        (
            "verbal, verbal agreement, verbal commit, commit, committed, in contract, "
            "mundliche zusage, zusage"
        ),
    ),
    (Stage.WON, "closed won, closedwon, win, gewonnen, gagne, ganado, ganada, deal won"),
    (
        Stage.LOST,
        "closed lost, closedlost, verloren, perdu, perdido, perdida, deal lost, cancelled",
    ),
    (Stage.PARKED, "on hold, onhold, postponed, deferred, zuruckgestellt, pausiert"),
    (
        ActionStatus.OPEN,
        (
            "not started, in progress, new, to do, todo, planned, active, pending, started, offen, "
            "nicht begonnen, in bearbeitung, neu, a faire, en cours, pendiente, en curso, "
            "notstarted, inprogress, not_started, in_progress, needs-action, 0"
        ),
    ),
    (
        ActionStatus.WAITING,
        (
            "waiting on someone else, waiting for someone else, deferred, on hold, "
            "blocked, wartet, "
            "wartet auf jemanden, zuruckgestellt, en attente, esperando"
        ),
    ),
    (
        ActionStatus.DONE,
        (
            "completed, complete, closed, finished, resolved, erledigt, abgeschlossen, fertig, "
            "termine, terminee, fait, hecho, completado, completada, yes, x, 100, 100%"
        ),
    ),
    (
        ActionStatus.DROPPED,
        ("canceled, cancelled, rejected, abandoned, abgebrochen, verworfen, annule, cancelado"),
    ),
    (Priority.HIGH, "urgent, critical, very high, hoch, dringend, haute, elevee, alta, a, 1, p1"),
    (Priority.NORMAL, "medium, middle, mittel, normale, moyenne, media, standard, b, 2, p2"),
    (Priority.LOW, "niedrig, gering, basse, faible, baja, c, 3, p3, none"),
    (
        Severity.CRITICAL,
        "blocker, urgent, very high, sev 1, s1, p1, 1, kritisch, dringend, critique",
    ),
    (
        Severity.MAJOR,
        "high, medium, serious, sev 2, s2, p2, 2, hoch, mittel, schwer, majeur, haute",
    ),
    (Severity.MINOR, "low, trivial, sev 3, s3, p3, 3, niedrig, gering, leicht, mineur, basse"),
    (NeedKind.STATED, "said, explicit, expressed, geaussert, ausgesprochen, genannt, exprime"),
    (NeedKind.IMPLIED, "implicit, sensed, between the lines, latent, unausgesprochen, implizit"),
    (NeedKind.ANTICIPATED, "expected, future, foreseen, erwartet, absehbar, kunftig, anticipe"),
    (NeedStatus.OPEN, "new, unanswered, offen, neu, ouvert, abierto, pending, in progress"),
    (NeedStatus.ANSWERED, "met, closed, done, solved, fulfilled, erfullt, erledigt, beantwortet"),
    (NeedStatus.DROPPED, "gone, obsolete, cancelled, verworfen, entfallen, hinfallig"),
    (Threat.HIGH, "hoch, strong, stark, serious, eleve, haute, alta, alto, a, 3"),
    (Threat.MEDIUM, "mittel, moderate, moyen, moyenne, media, medio, b, 2"),
    (Threat.LOW, "gering, niedrig, weak, schwach, faible, basse, baja, bajo, c, 1"),
    (SurveyKind.NPS, "net promoter score, recommendation, relationship, weiterempfehlung"),
    (SurveyKind.CSAT, "satisfaction, customer satisfaction, transactional, zufriedenheit"),
    (
        TouchpointKind.VISIT,
        (
            "site visit, customer visit, on site, onsite, in person, besuch, "
            "kundenbesuch, vor ort, "
            "visite, visita, field visit"
        ),
    ),
    (
        TouchpointKind.CALL,
        ("phone, phone call, telephone, telefon, telefonat, anruf, appel, telephone, llamada, tel"),
    ),
    (TouchpointKind.EMAIL, "e-mail, mail, letter, brief, courriel, correo"),
    (
        TouchpointKind.MEETING,
        (
            "video call, video, videocall, online meeting, web meeting, web conference, "
            "teams, zoom, "
            "appointment, besprechung, sitzung, termin, videokonferenz, reunion, rendez-vous, lunch"
        ),
    ),
    (
        TouchpointKind.EVENT,
        (
            "trade fair, fair, conference, trade show, messe, veranstaltung, salon, "
            "evenement, feria, "
            "evento, webinar"
        ),
    ),
    (TouchpointKind.MESSAGE, "sms, whatsapp, chat, text, nachricht, mensaje, linkedin"),
    (TouchpointKind.NOTE, "task, other, todo, notiz, sonstiges, nota, internal"),
    (Sentiment.POSITIVE, "good, happy, great, satisfied, gut, sehr gut, bon, bueno, +, ++, hot"),
    (Sentiment.NEUTRAL, "ok, okay, fair, mixed, mittel, neutral, 0, warm"),
    (Sentiment.NEGATIVE, "bad, unhappy, poor, angry, schlecht, mauvais, malo, -, --, cold"),
)
HINTS: tuple[tuple[StrEnum, str], ...] = (  # a part of the word is enough; the rest of it is kept
    (AccountStatus.PROSPECT, "prospect, interessent"),
    (AccountStatus.LOST, "former, lost, churn"),
    (AccountStatus.ACTIVE, "customer, kunde, client"),
    (OpportunityKind.NEW_BUSINESS, "new, neu"),
    (OpportunityKind.RENEWAL, "renewal, replacement, verlanger"),
    (OpportunityKind.CROSS_SELL, "cross"),
    (Stage.WON, "closed won, gewonnen"),
    (Stage.LOST, "closed lost, verloren"),
    (Stage.NEGOTIATION, "negotiat, verhandl"),
    (Stage.PROPOSAL, "proposal, quote, angebot, offer"),
    (Stage.VERBAL, "verbal"),
    (Stage.SOLUTION, "solution, analysis, demo"),
    (ActionStatus.DONE, "complete, erledigt"),
    (ActionStatus.WAITING, "waiting, wartet"),
    (SurveyKind.NPS, "nps"),
    (SurveyKind.CSAT, "csat, satisf, zufried"),
    (TouchpointKind.VISIT, "visit, besuch"),
    (TouchpointKind.CALL, "call, phone, telefon"),
    (TouchpointKind.EMAIL, "mail"),
    (TouchpointKind.MEETING, "meeting, besprechung"),
)
MARKS = re.compile(r"[\s_\-/–]+")


class Choice(NamedTuple):
    """What a word means to us, and whether all of it is said by that."""

    value: StrEnum | None
    whole: bool


def choice(kind: type[StrEnum], written: str) -> Choice:
    """Return the choice a word means; of an unknown word nothing."""
    word = _plain(written)
    found = _known(kind).get(word)
    if found is not None:
        return Choice(found, whole=True)
    for value, hints in HINTS:
        if isinstance(value, kind) and any(hint.strip() in word for hint in hints.split(",")):
            return Choice(value, whole=False)
    return Choice(None, whole=False)


@cache
def _known(kind: type[StrEnum]) -> dict[str, StrEnum]:
    """Return the choices of a kind by word; values of two kinds may be equal, being texts."""
    known = {_plain(word): value for value in kind for word in (value.value, value.name)}
    for value, words in WORDS:
        if isinstance(value, kind):
            for word in words.split(","):
                known.setdefault(_plain(word), value)
    return known


def _plain(word: str) -> str:
    return MARKS.sub(" ", folded(word)).strip() or folded(word).strip()
