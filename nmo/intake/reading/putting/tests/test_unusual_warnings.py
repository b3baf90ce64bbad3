"""Warnings where a paper says it in an unusual way, and papers that look like it and are whole."""

from dataclasses import replace

import pytest

from nmo.intake.reading import PackWarning, read
from nmo.intake.reading.tests import papers
from nmo.intake.reading.tests.papers import mail, paper

UNNUMBERED = papers.SOLICITOR.splitlines()
KEPT_BACK = "Case LS26F00417. The applicant's address is confidential. "
HOME = "9 Hill View, Leeds LS8 8ZZ"


def of_pages(*texts):
    """A paper of so many pages."""
    pages = [paper(text).pages[0] for text in texts]
    numbered = tuple(replace(page, number=nth) for nth, page in enumerate(pages, 1))
    return replace(paper(""), pages=numbered)


def numbered(how):
    """The order on three pages, each with its number at its foot."""
    thirds = (UNNUMBERED[:12], UNNUMBERED[12:20], UNNUMBERED[20:])
    return ["\n".join([*lines, how.format(nth, 3)]) for nth, lines in enumerate(thirds, 1)]


def warns(warning, *of):
    return warning in read(of).warnings


NUMBERS = (
    "{}/{}", "Sheet {} of {}", "Page {} of {}", "P. {} of {}", "Page no. {} of {}", "Sheet {}/{}",
    "FL404A {} of {}", "Pg {} of {}", "LS26F00417   Page {} of {}",
)  # fmt: skip


@pytest.mark.parametrize("how", NUMBERS)
@pytest.mark.parametrize("without", [0, 1])
def test_a_page_is_missed_however_the_others_are_numbered(how, without):
    pages = numbered(how)
    assert not warns(PackWarning.MISSING_PAGES, of_pages(*pages))
    del pages[without + 1]
    assert warns(PackWarning.MISSING_PAGES, of_pages(*pages))


@pytest.mark.parametrize(
    "foot", ["continued overleaf", "/continued...", "/2...", "Cont'd...", "PTO"]
)
def test_a_foot_that_leads_on_to_nothing_is_a_missing_page(foot):
    begun = papers.SOLICITOR[: papers.SOLICITOR.index("4. The matter")]
    assert warns(PackWarning.MISSING_PAGES, paper(f"{begun}{foot}\n"))


@pytest.mark.parametrize("foot", ["Page 1 of 1", "1/1", "B47", "147", "Sheet 1 of 1"])
def test_one_whole_page_lacks_none(foot):
    assert not warns(PackWarning.MISSING_PAGES, paper(f"{papers.SOLICITOR}{foot}\n"))


@pytest.mark.parametrize(
    "words",
    [
        "Please see the attached draft order.", "The proposed order is enclosed.",
        "Order below. It has not been sealed.", "We attach an unsealed non-molestation order.",
        "The draft order is for your approval.",
    ],
)  # fmt: skip
def test_a_mail_that_calls_the_order_a_draft_warns(words):
    assert warns(PackWarning.DRAFT_ORDER, paper(papers.SOLICITOR), mail(words))


@pytest.mark.parametrize(
    "words", ["We attach the sealed order.", "The order was approved. The draft is of no interest."]
)
def test_a_mail_that_brings_an_order_as_made_warns_of_no_draft(words):
    assert not warns(PackWarning.DRAFT_ORDER, paper(papers.SOLICITOR), mail(words))


@pytest.mark.parametrize(
    "words",
    [
        f"She can be visited at {HOME}.", f"You can find her at {HOME}.",
        f"The applicant is staying with her mother at {HOME}.", f"Client: Mrs Sample-Noor, {HOME}",
        f"Please mark {HOME}, where the applicant lives.", f"{HOME} is her new address.",
    ],
)  # fmt: skip
def test_an_address_given_away_in_other_words_is_told(words):
    covering = mail(f"{KEPT_BACK}{words}\n")
    assert warns(PackWarning.CONFIDENTIAL_ADDRESS_PRESENT, paper(papers.SOLICITOR), covering)


def test_an_order_that_keeps_an_address_back_is_given_away_by_its_mail():
    order = papers.SOLICITOR.replace("Applicant\n", "Applicant (address withheld)\n", 1)
    covering = mail(f"Please mark {HOME}, where the applicant lives.")
    assert warns(PackWarning.CONFIDENTIAL_ADDRESS_PRESENT, paper(order), covering)


@pytest.mark.parametrize(
    "words",
    [
        "He lives at 14 Example Street, Leeds LS9 9ZZ.",
        "Please write to us at 9 Mock Chambers, Leeds LS1 1ZZ.",
        "The respondent lives at 14 Example Street, Leeds LS9 9ZZ.",
    ],
)
def test_the_address_of_somebody_else_gives_nothing_away(words):
    covering = mail(KEPT_BACK + words)
    assert not warns(PackWarning.CONFIDENTIAL_ADDRESS_PRESENT, paper(papers.SOLICITOR), covering)


@pytest.mark.parametrize(
    ("served", "mismatch"),
    [
        ("Yusuf bin Testar", False), ("Yusuf bin Testr", False), ("Yusuf bin Textar", True),
        ("Karl Fictus", True), ("Amina Sample-Noor", True), ("Joe Tester", False),
    ],
)  # fmt: skip
def test_a_letter_astray_in_a_name_of_the_same_case_is_no_mismatch(served, mismatch):
    report = papers.FL415.replace("I served Yusuf bin Tester", f"I served {served}")
    report = report.replace("Respondent: Yusuf bin Tester", f"Respondent: {served}")
    assert warns(PackWarning.SERVICE_MISMATCH, paper(papers.SOLICITOR), paper(report)) is mismatch


@pytest.mark.parametrize(
    "heading",
    [
        "Applicant: Amina Sample-Noor\nAnd: Yusuf Tester, Respondent\nLast known address of the"
        " respondent: 14 Example Street, Leeds LS9 9ZZ\nAddress of applicant: CONFIDENTIAL\n",
        "Applicant: Amina Sample-Noor, address withheld\nRespondent: Yusuf Tester\n"
        "Respondent's address: 14 Example Street, Leeds LS9 9ZZ\n",
    ],
)
def test_the_respondents_address_beside_the_applicant_gives_nothing_away(heading):
    order = papers.COURT_SYSTEM.replace("Applicant: Nia Sample\nRespondent: Elis Tester\n", heading)
    assert heading in order
    assert not warns(PackWarning.CONFIDENTIAL_ADDRESS_PRESENT, paper(order))
