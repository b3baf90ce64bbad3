"""Weights are put in force by a person, with a reason, and not where they are worse."""

from datetime import UTC, datetime

import pytest

from nmo.access import Actor, NotPermitted, Role
from nmo.access.actions import make_local_admin
from nmo.access.models import User
from nmo.access.queries import actor_for
from nmo.access.tests.builders import a_user
from nmo.audit.models import AuditEntry
from nmo.matching.learning import labels, versions
from nmo.matching.learning.words import Origin
from nmo.matching.weights import SHIPPED, UnknownWeights, table_of
from nmo.people.actions import put_weights_in_force
from nmo.people.errors import WeightsRefused
from nmo.people.tasks import propose_weights

NOW = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)
SAME = {"given": "equal", "given_rarity": "8", "family": "equal", "family_rarity": "9",
        "born": "one_digit"}  # fmt: skip

pytestmark = pytest.mark.django_db


def somebody(role: Role) -> Actor:
    """The user of this role, the same one every time."""
    held = User.objects.filter(username=f"one-{role}").first()
    return actor_for(held or a_user(f"one-{role}", role), now=NOW)


def put(version, *, by=None, **more):
    by = by or somebody(Role.ADMINISTRATOR)
    put_weights_in_force(version, **({"reason": "It fits.", "by": by, "now": NOW} | more))


def keep(version, **born):
    table = table_of(SHIPPED)
    table |= {"version": version, "born": table["born"] | born}
    versions.keep_version(table, learnt_from=SHIPPED, figures={}, now=NOW)


def decide(times=200):
    """Confirmed matches, each with one digit of the birth date wrong."""
    for _ in range(times):
        labels.keep(SAME, weights_version=SHIPPED, is_same=True, origin=Origin.VERDICT, at=NOW)


def test_a_version_that_is_better_on_what_was_kept_back_is_put_in_force_and_logged():
    decide()
    keep("learnt-better", one_digit=8.0)

    put("learnt-better")

    assert versions.in_force().version == "learnt-better"
    entry = AuditEntry.objects.get(what="weights.put_in_force")
    assert (entry.subject_id, entry.kind) == ("learnt-better", "alteration")


def test_a_version_that_is_worse_is_refused_unless_said_so():
    decide()
    keep("learnt-worse", one_digit=-3.0)

    with pytest.raises(WeightsRefused, match="is worse than the one in force"):
        put("learnt-worse")
    assert versions.in_force().version == SHIPPED

    put("learnt-worse", even_if_worse=True)
    assert versions.in_force().version == "learnt-worse"


def test_where_nothing_shows_that_it_is_no_worse_it_is_refused():
    keep("learnt-unmeasured", one_digit=6.0)

    with pytest.raises(WeightsRefused, match="Too few matches"):
        put("learnt-unmeasured")


def test_going_back_to_what_was_in_force_is_the_same_step():
    keep("learnt-back", one_digit=6.0)
    put("learnt-back", even_if_worse=True)

    put(SHIPPED)

    assert [each.version for each in versions.history()] == [SHIPPED, "learnt-back", SHIPPED]


@pytest.mark.parametrize("reason", ["", "   ", "x" * 501])
def test_without_a_reason_nothing_is_put_in_force(reason):
    keep("learnt-why", one_digit=6.0)

    with pytest.raises(WeightsRefused, match="Say why"):
        put("learnt-why", reason=reason, even_if_worse=True)


def test_what_is_in_force_already_and_what_was_never_learnt_are_refused():
    with pytest.raises(WeightsRefused, match="already"):
        put(SHIPPED)
    with pytest.raises(UnknownWeights):
        put("learnt-never")


def test_only_whoever_may_decide_puts_weights_in_force():
    keep("learnt-door", one_digit=6.0)
    by = somebody(Role.AUDITOR)

    with pytest.raises(NotPermitted):
        put("learnt-door", by=by, even_if_worse=True)
    assert versions.in_force().version == SHIPPED


def test_once_a_month_weights_are_learnt_and_only_proposed():
    make_local_admin(now=NOW)
    decide()

    propose_weights(timestamp=0)

    (proposed,) = versions.versions_learnt()
    assert versions.in_force().version == SHIPPED
    assert proposed.figures["decisions"] == 200
    assert AuditEntry.objects.get(what="weights.learnt").subject_id == proposed.version


def test_where_there_is_too_little_the_months_training_leaves_everything_as_it_is():
    make_local_admin(now=NOW)

    propose_weights(timestamp=0)

    assert versions.versions_learnt() == ()
