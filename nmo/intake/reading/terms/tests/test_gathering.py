"""Where a paragraph begins and ends: titles, table cells, lines ended on purpose, lists."""

import pytest

from nmo.intake.reading.page import Box, Word
from nmo.intake.reading.terms import read_terms
from nmo.intake.reading.text import text_of

LETTER = 0.008
HEAD = ["The court orders:"]


def laid(*lines):
    """Lines, each a string or its cells as (where, words), with letters all of one width."""
    rows = []
    for nth, line in enumerate(lines):
        row = []
        for left, words in [(0.1, line)] if isinstance(line, str) else line:
            at = left
            for word in words.split():
                box = Box(at, 0.05 + nth * 0.015, at + LETTER * len(word), 0.06 + nth * 0.015)
                row.append((1, Word(word, box)))
                at = box.right + LETTER
        rows.append(row)
    return text_of("order.pdf", rows)


def forbidden(*lines, **given):
    return [one.text for one in read_terms(laid(*HEAD, *lines), **given).prohibitions]


@pytest.mark.parametrize(
    "said",
    [
        "Save as varied above the order of 3 March 2026 stands.",
        "Nothing in paragraph 2 prevents solicitors writing.",
        "Mr Tester had notice and stayed away.",
    ],
)
def test_a_line_that_ended_with_room_for_more_ends_its_paragraph(said):
    assert forbidden(
        "1. The respondent must not molest, annoy or pester the applicant anywhere",
        "2. The respondent must not send or cause to be sent to the applicant any",
        "letter.",
        said,
    )[1] == ("The respondent must not send or cause to be sent to the applicant any letter.")


def test_a_line_broken_for_want_of_room_goes_on():
    (text,) = forbidden(
        "1. The respondent must not go to the house of the applicant's mother, Mrs",
        "Sample, or to any house in which she is staying.",
    )
    assert text.endswith("Mrs Sample, or to any house in which she is staying.")


def test_in_a_text_without_pages_each_line_is_whole():
    lines = (
        "1. The respondent must not telephone the applicant.",
        "The applicant shall serve this order on the respondent without delay and at her own cost.",
    )
    assert forbidden(*lines, unwrapped=True) == ["The respondent must not telephone the applicant."]


@pytest.mark.parametrize(
    "title",
    ["No contact", "Molestation", "Where the respondent may not go", "What you must not do"],
)
def test_a_title_is_no_paragraph_and_no_part_of_one(title):
    assert forbidden(title, "1. The respondent must not telephone the applicant.") == [
        "The respondent must not telephone the applicant."
    ]
    assert forbidden(title, "The respondent must not telephone the applicant.") == [
        "The respondent must not telephone the applicant."
    ]


@pytest.mark.parametrize(
    "cells",
    [
        ["a", "No contact", "You must not telephone the applicant."],
        ["1", "Where you may not go", "You must not telephone the applicant."],
        ["No contact", "3. You must not telephone the applicant."],
        ["Telephoning", "(a)", "You must not telephone the applicant."],
        ["Calls", "You must not telephone the applicant."],
    ],
)
def test_a_title_in_a_cell_of_its_own_is_no_part_of_the_paragraph(cells):
    row = [(0.1 + 0.2 * nth, words) for nth, words in enumerate(cells)]
    assert forbidden(row) == ["You must not telephone the applicant."]


def test_the_letter_in_a_table_s_first_cell_is_the_paragraph_s_label():
    rows = [
        [(0.1, letter), (0.3, "Contact"), (0.5, f"You must not {verb} the applicant.")]
        for letter, verb in (("a", "telephone"), ("b", "pester"))
    ]
    found = read_terms(laid(*HEAD, *rows)).prohibitions
    assert [one.para for one in found] == ["a", "b"]


def test_a_row_whose_first_cell_names_another_part_of_the_order_is_left_whole():
    row = [(0.1, "Hearing"), (0.4, "You must not fail to attend on 3 March 2027.")]
    assert forbidden("1. You must not pester the applicant.", row) == [
        "You must not pester the applicant."
    ]


@pytest.mark.parametrize("lead", ["1.1 You must not:", "1. You must not", "a. You must not -"])
def test_points_below_a_numbered_lead_in_are_each_forbidden(lead):
    assert forbidden(lead, "• pester the applicant.", "• telephone her.") == [
        "pester the applicant.",
        "telephone her.",
    ]


def test_a_number_in_words_stands_before_any_sentence():
    found = read_terms(
        laid(
            *HEAD,
            "One No violence shall be offered to the applicant by the respondent.",
            "Two At no time shall the respondent telephone the applicant.",
            "Three Neither by himself nor through others shall he follow the applicant.",
        )
    ).prohibitions
    assert [one.para for one in found] == ["1", "2", "3"]


