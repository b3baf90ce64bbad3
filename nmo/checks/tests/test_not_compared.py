"""A place or number alone never rules out whose own is kept back from searches."""

import pytest

from nmo.checks.tests.builders import asked, desk_officer, recorded_order
from nmo.checks.words import AnswerKind
from nmo.orders.tests.builders import order_json

pytestmark = [pytest.mark.django_db, pytest.mark.requirement(4)]

HIDDEN = {"text": "9 Hidden Lane, Testford", "postcode": "ZZ9 9ZZ", "confidential": True}


def with_a_confidential_address() -> None:
    parties = order_json()["parties"]
    parties[1]["addresses"] = [HIDDEN]
    recorded_order(desk_officer(), parties=parties)


@pytest.mark.parametrize("text", ["9 Hidden Lane ZZ9 9ZZ", "77 Other Road ZZ7 7ZZ", "07700 900999"])
def test_by_place_or_number_alone_nobody_is_ruled_out(text: str) -> None:
    with_a_confidential_address()

    answer = asked(text)

    assert answer.kind is AnswerKind.CANNOT_ANSWER
    assert [problem.code for problem in answer.problems] == ["confidential_not_compared"]


def test_a_name_beside_the_place_can_still_find_none() -> None:
    with_a_confidential_address()

    assert asked("xavier quillfeather 77 Other Road ZZ7 7ZZ").kind is AnswerKind.NONE


def test_where_nothing_is_kept_back_a_number_alone_can_find_none() -> None:
    recorded_order(desk_officer())

    assert asked("07700 900999").kind is AnswerKind.NONE
