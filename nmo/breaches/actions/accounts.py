"""The rows of an account, and correcting it: the one before is kept."""

from collections.abc import Mapping
from datetime import datetime

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.breaches.actions.facts import state_breach
from nmo.breaches.actions.freezing import freeze, next_position
from nmo.breaches.actions.leaving import as_left
from nmo.breaches.actions.turns import breach_to_change, lock_order_of, owner_of
from nmo.breaches.errors import BreachRefused, ReasonMissing
from nmo.breaches.models import Breach, BreachAccount, BreachCondition
from nmo.breaches.queries.alleged import conditions_alleged
from nmo.breaches.queries.given import account_given
from nmo.breaches.queries.positions import Meant, what_it_meant
from nmo.breaches.shapes import AccountIn
from nmo.breaches.words import SUBJECT

IN_THE_FUTURE = "The time is in the future. Check the date and the time."


def correct_account(
    ref: str,
    account: AccountIn,
    because: str,
    *,
    by: Actor,
    now: datetime,
    version: int | None = None,
    shown: Mapping[str, object] | None = None,
) -> int:
    """Put a better account in the place of the one that counts; returns its number.

    The one before is kept, and so is what the order meant at the time that it alleged. Where
    another time is alleged now, what the order meant then is computed and kept too. `shown`: the
    fields as the page showed them; what was left so stays as it is held. Raises
    ReasonMissing, BreachRefused (in the future), BreachChanged, BreachNotFound, NotPermitted.
    """
    if not because.strip():
        raise ReasonMissing
    refuse_times_to_come(account, now=now)
    with act(
        Permission.BREACH_WORK,
        by=by,
        now=now,
        what="breach.account_corrected",
        kind=Kind.ALTERATION,
        owned_by=owner_of(ref),
    ) as note:
        lock_order_of(ref)
        breach = breach_to_change(ref, by=by, version=version)
        held = BreachAccount.objects.get(breach=breach, known_until=None)
        account = as_left(account, shown or {}, account_given(held))
        meant = what_it_meant(
            breach.order_id, account.alleged, now=now, force_code=breach.owning_force.code
        )
        BreachAccount.objects.filter(pk=held.pk).update(known_until=now)
        number = held.number + 1
        write_account(
            breach, account, meant, number=number, because=because.strip(), by=by, now=now
        )
        other_time = (held.started, held.ended) != (account.started, account.ended)
        if other_time:
            why = "Another time is alleged since the account was corrected."
            number_next = next_position(breach)
            freeze(breach, meant, number=number_next, by=by, now=now, because=why)
        when = {"started_at": account.alleged.earliest, "ended_at": account.alleged.latest}
        Breach.objects.filter(pk=breach.pk).update(**when)
        note.about(SUBJECT, ref)
        note.detail.update(account=number, other_time=other_time)
        state_breach(breach, now=now)
    return number


def refuse_times_to_come(account: AccountIn, *, now: datetime) -> None:
    """Refuse what is alleged to happen later than now; raises BreachRefused."""
    last = account.ended or account.started
    if account.started.at > now or last.at > now:
        raise BreachRefused(IN_THE_FUTURE)


def write_account(
    breach: Breach,
    account: AccountIn,
    meant: Meant,
    *,
    number: int,
    by: Actor,
    now: datetime,
    because: str = "",
) -> None:
    """Add the account with its paragraphs, in the words that they had at the alleged time."""
    row = BreachAccount.objects.create(
        breach=breach,
        number=number,
        happened=account.happened,
        her_words=account.her_words,
        started=account.started,
        ended=account.ended,
        certainty=account.certainty,
        where=account.where,
        where_confidential=account.where_confidential,
        means=list(dict.fromkeys(account.means)),
        through=account.through,
        third_party=account.third_party,
        named_as=account.named_as,
        conditions_known=account.knows_conditions,
        safe_now=account.safe_now,
        still_there=account.still_there,
        children_present=account.children_present,
        weapons=account.weapons,
        injuries=account.injuries,
        other_party_alleges=account.other_party_alleges,
        aggressor=account.aggressor.said(),
        honour_based=account.honour_based,
        works_for_police=account.works_for_police,
        known_from=now,
        because=because,
        recorded_by_id=by.user_id,
    )
    _write_conditions(row, account, meant)


def _write_conditions(row: BreachAccount, account: AccountIn, meant: Meant) -> None:
    BreachCondition.objects.bulk_create(
        BreachCondition(
            account=row,
            position=place,
            paragraph=each.paragraph,
            text=each.text,
            codes=list(each.codes),
            third_party=each.third_party,
            power_of_arrest=each.power_of_arrest,
            exceptions=list(each.exceptions),
            of_event=each.of_event,
            held=each.held,
        )
        for place, each in enumerate(conditions_alleged(account.paragraphs, meant))
    )
