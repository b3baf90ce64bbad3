"""Addresses as people in this country write them."""

import pytest

from nmo.matching.comparing.places import compare_places
from nmo.matching.places.addresses import parse_place
from nmo.matching.weights import weights


@pytest.mark.parametrize(
    ("text", "flat", "number", "street"),
    [
        ("12 High Street, Leeds", "", "12", "high street"),
        ("No. 12 High St, Leeds", "", "12", "high street"),
        ("12-14 High St, Leeds", "", "12", "high street"),
        ("12A High Street, Leeds", "", "12a", "high street"),
        ("Flat 3, 12 High Street, Leeds", "3", "12", "high street"),
        ("flat 3 12 high street leeds", "3", "12", "high street"),
        ("3/12 High Street, Leeds", "3", "12", "high street"),
        ("Ground Floor Flat, 12 High Street", "ground floor", "12", "high street"),
        ("Apartment 4 Victoria House, 27 Park Row", "4", "27", "park row"),
        ("c/o J Smith, 12 High Street, Leeds", "", "12", "high street"),
        ("c/o Smith 12 High Street", "", "12", "high street"),
        ("The Cottage, Mill Lane, Otley", "", "thecottage", "mill lane"),
        ("Rose Cottage, 5 Mill Lane, Otley", "", "5", "mill lane"),
        ("Bank House, High Street, Leeds", "", "bankhouse", "high street"),
        ("57 Hill Grove, Bristol", "", "57", "hill grove"),
        ("3 Church Hill Road, Leeds", "", "3", "church hill road"),
        ("12 St John's Rd, Leeds", "", "12", "st johns road"),
        ("12 Heol y Bont, Caerdydd", "", "12", "heol y bont"),
        ("7 stryd fawr bangor", "", "7", "stryd fawr"),
        ("PO Box 12, Leeds", "", "", "po box 12"),
    ],
)
def test_an_address_is_taken_apart(text, flat, number, street):
    place = parse_place(text)

    assert (place.flat, place.number, " ".join(place.street)) == (flat, number, street)


@pytest.mark.parametrize(
    ("asked", "held", "level"),
    [
        ("Flat A, 12 High St", "12A High Street", "house_and_street"),
        ("12 High St", "Flat 3, 12 High Street", "house_and_street"),
        ("12/3 High Street", "Flat 3, 12 High Street", "house_and_street"),
        ("Flat 2, 12 High Street", "Flat 3, 12 High Street", "other_flat"),
        ("12A High Street", "12B High Street", "other_flat"),
        ("The Cotage, Mill Lane", "The Cottage, Mill Lane", "house_and_street"),
        ("Rose Cottage, Mill Lane", "Ivy Cottage, Mill Lane", "street"),
        ("12 High Street", "14 High Street", "street"),
        ("12 High Street, Leeds LS6 1AB", "12 Test Row, Cardiff CF1 1AB", "differs"),
    ],
)
def test_two_doors_agree_at_a_level(asked, held, level):
    assert compare_places(parse_place(asked), parse_place(held), weights()).level == level


def test_a_street_in_another_town_says_less_than_one_in_a_town_not_known():
    held = parse_place("12 High Street, Leeds LS6 1AB")
    elsewhere = compare_places(parse_place("12 High Street, Cardiff CF1 1AB"), held, weights())
    somewhere = compare_places(parse_place("12 High Street"), held, weights())

    assert elsewhere.weight < somewhere.weight
