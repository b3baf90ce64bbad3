"""Word's automatic numbers are read as Word shows them."""

import pytest

from nmo.intake.unpacking.tests.word_files import (
    a_level,
    a_num,
    add,
    blank,
    lines,
    listed,
    with_lists,
)
from nmo.intake.unpacking.word.numerals import numeral

LEGAL = (
    a_level(0, "decimal", "%1.")
    + a_level(1, "lowerLetter", "(%2)")
    + a_level(2, "lowerRoman", "(%3)")
)


@pytest.mark.requirement(16)
def test_paragraphs_and_what_stands_under_them_are_numbered() -> None:
    document = blank()
    with_lists(document, [LEGAL], [a_num()])
    for text, level in (("must not:", 0), ("harass", 1), ("pester", 1), ("in person", 2),
                        ("contact:", 0), ("by text", 1)):  # fmt: skip
        listed(document, text, level)

    assert lines(document) == [
        "1. must not:", "(a) harass", "(b) pester", "(i) in person", "2. contact:", "(a) by text",
    ]  # fmt: skip


def test_a_number_may_name_the_levels_above_it() -> None:
    document = blank()
    levels = a_level(0, "upperRoman", "%1") + a_level(1, "decimal", "%1.%2", "<w:isLgl/>")
    with_lists(document, [levels], [a_num()])
    for level in (0, 1, 1, 0, 1):
        listed(document, "x", level)

    assert lines(document) == ["I x", "1.1 x", "1.2 x", "II x", "2.1 x"]


def test_two_lists_that_share_their_counting_go_on_from_each_other() -> None:
    document = blank()
    with_lists(document, [LEGAL], [a_num(), a_num()])
    for num in (1, 2, 1):
        listed(document, "x", num=num)

    assert lines(document) == ["1. x", "2. x", "3. x"]


def test_a_list_with_a_start_of_its_own_begins_anew() -> None:
    document = blank()
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    with_lists(document, [LEGAL], [a_num(), a_num(more=override)])
    for num in (1, 1, 2, 2):
        listed(document, "x", num=num)

    assert lines(document) == ["1. x", "2. x", "5. x", "6. x"]


def test_a_level_that_never_begins_anew_goes_on() -> None:
    document = blank()
    levels = a_level(0, "decimal", "%1.") + a_level(
        1, "decimal", "[%2]", '<w:lvlRestart w:val="0"/>'
    )
    with_lists(document, [levels], [a_num()])
    for level in (0, 1, 0, 1):
        listed(document, "x", level)

    assert lines(document) == ["1. x", "[1] x", "2. x", "[2] x"]


def test_a_paragraph_is_numbered_by_its_style() -> None:
    document = blank()
    with_lists(
        document,
        [
            a_level(0, "decimal", "%1.")
            + a_level(1, "lowerLetter", "%2)", '<w:pStyle w:val="Sub"/>')
        ],
        [a_num()],
    )
    _add_style(document, "Sub", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    _add_style(document, "SubSub", "", based_on="Sub")
    add(document, '<w:p><w:pPr><w:pStyle w:val="Sub"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>')
    add(document, '<w:p><w:pPr><w:pStyle w:val="SubSub"/><w:numPr><w:numId w:val="0"/></w:numPr>'
        "</w:pPr><w:r><w:t>no number</w:t></w:r></w:p>")  # fmt: skip

    assert lines(document) == ["a) x", "no number"]


def test_a_bullet_is_a_bullet_whatever_its_sign() -> None:
    document = blank()
    with_lists(document, [a_level(0, "bullet", "\uf0b7")], [a_num()])
    listed(document, "the property")

    assert lines(document) == ["• the property"]


def test_an_empty_numbered_paragraph_counts_and_a_deleted_one_does_not() -> None:
    document = blank()
    with_lists(document, [LEGAL], [a_num()])
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    add(document, f"<w:p><w:pPr>{numbered}</w:pPr></w:p>")
    add(document, f'<w:p><w:pPr>{numbered}<w:rPr><w:del w:id="1"/></w:rPr></w:pPr>'
        '<w:del w:id="2"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>')  # fmt: skip
    listed(document, "x")

    assert lines(document) == ["2. x"]


@pytest.mark.parametrize(
    ("value", "style", "written"),
    [
        (27, "lowerLetter", "aa"), (52, "upperLetter", "ZZ"), (4, "lowerRoman", "iv"),
        (1994, "upperRoman", "MCMXCIV"), (3, "decimalZero", "03"), (11, "ordinal", "11th"),
        (22, "ordinal", "22nd"), (7, "none", ""), (9, "chicago", "9"), (0, "lowerLetter", "0"),
    ],
)  # fmt: skip
def test_a_number_is_written_in_its_style(value: int, style: str, written: str) -> None:
    assert numeral(value, style) == written


def _add_style(document: object, name: str, properties: str, based_on: str = "") -> None:
    from docx.oxml import parse_xml

    from nmo.intake.unpacking.tests.word_files import NS

    parent = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    document.styles.element.append(  # type: ignore[attr-defined]
        parse_xml(
            f'<w:style {NS} w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>{parent}'
            f"<w:pPr>{properties}</w:pPr></w:style>"
        )
    )
