"""Operative parts of other forms: bare lists, schedules, prose, forms, both languages at once."""

from time import monotonic

import pytest

from nmo.intake.reading.terms import read_terms
from nmo.intake.reading.terms.operative.schedules import references_in, schedule_titled
from nmo.intake.reading.terms.tests.builders import order_text


def terms_of(*lines):
    return read_terms(order_text("\n".join(lines)), unwrapped=True)


def forbidden(*lines):
    return [(one.para, one.text) for one in terms_of(*lines).prohibitions]


@pytest.mark.parametrize(
    "lead",
    [
        "Peter Vale must not:",
        "Until noon on 3 May 2027 the respondent is forbidden to do any of the following:",
        "You are not allowed to -",
        "He is not, until further order, to do these things:",
        "The respondent shall not",
    ],
)
def test_each_line_below_words_that_forbid_is_an_item(lead):
    lines = [lead, "ring or write to the applicant", "hit her or threaten to", "go to her home"]
    assert forbidden(*lines, "This order lasts until 3 May 2027.") == [
        ("1", lines[1]), ("2", lines[2]), ("3", lines[3]),
    ]  # fmt: skip


def test_items_in_capitals_end_where_a_line_is_no_item():
    lines = ["What the respondent must not do", "Telephone the applicant", "Go to 4 Low Row, Hull"]
    after = ["Ends: 3 May 2027", "The applicant will serve this order.", "Costs reserved"]
    assert [text for _, text in forbidden(*lines, *after)] == lines[1:]


def test_lines_below_a_lead_in_that_forbids_something_itself_are_no_items():
    lines = ["The respondent must not contact the applicant by any of these means:",
             "his old telephone number", "his employer's e-mail"]  # fmt: skip
    assert len(forbidden(*lines)) <= 1


def test_lines_below_a_lead_in_that_only_allows_are_no_items():
    assert forbidden("The applicant must:", "ring the solicitor", "write to the court") == []


@pytest.mark.parametrize(
    ("orders", "title"),
    [
        ("The respondent shall obey the prohibitions set out in Schedule 1.", "SCHEDULE 1"),
        ("The respondent is prohibited from the conduct described in Annex B.", "Annex B: conduct"),
        ("The respondent must not do any of the acts listed in the Schedule.", "THE SCHEDULE"),
        ("The respondent is restrained from all things named in the First Schedule.",
         "First Schedule"),
        ("The respondent shall comply with the restrictions in Appendix 2.", "Appendix 2"),
    ],
)  # fmt: skip
def test_what_a_schedule_names_is_forbidden_where_the_order_refers_to_it(orders, title):
    items = ["(i) Violence towards the applicant.", "(ii) Any contact with the applicant."]
    found = forbidden(
        "IT IS ORDERED THAT", f"1. {orders}", "2. No order as to costs.", title, *items
    )
    assert found == [("(i)", items[0][4:]), ("(ii)", items[1][5:])]


def test_a_schedule_to_which_nothing_refers_forbids_nothing():
    lines = ["The court orders:", "1. The respondent must not contact the applicant.",
             "SCHEDULE OF DOCUMENTS", "(i) Threats of violence: messages of 3 May.",
             "(ii) Any contact since: telephone record."]  # fmt: skip
    assert [para for para, _ in forbidden(*lines)] == ["1"]


def test_a_second_schedule_that_is_no_list_of_prohibitions_ends_the_first():
    lines = ["The court orders:", "1. The respondent shall not do the acts in Schedule 1.",
             "SCHEDULE 1", "(a) Threats to the applicant.", "SCHEDULE 2",
             "(a) Contact details of the applicant's solicitors."]  # fmt: skip
    assert forbidden(*lines) == [("(a)", "Threats to the applicant.")]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("SCHEDULE 1", "1"), ("The Second Schedule", "2"), ("Annex A - acts", "a"),
        ("Appendix", ""), ("Schedule 2 lists the places.", None), ("Scheduled for 4 May", None),
    ],
)  # fmt: skip
def test_the_title_of_a_schedule_is_told_from_a_sentence_on_it(words, title):
    assert schedule_titled(words) == title


def test_a_schedule_is_referred_to_only_where_something_binds():
    assert references_in("The respondent shall obey the terms in Schedule 3.") == {"3"}
    assert references_in("The places in Schedule 3 are near the home.") == set()


