"""Four kinds of error that nobody looks at while the engine is made. Reported apart."""

from dataclasses import replace
from random import Random

from benchmarks.finding.questions.asked import Asked
from benchmarks.finding.questions.case import Case
from benchmarks.finding.questions.of_facts import one_digit_off
from benchmarks.finding.questions.of_names import dated

# Letters that are taken for each other when a name is spelt out over a radio.
OVER_THE_RADIO = {
    "b": "pdv", "d": "bt", "p": "bt", "m": "n", "n": "m", "f": "s", "s": "f", "v": "b",
    "t": "dp", "g": "j", "c": "z", "a": "eh", "e": "i", "i": "ey",
}  # fmt: skip
CUT_AT = 7


def spelt_over_the_radio(case: Case) -> Asked | None:
    name = case.name
    heard = replace(
        name, given=_radio(name.given, case.dice), family=_radio(name.family, case.dice)
    )
    return dated(case, heard)


def _radio(word: str, dice: Random) -> str:
    places = [at for at, letter in enumerate(word.lower()) if letter in OVER_THE_RADIO]
    if not places:
        return word
    at = dice.choice(places)
    letter = dice.choice(OVER_THE_RADIO[word[at].lower()])
    return word[:at] + (letter.upper() if word[at].isupper() else letter) + word[at + 1 :]


def cut_off(case: Case) -> Asked | None:
    """As a system with short fields kept it."""
    name = case.name
    cut = replace(name, given=name.given[:CUT_AT], family=name.family[:CUT_AT])
    return dated(case, str(cut).upper()) if cut != name else None


def partners_surname(case: Case) -> Asked | None:
    """Another surname altogether; forename, birth date and home are right."""
    other = case.surname()
    address = case.address
    return Asked(
        name=f"{case.name.given} {other}",
        born=case.member.born.isoformat(),
        address=address.text,
        postcode=address.postcode,
    )


def a_little_wrong_everywhere(case: Case) -> Asked | None:
    """A slip in the forename, one in the date, one in the house number."""
    name, address = case.name, case.address
    number = str(int(address.number) + case.dice.choice((-2, -1, 1, 2, 10)))
    return Asked(
        name=str(replace(name, given=case.mistyped(name.given))),
        born=one_digit_off(case.member.born, case.dice),
        address=replace(address, number=number).text,
        postcode=address.postcode,
    )
