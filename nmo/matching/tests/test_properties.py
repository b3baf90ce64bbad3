"""What holds for every name and every question."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nmo.matching.asked import asked
from nmo.matching.births import BirthDate
from nmo.matching.comparing.births import compare_births
from nmo.matching.facts import as_stored, from_stored, held
from nmo.matching.frequencies import Frequencies
from nmo.matching.names.folding import fold
from nmo.matching.person import NameForm, PersonToMatch, PlaceForm
from nmo.matching.question import Problem, Question, QuestionRefused
from nmo.matching.scoring import score
from nmo.matching.tests.people import TODAY, found, write
from nmo.matching.understanding import understand
from nmo.matching.weights import weights

GIVEN = st.sampled_from(
    ["Siân", "Mohammed", "Gurpreet", "Agnieszka", "Chukwuemeka", "Oisín", "Thị", "Zofia",
     "Владимир", "Jean-Luc", "Amina"]
)  # fmt: skip
FAMILY = st.sampled_from(
    ["O'Neill", "al-Hassan", "Kaur", "Wiśniewska", "Nguyễn", "Okafor", "McDonald", "Entwistle",
     "Петренко", "Begum", "Müller"]
)  # fmt: skip
DATES = st.dates(date(1930, 1, 1), date(2012, 12, 31)).map(BirthDate.of)
PEOPLE = st.builds(
    lambda given, family, born: PersonToMatch(
        number=1,
        names=(NameForm(full=f"{given} {family}"),),
        born=(born,),
        addresses=(PlaceForm(text="14 Test Row, Leeds", postcode="LS6 1AB"),),
        phones=("07700 900123",),
    ),
    GIVEN,
    FAMILY,
    DATES,
)
WITH_DATABASE = settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
NOBODY_COUNTED = Frequencies(counted={}, people=0, unknown=0.001)


def understood_or_refused(text: str) -> Question | Problem:
    try:
        return understand(text, today=TODAY)
    except QuestionRefused as refused:
        return refused.problem


def bits(question: Question, person: PersonToMatch) -> float:
    return score(asked(question), held(person), NOBODY_COUNTED, weights(), today=TODAY).bits


@given(st.text(max_size=400))
@settings(max_examples=300)
def test_any_text_is_understood_or_refused_with_what_to_do(text):
    read = understood_or_refused(text)

    if isinstance(read, Problem):
        assert read.text.endswith(".")
    else:
        assert read.has_something_to_match or read.case_number


@given(st.text(max_size=60))
def test_folding_what_is_folded_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=60))
def test_case_and_surrounding_spaces_never_matter(text):
    assert fold(f"  {text}\t") == fold(text)


@given(PEOPLE)
def test_what_is_stored_of_a_person_comes_back_the_same(person):
    kept = held(person)

    assert from_stored(1, as_stored(kept)) == kept


@given(PEOPLE)
def test_an_agreeing_fact_never_lowers_the_score(person):
    family = person.names[0].full.split()[-1]
    facts = [
        Question(name=family),
        Question(name=person.names[0].full),
        Question(name=person.names[0].full, born=person.born[0]),
        Question(name=person.names[0].full, born=person.born[0], postcode="LS6 1AB"),
        Question(
            name=person.names[0].full,
            born=person.born[0],
            postcode="LS6 1AB",
            address="14 Test Row",
            phone="07700900123",
        ),
    ]

    sums = [bits(question, person) for question in facts]

    assert sums == sorted(sums)


@given(PEOPLE, st.sets(st.sampled_from(["born", "postcode", "address", "phone"])))
def test_a_fact_that_agrees_never_lowers_the_score_whatever_else_was_asked(person, asked_already):
    (place,), (phone,) = person.addresses, person.phones
    facts = {"born": person.born[0], "postcode": place.postcode,
             "address": place.text, "phone": phone}  # fmt: skip
    question = replace(
        Question(name=person.names[0].full), **{name: facts[name] for name in asked_already}
    )

    for name in facts.keys() - asked_already:
        more = replace(question, **{name: facts[name]})
        assert bits(more, person) >= bits(question, person)


@given(GIVEN, GIVEN, FAMILY)
def test_a_word_of_the_name_that_agrees_never_lowers_the_score(given, middle, family):
    whole = f"{given} {middle} {family}"
    person = PersonToMatch(number=1, names=(NameForm(full=whole),))

    usual, in_full = Question(name=f"{given} {family}"), Question(name=whole)

    assert bits(Question(name=family), person) <= bits(usual, person) <= bits(in_full, person)


@given(GIVEN, GIVEN, FAMILY)
def test_no_other_part_of_the_name_weighs_more_than_the_part_asked_for(given, other, family):
    asked_for = Question(name=f"{given} {family}")
    names = (f"{given} {other} {family}", f"{other} {given} {family}")

    stands, elsewhere = (
        bits(asked_for, PersonToMatch(number=1, names=(NameForm(full=name),))) for name in names
    )

    assert stands >= elsewhere


@given(st.integers(1930, 2012), st.integers(1930, 2012))
def test_the_first_of_january_of_another_year_weighs_less_than_the_same_and_more_than_no_part(
    year, other
):
    one, another = (BirthDate(year=each, month=1, day=1) for each in (year, other))

    compared = compare_births(one, another, weights())

    same = compare_births(one, one, weights())
    assert weights().born["differs"] < compared.weight <= same.weight


@pytest.mark.django_db
@given(PEOPLE)
@WITH_DATABASE
def test_a_written_person_is_found_by_an_exact_question_and_by_swapped_names(person):
    write(person)
    given, family = person.names[0].full.split()

    assert found(Question(name=f"{given} {family}", born=person.born[0])) == [1]
    assert found(Question(name=f"{family} {given}", born=person.born[0])) == [1]


@pytest.mark.django_db
@given(PEOPLE, st.sampled_from([str.upper, str.lower, str.title]))
@WITH_DATABASE
def test_case_spaces_and_accents_do_not_change_who_is_found(person, change):
    other = PersonToMatch(number=2, names=(NameForm(full="Dorothy Hargreaves"),), born=person.born)
    write(person, other)
    name = person.names[0].full

    with transaction.atomic():
        plain = found(Question(name=name, born=person.born[0]))

    assert plain[0] == 1
    assert found(Question(name=f"  {change(name)}  ", born=person.born[0])) == plain
    assert found(Question(name=fold(name), born=person.born[0]))[0] == 1


@pytest.mark.django_db
@given(st.lists(PEOPLE, min_size=2, max_size=6), st.data())
@WITH_DATABASE
def test_order_case_spaces_and_accents_never_change_whom_a_name_finds(people, data):
    numbered = [replace(person, number=n) for n, person in enumerate(people)]
    name = data.draw(st.sampled_from(numbered)).names[0].full
    given, family = name.split()

    with transaction.atomic():
        write(*numbered)
        plain = set(found(Question(name=name)))
        written = (name.upper(), f" {given}   {family}\t", fold(name), f"{family} {given}")
        others = [set(found(Question(name=each))) for each in written]
        transaction.set_rollback(True)

    assert plain
    assert others == [plain] * len(written)
