"""Random histories: what courts did in any order, recorded late and out of order."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from nmo.law import (
    Awareness,
    Condition,
    ConditionCode,
    CourtCheck,
    Effect,
    Ends,
    EndType,
    Event,
    EventKind,
    History,
    Knew,
    MadeIn,
    Method,
    NoticeType,
    OrderType,
    When,
    parse_when,
)

# Few and close moments, so that things often fall together, and both changes of the clocks.
MOMENTS: Sequence[When] = tuple(
    parse_when(text)
    for text in (
        "2027-03-01", "2027-03-01T10:00", "2027-03-01T16:00", "2027-03-02T00:00",
        "2027-03-28", "2027-03-28T00:59", "2027-03-28T02:00", "2027-05-05T10:00", "2027-05-05",
        "2027-10-31T00:59", "2027-10-31T01:30", "2027-10-31T01:30+01:00",
        "2027-10-31T01:30+00:00", "2027-10-31", "2027-11-01T00:00", "2027-11-01T16:00",
    )
)  # fmt: skip
FIRST_KNOWN = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)

whens = st.sampled_from(MOMENTS)
asked = st.one_of(
    st.sampled_from([when.at for when in MOMENTS]),
    st.integers(min_value=-1440, max_value=260 * 1440).map(
        lambda minutes: FIRST_KNOWN + timedelta(minutes=minutes)
    ),
)
known = st.integers(min_value=0, max_value=250).map(lambda days: FIRST_KNOWN + timedelta(days=days))
ends = st.builds(Ends, end_type=st.sampled_from(EndType), when=st.none() | whens)
conditions = st.builds(
    Condition,
    paragraph=st.sampled_from(["1", "2", "3."]),
    text=st.just("contact the applicant"),
    codes=st.lists(st.sampled_from(ConditionCode), max_size=2).map(tuple),
    place=st.none() | st.just("12 Test Row, Leeds"),
    place_confidential=st.booleans(),
    until=st.none() | whens,
    power_of_arrest=st.booleans(),
    power_of_arrest_until=st.none() | whens,
    known_from=st.just(FIRST_KNOWN),
)


def _event(number: int) -> st.SearchStrategy[Event]:
    return st.builds(
        Event,
        number=st.just(number),
        kind=st.sampled_from(EventKind),
        at=whens,
        effective_from=st.none() | whens,
        notice_type=st.sampled_from(NoticeType),
        ends=st.none() | ends,
        return_hearing_at=st.none() | whens,
        effect=st.sampled_from(Effect),
        conditions=st.lists(conditions, max_size=2).map(tuple),
        conditions_read=st.booleans(),
        revoked_paragraphs=st.sampled_from([(), ("1",), ("3", "9")]),
        successor_held=st.booleans(),
        page=st.none() | st.just(2),
        known_from=known,
    )


def _awareness(number: int) -> st.SearchStrategy[Awareness]:
    return st.builds(
        Awareness,
        number=st.just(number),
        at=whens,
        method=st.sampled_from(Method),
        knew=st.sampled_from(Knew),
        of_event=st.none() | st.integers(min_value=0, max_value=3),
        evidenced=st.none() | st.booleans(),
        known_from=known,
    )


histories = st.builds(
    History,
    order_ref=st.just("X1"),
    order_type=st.sampled_from(OrderType),
    made_in=st.sampled_from(MadeIn),
    court_name=st.sampled_from(["", "Leeds", "The Family Court at York"]),
    events=st.integers(min_value=0, max_value=6).flatmap(
        lambda count: st.tuples(*(_event(number) for number in range(count)))
    ),
    awareness=st.integers(min_value=0, max_value=3).flatmap(
        lambda count: st.tuples(*(_awareness(number) for number in range(count)))
    ),
    court_checks=st.lists(
        st.builds(CourtCheck, on=whens.map(lambda when: when.day), known_from=known), max_size=2
    ).map(tuple),
    languages_differ=st.booleans(),
)
