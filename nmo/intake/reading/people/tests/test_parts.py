"""Names asked for in parts: the family name under one label, the others under another."""

import pytest

from nmo.intake.reading.people.parts import names_in_parts
from nmo.intake.reading.sheets.documents import documents_of
from nmo.intake.reading.tests.papers import paper


def names_of(words):
    (document,) = documents_of(paper(words))
    return [name.value for _, name in names_in_parts(document.sheet)]


@pytest.mark.parametrize(
    "words",
    [
        "Surname: Tester Forenames: Elis Rhun",
        "First name(s) Elis Rhun\nFamily name Tester",
        "Last name - Tester\nGiven names - Elis Rhun",
        "Forename: Elis Middle name: Rhun Surname: Tester",
        "Cyfenw: Tester\nEnwau cyntaf: Elis Rhun",
    ],
)
def test_the_parts_are_put_together_in_their_order(words):
    assert names_of(words) == ["Elis Rhun Tester"]


def test_a_second_family_name_begins_a_second_name():
    words = "Surname: Sample Forenames: Nia\nSurname: Tester Forenames: Elis"
    assert names_of(words) == ["Nia Sample", "Elis Tester"]


@pytest.mark.parametrize(
    "words", ["Surname Forenames Date of birth", "Surname: Forenames: Elis", "Surname: Tester"]
)
def test_a_part_without_a_value_names_nobody(words):
    assert names_of(words) == []
