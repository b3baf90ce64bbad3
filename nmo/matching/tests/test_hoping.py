"""What keys leave to hope for is no less than what comparing finds."""

from datetime import date

import pytest
from django.db import transaction

from nmo.matching import reading
from nmo.matching.actions import write_people
from nmo.matching.asked import asked
from nmo.matching.births import BirthDate
from nmo.matching.frequencies import Frequencies
from nmo.matching.hoping import hopes
from nmo.matching.probes import NARROW, Says, near_words, probes
from nmo.matching.question import Question
from nmo.matching.scoring import score
from nmo.matching.tests.people import person
from nmo.matching.weights import weights

TODAY = date(2026, 6, 12)
PEOPLE = {
    1: ("Zofia Entwistle", "1985-03-12"),
    2: ("Sofia Entwhistle", "1985-12-03"),
    3: ("Zofia Marie Entwistle", "1985-03-21"),
    4: ("Entwistle Zofia", "1986-03-12"),
    5: ("Jon Entwistle", "1985-03-12"),
}
ASKED = [
    Question(name="Zofia Entwistle", born=BirthDate(year=1985, month=3, day=12)),
    Question(name="Entwisle", born=BirthDate(year=1985)),
    Question(name="Zofia Entwistle", postcode="LS6 1AB"),
    Question(name="Jon", phone="07700 900123", age=41),
]


@pytest.mark.django_db
@pytest.mark.parametrize("question", ASKED, ids=lambda question: question.name)
def test_nobody_weighs_more_than_the_keys_left_to_hope_for(question):
    with transaction.atomic():
        write_people([person(number, *stated) for number, stated in PEOPLE.items()])
    ready, table = asked(question), weights()
    words = {word: 1 for name, _ in PEOPLE.values() for word in name.lower().split()}
    frequencies = Frequencies(words, len(PEOPLE), table.name["unknown_frequency"])
    near = near_words(ready, frequencies, table, NARROW)
    hoped = hopes(ready, near, table)
    under = probes(ready, near, frequencies, table, NARROW, today=TODAY)

    reached = reading.fetch(under, most=10, among=None).people

    assert reached
    for each in reached:
        compared = score(ready, each.held(), frequencies, table, today=TODAY)
        assert compared.bits <= hoped.of(each.says, each.bits).bits, PEOPLE[each.number]


def test_whoever_stands_under_no_word_of_the_name_bears_another():
    ready, table = asked(ASKED[0]), weights()
    near = {word: [(word, 10.0)] for word in ready.words}

    hope = hopes(ready, near, table).of(Says.BIRTH_DATE, 13.5)

    assert hope.agreement == table.born["equal"]
    assert hope.bits == table.born["equal"] + 2 * table.name_fixed["given_differs"]
