"""A breach read out of its rows."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Protocol, cast

from django.db.models import QuerySet

from nmo import law
from nmo.breaches.case import Account, Alleged, Case, ConditionAlleged, Frozen, Step
from nmo.breaches.models import (
    Breach,
    BreachAccount,
    BreachCondition,
    BreachPosition,
    BreachStep,
)
from nmo.breaches.queries.positions import positions_at
from nmo.breaches.words import (
    Certainty,
    Channel,
    Known,
    Means,
    Reporter,
    Status,
    StepKind,
    Through,
)
from nmo.orders.queries import histories, order_ids_of
from nmo.orders.queries.hiding import history_without


class Named(Protocol):
    """A user as a row has one."""

    full_name: str
    username: str


def with_whose(rows: "QuerySet[Breach]") -> "QuerySet[Breach]":
    """The rows with what a case says of its force, its order and who recorded it."""
    return rows.select_related("owning_force", "order", "recorded_by", "same_as")


def cases_of(
    rows: Sequence[Breach],
    *,
    known: Mapping[int, law.History] | None = None,
    hidden: Collection[str] = (),
) -> dict[int, Case]:
    """Each of these breaches whole, by its number; the caller asked whether it may be shown.

    known: histories that the caller has read already. hidden: names to be taken out of those read
    here. The rows come through `with_whose`.
    """
    numbers = [row.pk for row in rows]
    accounts = _accounts(numbers)
    steps = _steps(numbers)
    frozen = _frozen(rows, known or {}, hidden)
    return {
        row.pk: Case(
            ref=row.ref,
            order_ref=row.order.ref,
            order_type=law.OrderType(row.order.order_type),
            owning_force=row.owning_force.name,
            force_code=row.owning_force.code,
            channel=Channel(row.channel),
            reporter=Reporter(row.reporter),
            reporter_name=row.reporter_name,
            reported_at=row.reported_at,
            recorded_at=row.recorded_at,
            recorded_by=called(row.recorded_by),
            status=Status(row.status),
            accounts=tuple(accounts[row.pk]),
            steps=tuple(steps[row.pk]),
            frozen=tuple(frozen[row.pk]),
            same_as=row.same_as.ref if row.same_as else "",
        )
        for row in rows
    }


def case_of(
    row: Breach,
    *,
    known: Mapping[int, law.History] | None = None,
    hidden: Collection[str] = (),
) -> Case:
    """One breach whole: see `cases_of`."""
    return cases_of([row], known=known, hidden=hidden)[row.pk]


def _accounts(numbers: Collection[int]) -> dict[int, list[Account]]:
    rows = BreachAccount.objects.filter(breach_id__in=numbers).select_related("recorded_by")
    held = list(rows.order_by("breach_id", "number"))
    terms = _conditions([row.pk for row in held])
    found: dict[int, list[Account]] = defaultdict(list)
    for row in held:
        found[row.breach_id].append(_account(row, terms[row.pk]))
    return found


def _conditions(accounts: Collection[int]) -> dict[int, list[ConditionAlleged]]:
    rows = BreachCondition.objects.filter(account_id__in=accounts).order_by(
        "account_id", "position"
    )
    found: dict[int, list[ConditionAlleged]] = defaultdict(list)
    for row in rows:
        found[row.account_id].append(
            ConditionAlleged(
                paragraph=row.paragraph,
                text=row.text,
                codes=tuple(law.ConditionCode(code) for code in row.codes),
                third_party=row.third_party,
                power_of_arrest=row.power_of_arrest,
                exceptions=tuple(row.exceptions),
                of_event=row.of_event,
                held=row.held,
            )
        )
    return found


def _account(row: BreachAccount, terms: Iterable[ConditionAlleged]) -> Account:
    return Account(
        number=row.number,
        happened=row.happened,
        her_words=row.her_words,
        when=alleged_of(row),
        where=row.where,
        where_confidential=row.where_confidential,
        means=tuple(Means(each) for each in row.means),
        through=Through(row.through),
        third_party=row.third_party,
        named_as=row.named_as,
        conditions=tuple(terms),
        conditions_known=row.conditions_known,
        safe_now=Known(row.safe_now),
        still_there=Known(row.still_there),
        children_present=Known(row.children_present),
        weapons=Known(row.weapons),
        injuries=row.injuries,
        other_party_alleges=row.other_party_alleges,
        aggressor=dict(row.aggressor),
        honour_based=Known(row.honour_based),
        works_for_police=Known(row.works_for_police),
        known_from=row.known_from,
        known_until=row.known_until,
        because=row.because,
        by=called(row.recorded_by),
    )


def called(user: Named) -> str:
    """How a case names somebody of the police: two of one name are told apart."""
    return in_words(user.full_name, user.username)


def in_words(name: str, username: str) -> str:
    """A name with the username after it."""
    return f"{name} ({username})"


def alleged_of(row: BreachAccount) -> Alleged:
    """When it is said to have happened, by this account."""
    started = cast(law.When, row.started)  # never null: the account has a beginning
    return Alleged(started=started, ended=row.ended, certainty=Certainty(row.certainty))


def _steps(numbers: Collection[int]) -> dict[int, list[Step]]:
    rows = BreachStep.objects.filter(breach_id__in=numbers).select_related("recorded_by")
    found: dict[int, list[Step]] = defaultdict(list)
    for row in rows.order_by("breach_id", "number"):
        found[row.breach_id].append(step_of(row))
    return found


def step_of(row: BreachStep) -> Step:
    """The step as plain values; the row comes with who recorded it."""
    return Step(
        number=row.number,
        kind=StepKind(row.kind),
        at=cast(law.When, row.at),
        values=dict(row.values),
        words=row.words,
        recorded_at=row.recorded_at,
        by=called(row.recorded_by),
        withdrawn_at=row.withdrawn_at,
        withdrawn_because=row.withdrawn_because,
    )


def _frozen(
    rows: Sequence[Breach], known: Mapping[int, law.History], hidden: Collection[str]
) -> dict[int, list[Frozen]]:
    held = list(
        BreachPosition.objects.filter(breach_id__in=[row.pk for row in rows])
        .select_related("recorded_by")
        .order_by("breach_id", "number")
    )
    answered = _orders_answering(rows, held)
    unread = set(answered.values()) - known.keys()
    further = histories(unread) if unread else {}
    read = {**known, **{order: history_without(of, hidden) for order, of in further.items()}}
    of = {row.pk: row for row in rows}
    found: dict[int, list[Frozen]] = defaultdict(list)
    for each in held:
        moments = tuple(datetime.fromisoformat(moment) for moment in each.moments)
        found[each.breach_id].append(
            Frozen(
                number=each.number,
                known=each.known,
                computed_at=each.computed_at,
                positions=positions_at(
                    read[answered[each.pk]],
                    moments,
                    known=each.known,
                    force_code=of[each.breach_id].owning_force.code,
                ),
                said=tuple(each.said),
                because=each.because,
                by=called(each.recorded_by) if each.recorded_by else "",
            )
        )
    return found


def _orders_answering(rows: Sequence[Breach], held: Sequence[BreachPosition]) -> dict[int, int]:
    """The order that each position is of: an earlier one, where the two were decided to be one."""
    orders = {row.pk: row.order for row in rows}
    said = {each.pk: each.said[0]["order_ref"] for each in held}
    others = {said[each.pk] for each in held if said[each.pk] != orders[each.breach_id].ref}
    numbers = order_ids_of(others) if others else {}
    return {each.pk: numbers.get(said[each.pk], orders[each.breach_id].pk) for each in held}
