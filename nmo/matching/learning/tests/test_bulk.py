"""A bulk link teaches how people agree with those who share a key with them, never who."""

from datetime import UTC, datetime

import pytest

from nmo.matching.learning.bulk import keep_pairs_of
from nmo.matching.learning.decisions import newest_decisions, undecided_pairs
from nmo.matching.models import LabelledPair
from nmo.matching.question import Question
from nmo.matching.tests.people import born, person, write

NOW = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)

pytestmark = pytest.mark.django_db


def test_the_pairs_of_a_list_are_kept_by_the_key_that_they_share() -> None:
    write(
        person(1, "Jonathan Pemberton", "1985-03-12", phone="07700 900123"),
        person(2, "Leanne Pike", "1990-07-01"),
    )
    asked = Question(name="Jon Pemberton", born=born("1985-03-12"), phone="07700 900123")

    kept = keep_pairs_of([asked], now=NOW)

    found = dict(undecided_pairs())
    assert (kept, set(found)) == (2, {"born", "phone"})
    assert found["born"]["family"] == "equal"
    assert newest_decisions() == ()


def test_nothing_that_is_kept_says_who() -> None:
    write(person(1, "Jonathan Pemberton", "1985-03-12"))
    keep_pairs_of([Question(name="Jonathan Pemberton", born=born("1985-03-12"))], now=NOW)

    words = " ".join(str(pair.levels) for pair in LabelledPair.objects.all()).lower()

    assert words
    assert not any(said in words for said in ("pemberton", "jonathan", "1985"))
