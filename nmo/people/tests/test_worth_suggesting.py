"""What the register suggests is worth somebody's look, and a name alone never is."""

import pytest

from nmo.people.same_person.likeness import Alike
from nmo.people.same_person.worth import worth_suggesting

pytestmark = pytest.mark.requirement(3)

NAME, BORN = ("name", "equal", 14.0), ("born", "equal", 13.5)
PLACE, PHONE = ("address", "postcode_equal+house_and_street", 16.0), ("phone", "equal", 15.0)
MILLION = 1_000_000


def alike(*compared: tuple[str, str, float]) -> Alike:
    """Another record of which this much agrees."""
    return Alike(number=2, bits=sum(bits for *_, bits in compared), compared=compared)


@pytest.mark.parametrize(
    "compared",
    [
        (NAME, BORN),
        (NAME, ("born", "swapped", 8.0), PLACE),
        (NAME, PLACE),
        (("name", "differs", -5.0), BORN, PLACE, PHONE),
    ],
    ids=["name and birth date", "day and month exchanged", "no birth date", "under another name"],
)
def test_what_agrees_in_more_than_chance_explains_is_suggested(compared) -> None:
    assert worth_suggesting(alike(*compared), people=MILLION)


@pytest.mark.parametrize(
    "compared",
    [
        (("name", "equal", 40.0),),
        (("name", "equal", 20.0), ("born", "year_and_month", 3.2)),
        (("name", "equal", 20.0), ("born", "one_digit", 5.0)),
        (NAME, ("born", "differs", -8.0), PLACE, PHONE),
        (NAME, BORN, PLACE, ("warning", "may_be_a_relative", 0.0)),
        (("name", "differs", -7.0), BORN, PHONE),
    ],
    ids=["a name", "a month", "a digit", "another birth date", "a relative", "a shared phone"],
)
def test_what_may_well_be_another_is_not(compared) -> None:
    assert not worth_suggesting(alike(*compared), people=100)


def test_the_more_people_there_are_the_more_must_agree() -> None:
    common = alike(("name", "equal", 8.0), BORN)

    assert worth_suggesting(common, people=1_000)
    assert not worth_suggesting(common, people=MILLION)