@pytest.mark.parametrize(
    "items",
    [
        "(a) pester the applicant; (b) telephone her.",
        "a) pester the applicant, b) telephone her.",
        "(i) pester the applicant; (ii) telephone her.",
        "1) pester the applicant. 2) telephone her.",
        "a. pester the applicant; b. telephone her.",
    ],
)
def test_items_that_run_on_in_one_paragraph_are_each_forbidden(items):
    found = [text.strip(" ;,.") for text in forbidden(f"1. You must not: {items}", unwrapped=True)]
    assert found == ["pester the applicant", "telephone her"]


def test_the_items_behind_the_first_of_a_list_may_run_on():
    found = forbidden("1. You must not", "(a) pester the applicant. (b) telephone her.")
    assert found == ["pester the applicant.", "telephone her."]


def test_a_word_in_brackets_is_no_label_of_an_item():
    (text,) = forbidden("1. You must not telephone the applicant (a nurse) or (if asked) her aunt.")
    assert text.endswith("(a nurse) or (if asked) her aunt.")


def test_the_tenth_of_a_list_in_roman_numbers_is_no_tick():
    numbers = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
    lines = [f"({one}) You must not pester the applicant in way {one}." for one in numbers]
    found = read_terms(laid(*HEAD, *lines)).prohibitions
    assert [one.para for one in found][-1] == "(x)"


def test_a_list_below_a_lead_in_may_count_in_the_same_manner():
    found = read_terms(
        laid(
            *HEAD,
            "a. The respondent is prohibited from:",
            "a. telephoning the applicant;",
            "b. pestering the applicant;",
            "c. watching the house of the applicant;",
            "b. The respondent is prohibited from:",
            "a. telephoning the children.",
        )
    ).prohibitions
    assert [one.text.split()[0] for one in found] == [
        "telephoning", "pestering", "watching", "telephoning",
    ]  # fmt: skip
    assert all(one.lead_in == "The respondent is prohibited from:" for one in found)


@pytest.mark.parametrize(
    "section",
    [
        "Penal notice: if you disobey this order you commit an offence.",
        "A person who without reasonable excuse disobeys commits an offence.",
    ],
)
def test_a_list_may_follow_the_notice_without_any_heading(section):
    text = laid(section, "The respondent must not:", "☒ 1. pester the applicant.",
                "☐ 2. watch her.", "☒ 3. telephone her.")  # fmt: skip
    assert [one.text for one in read_terms(text).prohibitions] == [
        "pester the applicant.",
        "telephone her.",
    ]


def test_numbered_paragraphs_may_follow_the_notice_without_any_heading():
    text = laid(
        "A person who without reasonable excuse disobeys commits an offence.",
        "1. At no time shall the respondent pester the applicant.",
        "2. The respondent must not telephone the applicant.",
    )
    assert len(read_terms(text).prohibitions) == 2


@pytest.mark.parametrize(
    "heading",
    ["This is what the order says:", "The terms of the order are these:", "What you must not do",
     "What the respondent is forbidden to do", "My order is as follows:"],
)  # fmt: skip
def test_a_heading_in_plain_words_opens_the_operative_part(heading):
    text = laid(
        "Under section 42A of the Act breach is an offence.",
        heading,
        "You may not pester the applicant.",
        "Nothing about the applicant or her work shall be posted online by you.",
    )
    assert len(read_terms(text).prohibitions) == 2


@pytest.mark.parametrize(
    "said",
    [
        "4. The respondent does not breach paragraph 3 by writing to her solicitor.",
        "4. Paragraphs 1 and 2 are not affected by this order.",
        "4. There shall be no order for costs.",
        "4. You must come back to court on 3 March 2027 at 2 pm.",
        "4. As the applicant acts in person, the court bailiff is to serve this order.",
        "4. The respondent is Mr Tester, whose address is not known.",
        "4. End date of this order: 3 March 2027.",
    ],
)
def test_what_forbids_the_respondent_nothing_is_no_prohibition(said):
    given = ["1. You must not pester the applicant.", "2. You must not write to her.",
             "3. You must not telephone her."]  # fmt: skip
    assert len(forbidden(*given, said)) == 3


@pytest.mark.parametrize(
    "said",
    [
        "Neither by himself nor by another shall the respondent help anyone to break this order.",
        "No friend shall be paid by the respondent to do what this order forbids.",
    ],
)
def test_a_paragraph_on_what_others_do_for_the_respondent_needs_no_label(said):
    assert forbidden("The respondent must not pester the applicant.", said)[1:] == [said]


@pytest.mark.parametrize(
    ("before", "after"),
    [("1. ", ""), ("Paragraph 2 shall read: ", " In all other respects the order stands.")],
)
def test_a_quoted_paragraph_is_read_without_its_marks(before, after):
    quoted = "The respondent must not telephone the applicant."
    assert forbidden(f"{before}“{quoted}”{after}", unwrapped=True) == [quoted]


