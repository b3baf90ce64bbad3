"""A night whose file does not come is on the queue by nine in the morning."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmo.intake.awaited import folder_due, nights_due
from nmo.intake.tests.builders import import_night
from nmo.intake.tests.feed_writer import a_night
from nmo.intake.words import AWAITED, FOLDER_LOOKED, NIGHT_CAME, NIGHTS
from nmo.orders.tests.builders import desk_officer
from nmo.reference.levels import Levels
from nmo.work.due import DueItem, FactStated
from nmo.work.queries import queue

MORNING = datetime(2026, 7, 15, 5, 30, tzinfo=UTC)


def fact(kind: str, *, at: datetime = MORNING, **values: str) -> FactStated:
    return FactStated(
        kind=kind,
        subject_kind=NIGHTS,
        subject_ref="TEST",
        force_id=1,
        happened_at=at,
        values=values,
    )


def came(*nights: str) -> list[FactStated]:
    return [fact(NIGHT_CAME, night=night) for night in nights]


def due(*facts: FactStated) -> list[DueItem]:
    return list(nights_due(facts, Levels()))


@pytest.mark.requirement(13)
def test_the_night_after_the_last_one_is_asked_for_at_nine_of_its_morning():
    (item,) = due(*came("2026-07-14"))

    assert item.what == "Ask the courts for their file of the night of 15 July 2026"
    assert item.appears_at == datetime(2026, 7, 16, 8, 0, tzinfo=UTC)  # 9am in summer time


def test_in_winter_nine_is_nine_too():
    (item,) = due(fact(NIGHT_CAME, at=datetime(2026, 12, 2, 6, tzinfo=UTC), night="2026-12-01"))

    assert item.appears_at == datetime(2026, 12, 3, 9, 0, tzinfo=UTC)


def test_nights_left_out_are_one_thing_to_do():
    gap, following = due(*came("2026-07-10", "2026-07-14"))

    assert gap.what.endswith("3 nights, 11 July 2026 to 13 July 2026")
    assert following.key == "night 2026-07-15"


def test_a_late_file_takes_its_night_off():
    keys = [item.key for item in due(*came("2026-07-10", "2026-07-12", "2026-07-11"))]

    assert keys == ["night 2026-07-13"]


def test_a_file_that_states_a_night_in_the_future_hides_no_night():
    (item,) = due(*came("2026-07-14", "2036-07-14"))

    assert item.key == "night 2026-07-15"


def test_before_the_first_file_the_night_of_setting_up_is_awaited():
    assert due() == []
    (item,) = due(fact(AWAITED, since="2026-07-15"))

    assert item.key == "night 2026-07-15"


@given(st.sets(st.integers(0, 40), min_size=1))
def test_every_night_up_to_the_next_either_came_or_is_asked_for(days):
    first = date(2026, 5, 1)
    items = due(*came(*(str(first + timedelta(days=day)) for day in days)))

    missing = set(range(min(days), max(days) + 2)) - days
    runs = sum(1 for day in missing if day - 1 not in missing)
    assert len(items) == runs


def test_a_folder_that_a_person_must_see_to_is_raised_at_once_and_let_go():
    refused = fact(FOLDER_LOOKED, problem="host_key_differs")

    (item,) = folder_due([refused], Levels())
    assert item.appears_at == MORNING
    assert list(folder_due([refused, fact(FOLDER_LOOKED)], Levels())) == []
    assert list(folder_due([fact(FOLDER_LOOKED, problem="cannot_reach")], Levels())) == []


@pytest.mark.django_db
def test_the_queue_asks_for_the_next_night_from_nine_and_not_before(tmp_path: Path):
    by = desk_officer()
    import_night(a_night(tmp_path), by=by)

    def asked(at: datetime) -> list[str]:
        tasks = queue(by=by, now=at).tasks
        return [task.what for task in tasks if task.what.startswith("Ask the courts for")]

    assert asked(datetime(2026, 7, 16, 7, 59, tzinfo=UTC)) == []
    assert len(asked(datetime(2026, 7, 16, 8, 0, tzinfo=UTC))) == 1
