"""How the queue speaks of time."""

from datetime import UTC, datetime, timedelta

import pytest

from nmo.work.speech import due_in, urgency

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "now"),
        (1, "in 1 minute"),
        (59, "in 59 minutes"),
        (60, "in 1 hour"),
        (180, "in 3 hours"),
        (1439, "in 23 hours"),
        (1440, "in 1 day"),
        (-1, "1 minute late"),
        (-125, "2 hours late"),
        (-2880, "2 days late"),
        (-1440 * 1200, "1,200 days late"),
    ],
)
def test_the_time_left_is_said_in_its_largest_whole_unit(minutes: int, words: str) -> None:
    assert due_in(NOW + timedelta(minutes=minutes), NOW) == words


@pytest.mark.parametrize(
    ("minutes", "mark"), [(-1, "late"), (0, "today"), (1440, "today"), (1441, "")]
)
def test_late_work_and_work_of_the_next_day_are_marked(minutes: int, mark: str) -> None:
    assert urgency(NOW + timedelta(minutes=minutes), NOW) == mark
