"""A breach's whole page."""

from dataclasses import dataclass
from datetime import datetime

from nmo.access.acting import reading
from nmo.access.actors import Actor, Purpose
from nmo.access.named import users_named
from nmo.access.own_force import for_force_of
from nmo.access.permissions import Permission
from nmo.access.queries import teams_of
from nmo.access.showing import shows_confidential
from nmo.breaches.case import Case
from nmo.breaches.errors import BreachNotFound
from nmo.breaches.models import Breach, BreachKnown, BreachPack
from nmo.breaches.queries.case import called, case_of, in_words, with_whose
from nmo.breaches.queries.doubles import doubles_shown
from nmo.breaches.queries.earlier import earlier_breaches, orders_around
from nmo.breaches.queries.masking import doubles_without, keeps_a_place, masked
from nmo.breaches.queries.shown import BreachShown, PackShown
from nmo.breaches.queries.timeline import Names, timeline_of
from nmo.breaches.rules.aggressor import aggressor_prompt
from nmo.breaches.rules.bail import bail_gaps
from nmo.breaches.rules.checklist import plan_of, to_consider
from nmo.breaches.rules.clocks import clocks_of
from nmo.breaches.rules.moments import differences
from nmo.breaches.rules.offences import prompts
from nmo.breaches.rules.paths import path_of_case, path_sentence_of
from nmo.breaches.rules.patterns import pattern_of
from nmo.breaches.rules.points import points_to_prove
from nmo.breaches.words import SUBJECT, PackKind, StepKind
from nmo.law import History
from nmo.orders.queries import CardShown, cards, histories
from nmo.orders.queries.hiding import hidden_names, history_without
from nmo.reference.levels import Levels
from nmo.reference.queries import books
from nmo.work.queries import due_of_kind


@dataclass(frozen=True, kw_only=True)
class Opened:
    """A breach that was opened: its row, masked for the reader, and the order around it."""

    row: Breach
    case: Case
    card: CardShown
    history: History  # every version of every row, masked
    hidden: tuple[str, ...]  # the names taken out
    places: tuple[str, ...]  # where it was, where that is confidential: to be shown to nobody


def breach_page(ref: str, *, by: Actor, purpose: Purpose | None, now: datetime) -> BreachShown:
    """The breach as it stands at `now`; opening it is recorded.

    It opens whatever became of the order since. Raises BreachNotFound, NotPermitted (another force
    among them). Requirements 33, 34, 36 and 40.
    """
    with reading(
        Permission.BREACH_READ,
        by=by,
        now=now,
        what="breach.opened",
        purpose=purpose,
        owned_by=force_of(ref),
    ) as note:
        note.about(SUBJECT, ref)
        return _shown(opened(ref, by=by, purpose=purpose, now=now), by=by, now=now)


def force_of(ref: str) -> int:
    """The number of the force that answers for the breach. Raises BreachNotFound."""
    force = BreachKnown.objects.filter(ref=ref).values_list("owning_force_id", flat=True).first()
    if force is None:
        raise BreachNotFound
    return force


def opened(ref: str, *, by: Actor, purpose: Purpose | None, now: datetime) -> Opened:
    """The breach for this reader; the caller asked whether it may be opened and records it."""
    for_force_of(by)
    row = with_whose(Breach.objects.filter(ref=ref)).select_related("officer", "team").first()
    if row is None:
        raise BreachNotFound
    card = cards([row.order_id], by=by, at=now, now=now)[row.order_id]
    names = hidden_names(card.parties)
    history = history_without(histories([row.order_id])[row.order_id], names)
    case = case_of(row, known={row.order_id: history}, hidden=names)
    place = keeps_a_place(case) and shows_confidential(
        SUBJECT, ref, by=by, purpose=purpose, now=now, restricted=restricted_in(card)
    )
    return Opened(
        row=row,
        case=masked(case, names, shows_place=place),
        card=card,
        history=history,
        hidden=names,
        places=tuple(a.where for a in case.accounts if a.where_confidential and a.where),
    )


def restricted_in(card: CardShown) -> str | None:
    """The reference of somebody under restricted handling whom the order names."""
    return next((each.person.ref for each in card.parties if each.person.restricted), None)


def _shown(found: Opened, *, by: Actor, now: datetime) -> BreachShown:
    row, case = found.row, found.case
    held = books()
    around = orders_around(row.order_id, found.card.parties)
    pattern = pattern_of(case, earlier_breaches(row, around, by=by), now)
    doubles = doubles_without(doubles_shown(row), found.hidden)
    return BreachShown(
        case=case,
        card=found.card,
        version=row.version,
        incident_number=row.incident_number,
        officer=called(row.officer) if row.officer else "",
        team=row.team.name if row.team else "",
        path=path_of_case(case),
        path_sentence=path_sentence_of(case),
        points=points_to_prove(case),
        clocks=clocks_of(case, Levels(books=held, force_code=case.force_code)),
        pattern=pattern,
        prompts=prompts(case, pattern),
        aggressor=aggressor_prompt(case.account),
        gaps=bail_gaps(case),
        plan=plan_of(case),
        beside=to_consider(case),
        differences=differences(case.frozen[0].positions[0], case.position),
        doubles=doubles,
        packs=_packs(row),
        tasks=due_of_kind(SUBJECT, force_id=row.owning_force_id, now=now, refs=[row.ref]),
        timeline=timeline_of(case, doubles, names=_names(case, row), book=held.at(now)),
    )


def _packs(row: Breach) -> tuple[PackShown, ...]:
    """The packs that were made; never their bytes, which are megabytes each."""
    made = BreachPack.objects.filter(breach=row).order_by("-number")
    rows = made.values_list(
        "number", "kind", "made_at", "made_by__full_name", "made_by__username", "document__sha256"
    )
    return tuple(
        PackShown(
            number=number,
            kind=PackKind(kind),
            made_at=made_at,
            made_by=in_words(name, username),
            sha256=sha256,
        )
        for number, kind, made_at, name, username, sha256 in rows
    )


def _names(case: Case, row: Breach) -> Names:
    """Whom the breach was given to over time, by number; nobody is asked for where it was not."""
    given = [step.values for step in case.steps if step.kind is StepKind.ASSIGNED]
    if not given:
        return {}
    officers = {values["officer"] for values in given if isinstance(values.get("officer"), int)}
    named = users_named(officers) if officers else {}  # type: ignore[arg-type]
    return {
        "officer": {
            number: f"{each.full_name} ({each.username})" for number, each in named.items()
        },
        "team": {each.team_id: each.name for each in teams_of(row.owning_force_id)},
    }
