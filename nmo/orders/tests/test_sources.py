"""What an answer was looked for in, and up to when that is complete."""

from datetime import timedelta

import pytest

from nmo.orders.actions import refresh_feed_source, refresh_live_source
from nmo.orders.queries import SourceState, sources
from nmo.orders.tests.builders import NOW, desk_officer, recorded_order

pytestmark = pytest.mark.django_db

FEED = "Courts' feed"


@pytest.mark.parametrize(
    ("hours", "state"),
    [
        (36, SourceState.LIVE),
        (37, SourceState.STALE),
        (84, SourceState.STALE),
        (85, SourceState.SILENT),
    ],
)
def test_a_feed_goes_stale_and_then_silent(hours: int, state: SourceState) -> None:
    refresh_feed_source(FEED, fresh_to=NOW - timedelta(hours=hours))

    assert [(source.name, source.state) for source in sources(now=NOW)] == [(FEED, state)]


def test_an_older_file_takes_nothing_back() -> None:
    refresh_feed_source(FEED, fresh_to=NOW)
    refresh_feed_source(FEED, fresh_to=NOW - timedelta(days=30))

    assert sources(now=NOW)[0].fresh_to == NOW


def test_a_force_that_records_here_is_complete_to_this_moment() -> None:
    recorded_order(desk_officer())

    source = sources(now=NOW)[0]
    assert (source.name, source.state, source.fresh_to) == ("Test Police", SourceState.LIVE, NOW)


def test_silent_and_stale_sources_stand_first() -> None:
    refresh_live_source("A force")
    refresh_feed_source("Silent feed", fresh_to=NOW - timedelta(days=30))
    refresh_feed_source("Late feed", fresh_to=NOW - timedelta(days=2))

    names = [source.name for source in sources(now=NOW)]
    assert names == ["Silent feed", "Late feed", "A force"]


def test_a_register_that_nothing_was_loaded_into_has_no_source() -> None:
    assert sources(now=NOW) == []
