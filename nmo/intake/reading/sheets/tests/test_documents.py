"""A paper cut into its documents, and what each of them is."""

from dataclasses import replace

import pytest

from nmo.intake.reading.page import PaperKind
from nmo.intake.reading.sheets.documents import documents_of, numbers_in
from nmo.intake.reading.sheets.numbering import PageLabel, gaps, missing
from nmo.intake.reading.sheets.roles import DocumentRole, role_of
from nmo.intake.reading.tests import papers
from nmo.intake.reading.tests.papers import mail, paper


def roles_in(words, kind=PaperKind.WORD):
    return [role_of(document) for document in documents_of(paper(words, kind=kind))]


@pytest.mark.parametrize(
    ("words", "role"),
    [
        (papers.COURT_SYSTEM, DocumentRole.ORDER),
        (papers.SOLICITOR, DocumentRole.ORDER),
        (papers.UNDERTAKING, DocumentRole.ORDER),
        (papers.FL415, DocumentRole.SERVICE),
        ("Dear Sirs,\n\nPlease find the order attached.\n\nKind regards", DocumentRole.NEITHER),
    ],
)
def test_a_document_is_an_order_a_report_of_service_or_neither(words, role):
    assert roles_in(words) == [role]


@pytest.mark.parametrize(
    "title",
    ["Bailiff's report", "Return of service", "County court bailiff's return", "Report of visits",
     "Process server's certificate", "Result of service"],
)  # fmt: skip
def test_a_bailiff_s_report_that_names_the_order_is_no_order(title):
    words = papers.FL415.replace("Statement of Service", title).replace(
        "I served", "Document to be served: non-molestation order made on 2 March 2026\nI served"
    )
    assert roles_in(words) == [DocumentRole.SERVICE]


def test_an_order_and_its_statement_of_service_in_one_file_are_two():
    roles = roles_in(papers.SOLICITOR + "\n\n" + papers.FL415)
    assert roles == [DocumentRole.ORDER, DocumentRole.SERVICE]


def test_two_orders_in_one_file_are_two():
    roles = roles_in(papers.COURT_SYSTEM + "\n\n" + papers.SOLICITOR)
    assert roles == [DocumentRole.ORDER, DocumentRole.ORDER]


def test_a_mail_that_only_brings_papers_is_neither():
    (document,) = documents_of(mail("Good morning\n\nPlease see the sealed order attached.\n"))
    assert role_of(document) is DocumentRole.NEITHER


def test_a_witness_statement_that_repeats_an_order_is_none():
    statement = "FIRST STATEMENT OF NIA SAMPLE\n" + papers.SOLICITOR.replace(
        "NON-MOLESTATION ORDER\n", ""
    )
    assert DocumentRole.ORDER not in roles_in(statement)


def test_the_numbers_that_no_page_carries_are_missing():
    labels = [PageLabel(1, 4), PageLabel(4, 4)]
    assert missing(labels) == (2, 3)
    assert missing([]) == ()


def test_a_paper_without_words_holds_no_document():
    assert documents_of(paper("")) == []


HEAD = "FAMILY COURT - ORDER"
FIRST = (f"{HEAD}\nIn the Family Court at Leeds\nCase No: LS26F00001\nNon-molestation order\n"
         "Applicant: Nia Sample\nRespondent: Elis Tester\nMade on 3 March 2026")  # fmt: skip
MORE = "\nNon-molestation order\nApplicant: Nia\nDated 3 March\nrespondent shall not\nCase no 4"


def leaves(*texts):
    """A paper of which each text is a page."""
    made = [paper(text).pages[0] for text in texts]
    pages = tuple(replace(page, number=number) for number, page in enumerate(made, 1))
    return replace(paper(texts[0]), pages=pages)


@pytest.mark.parametrize(
    "second",
    [f"{HEAD}\nthe applicant is staying.{MORE}", f"{HEAD}\n(h) The respondent must not go.{MORE}",
     f"5. The respondent must not go there.{MORE}", f"{HEAD}\nPower of arrest: paragraph 3."],
)  # fmt: skip
def test_a_page_on_which_a_paragraph_goes_on_begins_no_document(second):
    assert len(documents_of(leaves(FIRST, second))) == 1


def test_a_second_order_below_the_same_head_is_a_document():
    second = FIRST.replace("LS26F00001", "LS26F00002").replace("Nia", "Ann")
    assert len(documents_of(leaves(FIRST, second))) == 2


BELOW = """\
Family Law Act 1996
Respondent
Order of the Family Court
"""
FIRST_PAGE = papers.SOLICITOR[: papers.SOLICITOR.index("2. ")]


@pytest.mark.parametrize(
    "begins",
    ["or go within 200 yards of it.", "4. The respondent must not go there.", "(c) go there;"],
)
def test_a_page_that_begins_in_the_midst_goes_on_whatever_it_names(begins):
    assert len(documents_of(leaves(FIRST_PAGE, f"{begins}\n{BELOW}Non-molestation order\n"))) == 1


@pytest.mark.parametrize("begins", ["1. The court orders", "Order", "In the Family Court at Leeds"])
def test_a_page_that_begins_anew_is_another_document(begins):
    assert len(documents_of(leaves(FIRST_PAGE, f"{begins}\n{papers.SOLICITOR}"))) == 2


def test_what_stands_above_every_page_alike_does_not_hide_that_it_goes_on():
    above = "FAMILY COURT - ORDER\n"
    assert len(documents_of(leaves(above + FIRST_PAGE, f"{above}go near her.\n{BELOW}"))) == 1


@pytest.mark.parametrize(
    ("feet", "lacks"),
    [
        (["Page 1", "Page 3"], (2,)),
        (["- 2 -", "- 3 -"], (1,)),
        (["Page 1", "Page 2"], ()),
        (["12", "7"], ()),
        (["Page 1", "no number"], ()),
    ],
)
def test_numbers_without_a_count_show_what_was_left_out(feet, lacks):
    texts = [f"Some words, {nth}\nand more\n{foot}\n" for nth, foot in enumerate(feet)]
    assert gaps(numbers_in(leaves(*texts))) == lacks


def test_the_title_of_a_report_in_a_mail_is_its_own_first_line():
    words = "Process server's report\nIn the Family Court at Leeds\nCase number LS26F00417\nOrder\n"
    assert len(documents_of(mail(words + "Applicant Nia Sample\nRespondent Elis Tester\n"))) == 1
