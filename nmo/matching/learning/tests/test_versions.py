"""A version that was learnt is in force when somebody puts it there, and kept for ever."""

from datetime import UTC, datetime

import pytest

from nmo.matching.learning import versions
from nmo.matching.tests.people import ask, person, write
from nmo.matching.weights import SHIPPED, UnknownWeights, table_of, weights

NOW = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)
LATER = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

pytestmark = pytest.mark.django_db


def keep(version, born_equal):
    table = table_of(SHIPPED)
    table |= {"version": version, "born": table["born"] | {"equal": born_equal}}
    return versions.keep_version(table, learnt_from=SHIPPED, figures={}, now=NOW)


def test_the_shipped_version_is_in_force_until_another_is_put_there():
    write(person(1, "Jonathan Smith", "1985-03-12"))
    keep("learnt-test-1", 12.0)

    assert ask("Jonathan Smith").weights_version == SHIPPED
    assert versions.in_force().since is None


def test_a_version_in_force_weighs_the_next_question_and_names_itself():
    write(person(1, "Jonathan Smith", "1985-03-12"))
    keep("learnt-test-2", 11.0)
    before = ask("Jonathan Smith 12/3/1985").candidates[0].bits
    versions.put_in_force("learnt-test-2", reason="fits better", now=LATER)

    findings = ask("Jonathan Smith 12/3/1985")

    assert findings.weights_version == "learnt-test-2"
    assert findings.candidates[0].bits == pytest.approx(before - 2.5)


def test_going_back_is_the_same_step_and_both_stay_in_the_history():
    keep("learnt-test-3", 11.0)
    versions.put_in_force("learnt-test-3", reason="fits better", now=NOW)
    versions.put_in_force(SHIPPED, reason="it did not", now=LATER)

    put = [(each.version, each.since) for each in versions.history()]
    assert put == [(SHIPPED, LATER), ("learnt-test-3", NOW), (SHIPPED, None)]
    assert weights("learnt-test-3").born["equal"] == 11.0


def test_an_unknown_version_is_refused_and_no_other_takes_its_place():
    with pytest.raises(UnknownWeights):
        weights("learnt-never")
    with pytest.raises(UnknownWeights):
        versions.put_in_force("learnt-never", reason="a slip", now=NOW)
    assert versions.in_force().version == SHIPPED


def test_what_an_older_version_never_weighed_is_as_this_release_ships_it():
    older, shipped = weights("2026-11"), weights(SHIPPED)

    assert older.born["equal"] == table_of("2026-11")["born"]["equal"]
    assert older.showing == shipped.showing


def test_the_same_table_learnt_twice_is_kept_once():
    assert keep("learnt-test-4", 10.0)
    assert not keep("learnt-test-4", 10.0)
    assert len(versions.versions_learnt()) == 1
