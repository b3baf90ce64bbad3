"""What is kept of a comparison and of what was decided: how far, never what, never who."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError

from nmo.matching.learning import labels
from nmo.matching.learning.words import Origin
from nmo.matching.models import LabelledPair
from nmo.matching.tests.people import ask, person, write

NOW = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)


def kept(**given):
    said = {"weights_version": "2026-11", "is_same": True, "origin": Origin.VERDICT, "at": NOW}
    return labels.keep({"given": "equal"}, **(said | given))


@pytest.mark.django_db
def test_a_decision_is_kept_with_its_levels_and_taken_back_whole():
    label = kept(probability=0.91)

    held = LabelledPair.objects.get(pk=label)
    assert (held.levels, held.is_same, held.probability) == ({"given": "equal"}, True, 0.91)
    labels.take_back(label)
    assert not LabelledPair.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("wrong", [{"probability": 1.2}, {"probability": -0.1}])
def test_a_probability_beyond_certainty_is_refused(wrong):
    with pytest.raises(IntegrityError):
        kept(**wrong)


@pytest.mark.django_db
def test_the_levels_of_a_candidate_say_how_far_and_never_what():
    write(person(1, "Jonathan Quigley", "1985-03-12", address="14 Test Row, Leeds LS6 1AB"))

    (candidate,) = ask("Jonathan Quigly 12/3/1985 LS6 1AB").candidates

    assert candidate.levels["given"] == "equal"
    assert candidate.levels["family"] not in {"equal", "differs"}
    assert candidate.levels["born"] == "equal"
    assert candidate.levels["address"] == "postcode_equal"
    assert "phone" not in candidate.levels
    assert not {"jonathan", "quigley", "ls6"} & set(" ".join(candidate.levels.values()).split())
