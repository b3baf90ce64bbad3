"""The pages of papers as pictures: several papers at once, and little loaded for it."""

import subprocess
import sys

from nmo.breaches.pack.drawing import drawn
from nmo.breaches.pack.tests.papers import a_pdf


def test_papers_come_back_in_the_order_in_which_they_were_given() -> None:
    longest_first = [
        a_pdf(*([f"Paper {paper}"] for _ in range(count)))
        for paper, count in enumerate((20, 1, 10, 1, 5, 1))
    ]

    found = drawn(longest_first)

    assert [each.pages[0].words for each in found] == [f"Paper {number}" for number in range(6)]
    assert [each.of for each in found] == [20, 1, 10, 1, 5, 1]


def test_a_paper_that_cannot_be_drawn_costs_no_other_its_pages() -> None:
    first, broken, last = drawn([a_pdf(["One"]), b"%PDF-1.4 and no more", a_pdf(["Two"])])

    assert (first.words, last.words) == ("One", "Two")
    assert (broken.pages, broken.problem) == ((), "It cannot be shown as pages.")


def test_no_paper_is_no_work() -> None:
    assert drawn([]) == ()


def test_drawing_loads_nothing_that_reads_papers() -> None:
    loads = (
        "import sys, nmo.breaches.pack.page_pictures; "
        "print(*(each for each in sys.modules if each.startswith(('nmo.intake', 'django'))))"
    )

    ran = subprocess.run([sys.executable, "-c", loads], capture_output=True, text=True, check=True)

    assert ran.stdout.split() == []
