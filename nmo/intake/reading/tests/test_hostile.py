"""Orders and reports with a line as long as one likes: read, and in no time."""

from time import process_time

import pytest

from nmo.intake.reading.page import PaperKind
from nmo.intake.reading.read import read
from nmo.intake.unpacking import words_of_plain_text

ORDER = """In the Family Court at Leeds
Case number: LS26F00417
NON-MOLESTATION ORDER
The applicant is Leanne Pike
The respondent is Jonathan Smith
It is ordered that
1. The respondent must not contact the applicant.
"""
REPORT = """Statement of service
I served the order personally on Jonathan Smith on 3 March 2026 at 4pm.
"""
LETTERS = 4000
SECONDS = 6.0  # it took 12 to 25, and four times that for a line twice as long


@pytest.mark.parametrize("paper", [ORDER, REPORT], ids=["order", "report"])
@pytest.mark.parametrize(
    "again", [".", "- ", "_", "( ", "and the ", "1 ", ", ", "/ ", "the respondent "]
)
def test_a_line_of_the_same_again_and_again_is_read_quickly(paper: str, again: str) -> None:
    told = words_of_plain_text(
        "paper.txt", paper + again * (LETTERS // len(again)), PaperKind.PLAIN_TEXT
    )
    begun = process_time()

    read([told])

    assert process_time() - begun < SECONDS
