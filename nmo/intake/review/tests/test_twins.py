"""Welsh and English versions of one order that say different things."""

from typing import Any

import pytest

from nmo.access import Actor, Role
from nmo.access.queries import actor_for
from nmo.access.tests.builders import NOON, a_user
from nmo.intake.review.actions import confirm, find_orders
from nmo.intake.review.blocks import blocks_of
from nmo.intake.review.sureness import sureness_of
from nmo.intake.review.tests.builders import LATER, a_paper, as_read
from nmo.intake.review.tests.papers_read import a_pack, an_order, pack_read
from nmo.intake.review.twins import languages_differ, told, twins_that_differ
from nmo.law import EndType
from nmo.orders.queries import held_orders, order_ids_of
from nmo.orders.shapes import OrderIn
from nmo.orders.tests.builders import position_of


@pytest.fixture
def desk() -> Actor:
    return actor_for(a_user("desk1", Role.ORDERS_DESK), now=NOON)


def a_twin(*differs_in: str, other_language: bool = True) -> dict[str, Any]:
    """The Welsh version of the pack's first order."""
    return {
        "order": 0,
        "doc": "welsh.pdf",
        "pages": [1],
        "differs_in": list(differs_in),
        "other_language": other_language,
    }


AT = "2026-11-22T13:00"


def held(ref: str) -> OrderIn:
    """The order with that reference, as it is held."""
    order_id = order_ids_of([ref])[ref]
    return held_orders([order_id])[order_id]


@pytest.mark.requirement(64)
def test_a_value_that_the_welsh_version_says_otherwise_is_never_taken_as_read() -> None:
    pack = pack_read(an_order(), twins=[a_twin("expiry", "hearing")])

    sureness = sureness_of(pack, "orders[0]")
    blocks = blocks_of(pack.orders[0], sureness)

    assert [sureness.sure(path) for path in ("expiry.at", "notice")] == [False, True]
    assert [block.key for block in blocks if block.doubtful] == ["expiry", "return_hearing"]
    assert "other version" in next(block for block in blocks if block.doubtful).why


def test_a_twin_that_says_the_same_asks_nothing() -> None:
    pack = pack_read(an_order(), twins=[a_twin()])

    blocks = blocks_of(pack.orders[0], sureness_of(pack, "orders[0]"))

    assert not any(block.doubtful for block in blocks)
    assert not languages_differ(pack, "orders[0]")


def test_what_differs_is_told_in_words_and_of_both_orders_of_one_paper() -> None:
    second = an_order(respondent={"name": "Peter Smith"})
    elsewhere = an_order(case_numbers=["LS26F00999"])
    pack = pack_read(an_order(), second, elsewhere, twins=[a_twin("made", "expiry")])

    differing = [bool(twins_that_differ(pack, f"orders[{place}]")) for place in range(3)]

    assert differing == [True, True, False]
    assert "the day it was made and when it ends" in told(pack.twins[0])


def test_two_copies_that_differ_are_no_matter_of_language() -> None:
    pack = pack_read(an_order(), twins=[a_twin("notice", other_language=False)])

    assert not languages_differ(pack, "orders[0]")
    assert sureness_of(pack, "orders[0]").differs("notice")


@pytest.mark.django_db
@pytest.mark.requirement(64)
def test_officers_are_warned_before_and_after_a_person_has_confirmed(desk: Actor) -> None:
    answer = a_pack(an_order(), twins=[a_twin("expiry")])
    paper = a_paper(answer, by=desk, find=False)
    (ref,) = find_orders(paper, by=desk, now=NOON)
    found = held(ref)

    confirm(paper, as_read(answer), by=desk, now=LATER)

    ends = found.events[0].ends
    assert ends is not None
    assert ends.end_type is EndType.UNKNOWN
    codes = [warning.code for warning in position_of(ref, AT, known=AT).warnings]
    assert "language_versions_differ" in codes
    assert found.languages_differ
    assert held(ref).languages_differ
