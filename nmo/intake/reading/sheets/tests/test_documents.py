"""A paper cut into its documents, and what each of them is."""

import pytest

from nmo.intake.reading.page import PaperKind
from nmo.intake.reading.sheets.documents import documents_of
from nmo.intake.reading.sheets.numbering import PageLabel, missing
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
