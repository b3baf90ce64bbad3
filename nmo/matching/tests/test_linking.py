"""Many questions at once find whom a look-up finds, by the same keys, levels and weights."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from nmo.matching.actions import count_tokens
from nmo.matching.asked import asked
from nmo.matching.facts import held
from nmo.matching.keys import person_keys, year_key
from nmo.matching.linking import exporting
from nmo.matching.linking.confirming import Linked
from nmo.matching.linking.run import Linker, linker
from nmo.matching.linking.told import Kind, told
from nmo.matching.person import PersonToMatch
from nmo.matching.queries import look_up
from nmo.matching.question import Question
from nmo.matching.tests.people import TODAY, born, person, write
from nmo.matching.understanding import understand
from nmo.matching.weights import weights

ANYTHING = float("-inf")
HOME = "14 Test Row, Leeds LS6 1AB"
PEOPLE = (
    person(1, "Jonathan Smith", "1985-03-12", address=HOME, phone="07700 900123"),
    person(2, "Amina Begum", "1990-07-01", address="3 Other Lane, Leeds LS8 2CD"),
    person(3, "Mohammed Khan", "1979-11-30", aliases=("Mo Khan",)),
    person(4, "Siân O'Neill", "2001-05-17"),
    person(5, "Gurpreet Kaur Gill", "1966-01-09"),
    person(6, "Jonathan Smith"),
    person(7, "Karen Smith", "1986-08-02", address=HOME),
)
QUESTIONS = {
    10: "jon smyth 12/3/85",
    11: "14 test row leeds ls6 1ab",
    12: "muhamad kahn 30/11/1979",
    13: "shan oneal 17/5/2001",
    14: "07700 900123",
    15: "gill gurpreet 1/9/1966",
    16: "zebedee nonesuch 4/4/1944",
}


@pytest.fixture
def register() -> None:
    write(*PEOPLE)
    count_tokens()


@pytest.fixture
def ready(register: None, tmp_path: Path) -> Iterator[Linker]:
    with linker(tmp_path, today=TODAY, memory="200MB") as linked:
        yield linked


def question(text: str) -> Question:
    return understand(text, today=TODAY)


def as_looked_up(text: str) -> list[Linked]:
    shown = look_up(question(text), today=TODAY, limit=10).candidates
    return [Linked(each.number, each.probability) for each in shown if each.standing != "nearest"]


@pytest.mark.requirement(3)
@pytest.mark.django_db
def test_every_question_finds_whom_a_look_up_finds_as_likely(ready: Linker) -> None:
    found = ready.link({n: question(text) for n, text in QUESTIONS.items()}, limit=10)

    for number, text in QUESTIONS.items():
        linked, looked_up = found.get(number, []), as_looked_up(text)
        assert [each.person for each in linked] == [each.person for each in looked_up]
        for one, other in zip(linked, looked_up, strict=True):
            assert one.probability == pytest.approx(other.probability, abs=0.01)
    assert [found[number][0].person for number in range(10, 16)] == [1, 1, 3, 4, 1, 5]


@pytest.mark.django_db
def test_a_second_part_is_linked_by_itself(ready: Linker) -> None:
    first = ready.link({1: question("jon smyth 12/3/85")}, limit=10)
    second = ready.link({2: question("shan oneal 17/5/2001")}, limit=10)

    assert (first[1][0].person, second[2][0].person) == (1, 4)
    assert (2 in first, 1 in second) == (False, False)


@pytest.mark.django_db
def test_a_withheld_address_leads_nobody_there(tmp_path: Path) -> None:
    write(person(1, "Leanne Pike", "1985-03-12", address=HOME, withheld=True))

    with linker(tmp_path, today=TODAY, memory="200MB") as ready:
        found = ready.link({1: question(HOME)}, limit=10)

    assert found.get(1, []) == []


@pytest.mark.django_db
def test_what_is_taken_out_of_the_register_is_what_stands_in_it(register: None) -> None:
    pieces = list(exporting.pieces())
    rows = {(k, n) for piece in pieces for k, n in zip(piece.k, piece.person, strict=True)}
    births = [tuple(birth) for piece in pieces for birth in piece.births.tolist()]
    everybody = list(map(held, PEOPLE))

    assert rows == {(k, one.number) for one in everybody for k in person_keys(one)}
    assert births[0] == (1, 1985, 3, 12)
    assert [person for person, *_ in births] == [1, 2, 3, 4, 5, 7]
    assert {word.text: word.bearers for word in exporting.words()}["smith"] == 3


@pytest.mark.django_db
def test_nobody_on_the_register_is_nobody_found(tmp_path: Path) -> None:
    with linker(tmp_path, today=TODAY, memory="200MB") as ready:
        assert ready.link({1: question("jon smyth 12/3/85")}, limit=10) == {}


@pytest.mark.parametrize("someone", PEOPLE, ids=lambda each: str(each.number))
def test_an_exact_question_stands_under_keys_of_its_person(someone: PersonToMatch) -> None:
    exact = asked(Question(name=someone.names[0].full, born=next(iter(someone.born), None)))
    near = {word: [(word, 8.0)] for word in exact.words}

    keys = {one.k for one in told(exact, near, weights(), today=TODAY, leading=ANYTHING)}

    assert keys
    assert keys & person_keys(held(someone))


def test_a_common_word_with_a_year_leads_to_nobody_by_itself() -> None:
    exact = asked(Question(name="Jon Smyth", born=born("1985-03-12")))
    near = {"jon": [("jon", 6.0)], "smyth": [("smyth", 15.0)]}

    def keys(leading: float) -> set[int]:
        return {one.k for one in told(exact, near, weights(), today=TODAY, leading=leading)}

    assert keys(ANYTHING) - keys(11.0) == {year_key("jon", 1985)}


def test_an_age_is_looked_for_over_the_years_around_it() -> None:
    by_age = asked(Question(name="Jon Smyth", age=41))
    near = {word: [(word, 8.0)] for word in by_age.words}

    def keys_in(year: int) -> set[int]:
        keys = told(by_age, near, weights(), today=date(year, 11, 22), leading=ANYTHING)
        return {one.k for one in keys if one.kind == Kind.BORN}

    assert len(keys_in(2026)) == 12
    assert keys_in(2026) & keys_in(2028)
    assert not keys_in(2026) & keys_in(2040)
