from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmo.intake.reading.dates import clocks_in, moments_in


@pytest.mark.parametrize(
    "text",
    [
        "4pm on 12 March 2027", "12 March 2027 at 4:00 PM", "16:00 on 12/03/2027",
        "1600 hrs 12/03/2027", "4.00 p.m. on Friday 12th March 2027", "12 Mawrth 2027 am 4yp",
        "16.00 hours on the 12th day of March 2027", "4 o'clock in the afternoon of 12 March 2027",
        "Date: 12 March 2027 Time: 4:00 PM", "at 16.00 on 12 March 2027",
    ],
)  # fmt: skip
def test_one_moment_in_many_wordings(text):
    assert [moment.written for moment in moments_in(text)] == ["2027-03-12T16:00"]


@pytest.mark.parametrize("text", ["12 March 2027 at 12:00 AM", "midnight on 12 March 2027"])
def test_midnight_is_kept_as_printed_and_told(text):
    (moment,) = moments_in(text)
    assert moment.written == "2027-03-12T00:00"
    assert moment.on_the_dot_of_midnight


@pytest.mark.parametrize(
    "text", ["noon on 12 March 2027", "12pm on 12 March 2027", "midday 12/3/27"]
)
def test_noon_is_the_middle_of_the_day(text):
    assert [moment.written for moment in moments_in(text)] == ["2027-03-12T12:00"]


def test_a_time_goes_to_the_day_beside_it():
    text = "made on 1 March 2026 and until 4pm on 12 March 2027"
    assert [moment.written for moment in moments_in(text)] == ["2026-03-01", "2027-03-12T16:00"]


def test_a_time_far_away_is_no_part_of_a_day():
    assert moments_in("12 March 2027. The hearing is to last from 4pm")[0].clock is None


@given(st.times())
def test_every_time_of_day_is_read_back(time):
    assert [clock.at for clock in clocks_in(f"at {time:%H:%M} hours")] == [
        time.replace(second=0, microsecond=0)
    ]


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("quarter past ten in the morning", "10:15"),
        ("half past six pm", "18:30"),
        ("ten to nine in the evening", "20:50"),
        ("a quarter to 12 at night", "23:45"),
        ("quarter to one in the afternoon", "12:45"),
        ("twenty-five past 7 p.m.", "19:25"),
    ],
)
def test_a_time_told_by_the_dial_is_read_where_its_half_of_the_day_is_said(text, clock):
    (seen,) = moments_in(f"on 3 March 2026 at {text}")
    assert seen.written == f"2026-03-03T{clock}"


@pytest.mark.parametrize(
    "text", ["half past ten", "ten to twelve people", "a quarter to one child"]
)
def test_a_time_told_by_the_dial_alone_is_none(text):
    (seen,) = moments_in(f"on 3 March 2026 at {text}")
    assert seen.clock is None


def test_a_long_list_of_visits_is_read_by_what_stands_about_each_day():
    """Comparing each with all took 22 seconds."""
    words = "Called on 4 March 2026 at 18:05, no reply. " * 6000
    began = process_time()

    assert len(moments_in(words)) == 6000
    assert process_time() - began < 10.0
