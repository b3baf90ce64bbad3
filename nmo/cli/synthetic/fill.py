"""Filling a register with synthetic orders."""

from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import islice
from random import Random

from django.db import transaction

from nmo.access.actors import Actor
from nmo.cli.synthetic.chains import Chain, Scene, chain, court_checks
from nmo.cli.synthetic.people import Somebody, as_party, child_of, somebody
from nmo.law import london_day
from nmo.matching.actions import count_tokens
from nmo.orders.actions import record_orders, refresh_live_source
from nmo.orders.shapes import OrderIn
from nmo.orders.words import PartyRole
from nmo.pages.synthetic import mark_synthetic

SOURCE = "Synthetic demonstration"
AT_ONCE = 500
COURTS = ("Leeds", "York", "Bradford", "Manchester", "Cardiff", "Birmingham", "Bristol")
AGAIN_SHARE = 0.08  # orders against a respondent who is already named by an earlier one


def fill(
    orders: int, *, seed: int, by: Actor, now: datetime, tell: Callable[[int], None]
) -> list[tuple[OrderIn, str, str]]:
    """Record `orders` synthetic orders, `AT_ONCE` in a transaction, and return their labels.

    A label is the order, the name of its chain and the culture of the respondent's name. The same
    seed on the same day makes the same register. `tell` is told how many are recorded.
    """
    now = now.replace(microsecond=0)  # as precise as a given confirmation is kept
    mark_synthetic(now=now)
    refresh_live_source(SOURCE)
    made: list[tuple[OrderIn, str, str]] = []
    source = synthetic_orders(orders, seed=seed, now=now)
    while batch := list(islice(source, AT_ONCE)):
        record_orders([order for order, _, _ in batch], by=by, now=now, source=SOURCE)
        made += batch
        tell(len(made))
    with transaction.atomic():
        count_tokens()
    return made


def synthetic_orders(
    orders: int, *, seed: int, now: datetime
) -> Iterator[tuple[OrderIn, str, str]]:
    """Orders of people who do not exist, each with its label."""
    dice = Random(seed)  # noqa: S311  chance for show, not for secrets
    earlier: list[Somebody] = []
    for number in range(orders):
        again = bool(earlier) and dice.random() < AGAIN_SHARE
        respondent = (
            dice.choice(earlier)
            if again
            else somebody(f"SYN-R{seed}-{number}", dice, is_male=dice.random() < 0.83)
        )
        applicant = somebody(f"SYN-A{seed}-{number}", dice, is_male=not respondent.is_male)
        children = [
            child_of(applicant, f"SYN-C{seed}-{number}-{place}", dice)
            for place in range(dice.choices((0, 1, 2, 3), (50, 22, 20, 8))[0])
        ]
        scene = Scene(london_day(now), f"{applicant.address.text}", bool(children), dice)
        made = chain(number, scene)
        yield (
            _order(number, seed, made, respondent, applicant, children, scene, now=now),
            made.label,
            respondent.culture,
        )
        if not again:
            earlier = [*earlier[-500:], respondent]


def _order(
    number: int,
    seed: int,
    made: Chain,
    respondent: Somebody,
    applicant: Somebody,
    children: list[Somebody],
    scene: Scene,
    *,
    now: datetime,
) -> OrderIn:
    town = scene.dice.choice(COURTS)
    year = made.events[0].at.day.year % 100
    return OrderIn(
        order_ref=f"SYN-{seed}-{number}",
        order_type=made.order_type,
        made_in=made.made_in,
        court_name=f"Family Court at {town}",
        case_numbers=(f"ZZ{year:02}F{number % 100000:05}",),
        channel=made.channel,
        parties=(
            as_party(respondent, PartyRole.RESPONDENT, scene.dice),
            as_party(applicant, PartyRole.APPLICANT, scene.dice),
            *(as_party(child, PartyRole.RELEVANT_CHILD, scene.dice) for child in children),
        ),
        events=made.events,
        awareness=made.awareness,
        court_checks=court_checks(scene),
        confirmed_at=now if made.confirmed else None,
    )
