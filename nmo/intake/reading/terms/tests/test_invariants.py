"""What must hold of every order, whatever its words."""

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nmo.intake.reading.terms import Terms, operative_span, read_terms
from nmo.intake.reading.terms.tests.builders import order_text
from nmo.intake.reading.terms.tests.test_wordings import rows

PROHIBITIONS = [row["words"] for row in rows() if row["types"] != "-" and row["manner"] == "court"]
NOTICE = """IMPORTANT NOTICE TO THE RESPONDENT
If you do not obey this order you will be guilty of contempt of court and you may be sent to prison.
If, without reasonable excuse, you do anything which you are forbidden from doing by this order,
you will be committing a criminal offence and liable on conviction to imprisonment.
"""
LETTER = """Dear Sirs,
We act for the applicant, who says that your client has threatened and harassed her and
contacted her by telephone. Please note that he must provide his statement by Friday.
Yours faithfully
"""


def order(words: list[str], width: int = 80, notice: str = "") -> str:
    items = [textwrap.fill(f"{nth}. {one}", width) for nth, one in enumerate(words, 1)]
    return "\n".join(["Non-molestation order", notice, "The court orders:", *items])


def kinds(string: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(one.types, one.protects) for one in read_terms(order_text(string)).prohibitions]


some = st.lists(st.sampled_from(PROHIBITIONS), min_size=1, max_size=6, unique=True)


@settings(max_examples=40, deadline=None)
@given(words=some, width=st.integers(45, 130))
def test_where_the_lines_break_changes_nothing(words, width):
    assert kinds(order(words, width)) == kinds(order(words))


@settings(max_examples=30, deadline=None)
@given(words=some)
def test_a_penal_notice_before_the_order_changes_nothing(words):
    assert kinds(order(words, notice=NOTICE)) == kinds(order(words))


@settings(max_examples=30, deadline=None)
@given(words=some)
def test_a_penal_notice_after_the_order_changes_nothing(words):
    assert kinds(f"{order(words)}\n{NOTICE}") == kinds(order(words))


@settings(max_examples=30, deadline=None)
@given(words=some)
def test_every_paragraph_is_read_under_its_own_number_and_in_its_own_words(words):
    read = read_terms(order_text(order(words))).prohibitions
    assert [one.para for one in read] == [str(nth) for nth in range(1, len(words) + 1)]
    assert [one.text for one in read] == words


@settings(max_examples=60, deadline=None)
@given(string=st.text(max_size=400))
def test_any_words_at_all_are_read_without_an_error(string):
    read_terms(order_text(string))


@pytest.mark.parametrize("string", ["", "\n", LETTER, NOTICE, "Costs reserved."])
def test_a_text_without_an_operative_part_yields_nothing(string):
    assert read_terms(order_text(string)) == Terms()
    assert operative_span(order_text(string)) is None


def test_every_place_lies_on_the_page_on_which_its_paragraph_begins():
    pages = f"{order(PROHIBITIONS[:3])}\n\f4. The respondent must not follow the applicant."
    places = [one.place.page for one in read_terms(order_text(pages)).prohibitions]
    assert places == [1, 1, 1, 2]


def test_a_page_read_badly_is_less_sure_than_a_text_layer():
    words = order(PROHIBITIONS[:1])
    (printed,) = read_terms(order_text(words)).prohibitions
    (scanned,) = read_terms(order_text(words, sure=0.6)).prohibitions
    assert scanned.sure < printed.sure
