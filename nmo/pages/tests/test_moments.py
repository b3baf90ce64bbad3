import pytest

from nmo.pages.forms.days import NotADay
from nmo.pages.forms.moments import read_moment, write_moment


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("12 3 2027", "2027-03-12"),
        ("12/3/27", "2027-03-12"),
        ("12.3.27", "2027-03-12"),
        ("12/3/2027 4pm", "2027-03-12T16:00"),
        ("12 March 2027 at 4.00pm", "2027-03-12T16:00"),
        ("12 3 2027, 10:15", "2027-03-12T10:15"),
        ("12 3 2027 12.30am", "2027-03-12T00:30"),
        ("12 3 2027 noon", "2027-03-12T12:00"),
        ("12 3 2027 midnight", "2027-03-12T00:00"),
        ("2027-10-31T01:30+01:00", "2027-10-31T01:30+01:00"),
    ],
)
def test_a_moment_is_read_as_the_papers_write_it(text, paper):
    assert read_moment(text) == paper


@pytest.mark.parametrize("text", ["12 3 2027 25:00", "12 3 2027 13pm", "12 3 2027 10:60"])
def test_a_time_that_no_clock_shows_is_refused(text):
    with pytest.raises(NotADay, match="must have a real time"):
        read_moment(text)


@pytest.mark.parametrize("paper", ["2027-03-12", "2027-03-12T16:00", "2027-10-31T01:30+01:00"])
def test_a_moment_shown_again_reads_as_the_same(paper):
    assert read_moment(write_moment(paper)) == paper
