"""Parties in many manners: in parts, in columns, in sentences and in letters; whose is what.

Each manner is a row of a file: its lines with ` / ` between them.
"""

import csv
from pathlib import Path

import pytest

from nmo.intake.reading.tests.papers import order_of, reading_of

HERE = Path(__file__).parent
HEAD = """\
IN THE FAMILY COURT AT LEEDS
Case No LS26F00417
NON-MOLESTATION ORDER
Made by District Judge Bench on 2 March 2026
"""
ORDERED = """
IT IS ORDERED THAT
1. The respondent must not use or threaten violence against the applicant.
2. The respondent must not contact the applicant by any means.
3. This order shall remain in force until 4pm on 2 March 2027.
"""


def rows():
    with (HERE / "named.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def written(row):
    return row["lines"].replace(" / ", "\n") + ORDERED


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["manner"])
def test_a_paper_names_its_parties_and_says_what_is_whose(row):
    order = order_of(written(row))

    assert (order.applicant.name, order.respondent.name) == (row["applicant"], row["respondent"])
    assert (order.respondent.dob or "") == row["born"]
    assert order.respondent.addresses == ((row["home"],) if row["home"] else ())
    assert not order.further_applicants


def test_a_name_of_one_word_is_never_sure():
    path = "orders[0].respondent.name"
    lines = (
        "IN THE FAMILY COURT AT LEEDS\nCase No LS26F00417\nNON-MOLESTATION ORDER\n"
        "Made by District Judge Bench on 2 March 2026\nApplicant: Nia Sample\nRespondent: {}"
    )
    whole, single = (
        reading_of(lines.format(name) + ORDERED).confidence[path]
        for name in ("Elis Tester", "Suharto")
    )
    assert single < min(whole, 0.95)


@pytest.mark.parametrize(
    ("named", "aliases"),
    [
        ("Elis 'Taff' Tester", ("Taff",)),
        ('Elis "Taff" Tester (also known as Elis Proof)', ("Taff", "Elis Proof")),
        ("Elis (Taff) Tester", ("Taff",)),
        ("Elis Tester (a adwaenir hefyd fel Elis Proof)", ("Elis Proof",)),
    ],
)
def test_what_a_party_is_called_beside_the_name_is_an_alias(named, aliases):
    party = order_of(f"{HEAD}Applicant: Nia Sample\nRespondent: {named}{ORDERED}").respondent
    assert (party.name, party.aliases) == ("Elis Tester", aliases)


def test_each_of_two_respondents_is_told_by_its_number():
    lines = (
        "Elis Tester, the first respondent, born 9 April 1988.\n"
        "His mother, Mari Tester, is the second respondent, born 3 May 1960.\n"
        "Nia Sample is the applicant."
    )
    first, second = reading_of(HEAD + lines + ORDERED).orders
    assert (first.respondent.name, second.respondent.name) == ("Elis Tester", "Mari Tester")


def test_a_letter_s_your_date_of_birth_is_its_reader_s():
    letter = f"""\
{HEAD}
Mr Elis Tester
4 Test Row
Leeds LS9 9ZZ
Dear Mr Tester
District Judge Bench made a non-molestation order against you under section 42 of
the Family Law Act 1996. It was asked for by Mrs Nia Sample. We hold your date of birth as 9 April
1988.
You must not use or threaten violence against Mrs Sample. You must not contact Mrs Sample.
The order lasts until 4pm on 2 March 2027.
"""
    order = order_of(letter + ORDERED)
    assert (order.respondent.name, order.respondent.dob) == ("Elis Tester", "1988-04-09")
    assert order.applicant.name == "Nia Sample"


def test_the_children_stand_in_the_order_in_which_they_are_named():
    children = "Children: Mari Tester (2014), Huw Tester (9 May 2019), Gwen Tester (2021)"
    order = order_of(f"{HEAD}Applicant: Nia Sample\nRespondent: Elis Tester\n{children}{ORDERED}")
    assert [child.name for child in order.children] == ["Mari Tester", "Huw Tester", "Gwen Tester"]


def test_a_birth_is_never_the_day_of_the_order():
    text = (
        "NON-MOLESTATION ORDER - TESTER Elis (9 April 1988) - LS26F00417\n"
        "The Family Court at Leeds\nApplicant: Nia Sample\n"
        "Respondent: Elis Tester, DOB 9 April 1988"
    )
    order = order_of(text + ORDERED)
    assert (order.made_date, order.respondent.dob) == (None, "1988-04-09")


@pytest.mark.parametrize(
    ("told", "aliases"),
    [
        ("He is also called Elis Proof.", ("Elis Proof",)),
        (
            "The respondent is sometimes known as Elis Proof or Huw Proof.",
            ("Elis Proof", "Huw Proof"),
        ),
        ("Date of birth: 9 April 1988\nAlias: Elis Proof", ("Elis Proof",)),
        ('Date of birth: 9 April 1988; alias "Taff"', ("Taff",)),
        ("The property is also known as Rose Proof.", ()),
        ("The respondent is known to the police.", ()),
    ],
)
def test_other_names_may_stand_in_a_line_of_their_own(told, aliases):
    parties = f"Applicant: Nia Sample\nRespondent: Elis Tester\n{told}"
    order = order_of(HEAD + parties + ORDERED)
    assert (order.respondent.aliases, order.applicant.aliases) == (aliases, ())


def test_an_undertaking_s_i_is_its_respondent_s():
    order = order_of(
        "UNDERTAKING\nIn the Family Court at Leeds, case LS26F00417, on 2 March 2026\n"
        "I, Elis Tester, born 9 April 1988, of 4 Test Row, Leeds LS9 9ZZ, promise the court that "
        "until 2 September 2026\n1. I will not threaten Nia Sample.\n2. I will not contact her."
    )
    assert (order.respondent.name, order.respondent.dob) == ("Elis Tester", "1988-04-09")
