from datetime import UTC, datetime, timedelta

import pytest

from nmo.access.sign_in.tries import Try, may_try_again_at

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def tries(
    many: int, *, minutes_ago: float, same_name: bool = True, same_place: bool = True
) -> list[Try]:
    at = NOON - timedelta(minutes=minutes_ago)
    return [Try(at=at, same_name=same_name, same_place=same_place)] * many


@pytest.mark.parametrize(
    ("earlier", "taken"),
    [
        (tries(4, minutes_ago=1), True),
        (tries(5, minutes_ago=1), False),
        (tries(5, minutes_ago=15), True),
        (tries(29, minutes_ago=1, same_place=False), True),
        (tries(30, minutes_ago=1, same_place=False), False),
        (tries(30, minutes_ago=60, same_place=False), True),
        (tries(299, minutes_ago=1, same_name=False), True),
        (tries(300, minutes_ago=1, same_name=False), False),
    ],
)
def test_how_many_tries_are_taken(earlier: list[Try], taken: bool) -> None:
    assert (may_try_again_at(earlier, now=NOON) is None) is taken


def test_the_wait_ends_when_the_oldest_of_the_last_five_is_fifteen_minutes_old() -> None:
    earlier = [*tries(1, minutes_ago=14), *tries(4, minutes_ago=2)]

    assert may_try_again_at(earlier, now=NOON) == NOON + timedelta(minutes=1)


def test_a_stranger_elsewhere_does_not_shut_a_colleague_out_from_the_desk() -> None:
    assert may_try_again_at(tries(20, minutes_ago=1, same_place=False), now=NOON) is None