def test_sentences_of_one_paragraph_are_paragraphs_where_several_forbid():
    prose = (
        "The court heard her. The judge ordered that Mr Dunn must not hit or threaten her. "
        "He may not ring her, write to her or visit her at No. 3 Low Row. This includes messages. "
        "Finally, Mr Dunn must not go to her home. The order lasts until 3 May 2027."
    )
    assert [text for _, text in forbidden(prose)] == [
        "Mr Dunn must not hit or threaten her.",
        "He may not ring her, write to her or visit her at No. 3 Low Row. This includes messages.",
        "Finally, Mr Dunn must not go to her home.",
    ]


def test_sentences_of_a_notice_stay_a_notice():
    notice = (
        "IMPORTANT NOTICE. You must obey this order. You must not contact or threaten anyone whom "
        "it protects. If you do, you may be sent to prison."
    )
    order = ["The court orders:", "1. The respondent must not contact the applicant."]
    assert [para for para, _ in forbidden(notice, *order)] == ["1"]


@pytest.mark.parametrize(
    "told",
    [
        "The wife was heard. The husband shall not molest or assault the wife.",
        "An injunction was made today. Mr Bell must not go to the applicant's home.",
    ],
)
def test_where_no_operative_part_stands_a_plain_prohibition_is_read_and_unsure(told):
    (found,) = terms_of("UPON hearing the applicant and her counsel", "Record", told).prohibitions
    assert found.sure < 0.5


@pytest.mark.parametrize(
    "told",
    [
        "If you contact the applicant you must not be surprised to be arrested.",
        "The applicant said that he must not contact her.",
        "Upon the respondent undertaking that he will not contact the applicant.",
        "Anyone who must not contact the applicant and does so commits an offence.",
    ],
)
def test_what_is_said_alleged_or_warned_is_no_prohibition(told):
    assert forbidden("Record of the hearing", told) == []


def test_labels_of_a_letter_and_a_number_are_cited_as_printed():
    lines = ["The court orders that", "Part A", "A1 The respondent must not contact the applicant.",
             "A2 The respondent must not hit the applicant.", "Part B",
             "B1 The respondent must leave the home by 3 May 2027."]  # fmt: skip
    assert [para for para, _ in forbidden(*lines)] == ["A1", "A2", "B1"]


def test_bullets_below_a_lead_in_do_not_take_the_number_of_a_house_above():
    lines = ["14 Low Row", "Hull", "You must not:", "• ring the applicant", "• hit the applicant"]
    assert [para for para, _ in forbidden(*lines)] == ["1", "2"]


def test_blanks_that_were_filled_in_and_inner_boxes_leave_their_words():
    lines = ["The respondent must not (boxes ticked apply):",
             "[X] contact the applicant [X] except through solicitors",
             "[X] go within [ 150 ] metres of [ 6 Low Row, Hull HU1 1AA ]",
             "[X] telephone the applicant [ ] except about the children",
             "Expires: [X] on 3 May 2027"]  # fmt: skip
    terms = terms_of(*lines)
    assert [one.text for one in terms.prohibitions] == [
        "contact the applicant except through solicitors",
        "go within 150 metres of 6 Low Row, Hull HU1 1AA",
        "telephone the applicant",
    ]
    assert [zone.distance_m for zone in terms.zones] == [150]


def test_of_a_paragraph_in_both_languages_the_english_is_read_with_its_label():
    welsh = "Rhaid i'r atebydd beidio â chysylltu â'r ceisydd."
    english = "The respondent must not contact the applicant."
    head = ["Mae'r llys yn gorchymyn: / The court orders:"]
    assert forbidden(*head, f"1. {welsh} / {english}") == [("1", english)]
    assert forbidden("The court orders:", f"1. {welsh}", english) == [("1", english)]


def test_a_quoted_paragraph_has_the_number_of_the_one_that_it_replaces():
    head = "The court orders:"
    said = "The respondent must not go to 4 Low Row, Hull."
    replaced = f'1. Paragraph 3 is varied so as to read: "{said}"'
    inserted = f'1. After paragraph 5 there is inserted: "5A. {said}"'
    assert forbidden(head, replaced) == [("3", said)]
    assert forbidden(head, inserted) == [("5A", said)]


def test_items_that_only_semicolons_part_are_items_below_a_colon():
    items = "ring or write to the applicant; hit or threaten her; or go to her home."
    texts = [text for _, text in forbidden("The court orders:", f"1. He shall not: {items}")]
    assert texts == [
        "ring or write to the applicant;",
        "hit or threaten her; or",
        "go to her home.",
    ]


def test_a_long_sentence_that_forbids_nobody_takes_no_time():
    began = monotonic()
    assert forbidden("Record of the hearing", "word " * 4000 + "must not ring.") == []
    assert forbidden("Record of the hearing", "a-'b " * 4000) == []
    assert monotonic() - began < 10
