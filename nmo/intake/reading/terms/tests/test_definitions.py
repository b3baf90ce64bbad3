"""Terms that an order defines for itself."""

import pytest

from nmo.intake.reading.terms.places.definitions import defined_in, term_key

HOME = "12 Mill Lane, Leeds LS6 2AB"
STATED = {
    f"The property in this order is: {HOME}": "property",
    f"Dyma'r eiddo yn y gorchymyn hwn: {HOME}": "eiddo",
    f"In this order “the Home” means {HOME}; and": "home",
    f'the house known as {HOME} ("the Property")': "property",
    f"entering {HOME} (hereinafter called “the Former Home”)": "former home",
    f"The property is {HOME}.": "property",
    f"({HOME} is called “the property” in this order.)": "property",
    f"(“the property” being {HOME})": "property",
    f"References to the property are to {HOME}.": "property",
    f"In this order the property is {HOME}.": "property",
    f"“The Family Home” in this order means {HOME}.": "family home",
    f"Parties: Jane Smith, Mark Bond The said address: {HOME} IT IS ORDERED": "said address",
    f"Date of birth 4 May 1990 the property {HOME}": "property",
    f"Wherever this order refers to the Home it means {HOME}.": "home",
    f"By “the premises” is meant {HOME}.": "premises",
    f"“The Home” shall be read as {HOME}.": "home",
}


@pytest.mark.parametrize(("words", "term"), STATED.items())
def test_a_term_stands_for_the_address_beside_it(words, term):
    assert defined_in([words]) == {term_key(term): HOME}


@pytest.mark.parametrize(
    "words", [f"The respondent's address: {HOME}", f"Address: {HOME}", f"Home address: {HOME}",
              f"Where this order is served by post at {HOME} it is deemed served the next day."]
)  # fmt: skip
def test_where_somebody_lives_defines_no_term(words):
    assert defined_in([words]) == {}


@pytest.mark.parametrize("term", ["stated distance", "prohibited distance"])
def test_a_distance_may_be_defined_by_where_the_order_speaks_of_it(term):
    words = f"Where this order speaks of the {term}, that is 500 metres."
    assert defined_in([words]) == {term_key(term): "500 metres"}


def test_a_distance_may_be_defined_too():
    assert defined_in(["“the Exclusion Distance” means 150 metres."]) == {
        term_key("Exclusion Distance"): "150 metres"
    }


def test_a_term_known_beforehand_is_not_defined_again():
    assert defined_in(
        [f"The property in this order is: {HOME}"], {"the property": "9 Oak Drive"}
    ) == {"property": "9 Oak Drive"}


def test_the_address_of_the_respondent_defines_no_home():
    assert defined_in([f"The respondent's last known address is {HOME}."]) == {}


def test_words_about_the_property_define_nothing():
    assert defined_in(["The property is owned by the applicant."]) == {}
