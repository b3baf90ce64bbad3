"""However much is asked at once, it is looked for."""

from string import ascii_lowercase

import pytest

from nmo.matching import keys, reading
from nmo.matching.probes import LAST_FLAG, Probe, Says, word_flag
from nmo.matching.question import Question
from nmo.matching.tests.people import born, found, person, write

# Four names of twelve words, as short as words can be: more of them than flags.
WORDS = [one + other for one in ascii_lowercase[:4] for other in ascii_lowercase[:12]]
MOST_WORDS = " / ".join(" ".join(WORDS[n : n + 12]) for n in range(0, len(WORDS), 12))


@pytest.mark.django_db
@pytest.mark.parametrize("place", [0, 7, 24, 10**6])
def test_a_key_says_the_same_whatever_the_last_and_least_key_says(place):
    write(person(1, "Zofia Entwistle", "1985-03-12"))
    says = word_flag(place) | Says.YEAR
    probes = {
        keys.year_key("entwistle", 1985): Probe(9.0, says),
        keys.year_key("zofia", 1985): Probe(1.0, Says.YEAR),
    }

    (reached,) = reading.fetch(probes, most=10, among=None).people

    assert reached.says == says


@pytest.mark.django_db
def test_a_question_of_more_words_than_flags_is_answered():
    write(person(1, " ".join(WORDS[-12:]), "1985-03-12"))

    assert found(Question(name=MOST_WORDS, born=born("1985-03-12"))) == [1]


def test_words_beyond_the_last_flag_share_it():
    assert word_flag(10**6) == 1 << LAST_FLAG
