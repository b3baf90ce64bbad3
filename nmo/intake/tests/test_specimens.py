"""The two nights that the courts' own feed writer made, where they are at hand."""

from pathlib import Path

import pytest

from nmo.intake.tests.builders import import_night
from nmo.law import EndType, parse_when
from nmo.orders.queries import held_orders, order_ids_of
from nmo.orders.tests.builders import desk_officer

FEED = Path(__file__).resolve().parents[4] / "shared" / "specimens" / "feed"
PASSWORD = b"specimen-1"

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not FEED.is_dir(), reason="no specimens of the courts beside the project"),
]


@pytest.mark.requirement(11, 12, 13)
def test_the_courts_own_night_gives_six_orders_and_a_welsh_twin() -> None:
    report = import_night(FEED / "PRL_ORDERS_20260714_2105.zip", password=PASSWORD)

    assert [row.result for row in report.rows] == ["new"] * 6
    assert sorted(file.result for file in report.files) == ["attached"] * 6 + ["twin"]


def test_the_courts_own_dates_are_read_as_they_stand() -> None:
    report = import_night(FEED / "PRL_ORDERS_20260714_2105.zip", password=PASSWORD)

    ids = order_ids_of([row.order_ref for row in report.rows])
    held = held_orders(ids.values())
    ends = [held[ids[row.order_ref]].events[0].ends for row in report.rows]
    assert [end.end_type is EndType.UNKNOWN for end in ends] == [False, True, True] + [False] * 3
    assert ends[0].at == parse_when("2027-07-13T16:00")
    assert ends[3].at.is_midnight
    assert ends[4].at.ambiguous


def test_the_courts_own_quiet_night_follows_without_a_gap() -> None:
    by = desk_officer()
    import_night(FEED / "PRL_ORDERS_20260714_2105.zip", password=PASSWORD, by=by)

    report = import_night(FEED / "PRL_ORDERS_20260715_2105.zip", password=PASSWORD, by=by)

    assert (report.rows, report.files) == ((), ())
    assert not [one for one in report.problems if one.code == "night_missing"]