def test_a_quoted_term_is_left_where_it_stands():
    (text,) = forbidden("1. The respondent must not enter “the place that is named in the annex”.")
    assert "“the place that" in text


BOTH = (
    "Mae'r llys yn gorchymyn:",
    "The court orders:",
    "1. Rhaid i'r atebydd beidio â phoeni'r ceisydd.",
    "1. The respondent must not pester the applicant.",
    "2. Rhaid i'r atebydd beidio â mynd i'r eiddo, na mynd",
    "i mewn iddo.",
    "2. The respondent must not go to the property or to",
    "any part of it.",
)


def test_of_an_order_in_both_languages_the_english_is_read():
    found = read_terms(laid(*BOTH)).prohibitions
    assert [one.para for one in found] == ["1", "2"]
    assert found[1].text == "The respondent must not go to the property or to any part of it."


def test_of_an_order_with_its_languages_side_by_side_the_english_is_read():
    rows = [[(0.1, welsh), (0.55, english)] for welsh, english in
            zip(BOTH[2:6:2], BOTH[3:7:3], strict=True)]  # fmt: skip
    found = read_terms(laid("The court orders:", *rows)).prohibitions
    assert [one.text.split()[0] for one in found] == ["The", "The"]


def test_an_order_in_welsh_alone_is_read_in_welsh():
    welsh = [line for nth, line in enumerate(BOTH) if nth in {0, 2, 4, 5}]
    assert len(read_terms(laid(*welsh)).prohibitions) == 2


@pytest.mark.parametrize("title", ["TERMS", "Orders", "Prohibitions", "The terms:"])
def test_a_bare_title_opens_paragraphs_that_name_the_respondent(title):
    text = laid(
        "A. The court has read the statement.",
        title,
        "Elis Tester shall not pester the applicant.",
        "Elis Tester is hereby forbidden to telephone the applicant.",
        "3. This order lasts until 3 March 2027.",
    )
    assert len(read_terms(text).prohibitions) == 2


def test_a_word_of_a_heading_that_ends_a_sentence_is_no_heading():
    assert forbidden(
        "1. The respondent must not:",
        "(a) enter the part of the park that is marked on the plan that is annexed to this",
        "order;",
        "(b) pester the applicant.",
    ) == [
        "enter the part of the park that is marked on the plan that is annexed to this order;",
        "pester the applicant.",
    ]


@pytest.mark.parametrize("lead", ["1.1 You must not:", "2.1 You must not:", "11. You must not:"])
def test_items_run_on_below_a_label_of_any_kind(lead):
    assert len(forbidden(f"{lead} [a] pester the applicant. [b] telephone her.")) == 2


@pytest.mark.parametrize(
    "heading",
    ["With the agreement of both parties the court orders:", "The court makes this order:"],
)
def test_a_heading_may_begin_with_how_the_order_came_about(heading):
    text = laid(heading, "You must not pester the applicant.", "You must not write to her.")
    assert len(read_terms(text).prohibitions) == 2


def test_a_case_number_with_the_page_s_number_is_no_part_of_a_paragraph():
    rows = [(1, "The court orders:"), (1, "1. You must not go to the house of the applicant"),
            (1, "1 / 2"), (2, "1742-9789-9454-8532 Page 2"), (2, "or to her work."),
            (2, "2. You must not write to her.")]  # fmt: skip
    made = laid(*(words for _, words in rows))
    paged = text_of("order.pdf", [
        [(page, placed.word) for placed in made.words
         if made.string.count("\n", 0, placed.start) == nth]
        for nth, (page, _) in enumerate(rows)
    ])  # fmt: skip
    assert read_terms(paged).prohibitions[0].text.endswith("of the applicant or to her work.")


@pytest.mark.parametrize("who", ["The first and second respondents", "They", "You both"])
def test_several_respondents_may_be_bound_in_what_others_do(who):
    said = f"3. {who} must not suggest to any person that they do what is forbidden here."
    assert len(forbidden("1. You must not pester her.", "2. You must not ring her.", said)) == 3


def test_paragraphs_in_two_languages_on_one_line_are_told_by_the_label_that_comes_again():
    text = laid(
        "The court orders:",
        "1. Rhaid i'r atebydd beidio â phoeni'r ceisydd 1. The respondent must not pester her.",
        "2. Rhaid i'r atebydd beidio â ffonio'r ceisydd 2. The respondent must not ring her.",
    )
    assert [one.text for one in read_terms(text).prohibitions] == [
        "The respondent must not pester her.",
        "The respondent must not ring her.",
    ]


def test_breaking_a_thing_is_forbidden_and_not_breaking_the_order_is_allowed():
    assert forbidden(
        "1. The respondent shall not break any door of the house.",
        "2. The respondent does not break paragraph 1 by mending a door of the house.",
    ) == ["The respondent shall not break any door of the house."]
