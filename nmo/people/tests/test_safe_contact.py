"""How somebody may safely be reached, in view before anybody rings."""

import pytest

from nmo.access import Role
from nmo.people.actions import add_safe_contact_rule, restrict_person
from nmo.people.queries import safe_contact_rules
from nmo.people.tests.builders import NOW, a_person, reader
from nmo.people.words import RestrictionKind

pytestmark = pytest.mark.django_db


def test_the_rules_that_hold_are_read_newest_first() -> None:
    by = reader()
    person = a_person(by)
    for rule in ("Ring her sister", "Text first; he answers"):
        add_safe_contact_rule(person.ref, rule, source="IDVA", by=by, now=NOW)

    found = safe_contact_rules([person.pk], by=by)

    assert found == {person.pk: ("Text first; he answers", "Ring her sister")}


def test_none_recorded_is_said_of_somebody_whom_the_reader_may_open() -> None:
    by = reader()
    person = a_person(by)

    assert safe_contact_rules([person.pk], by=by) == {person.pk: ()}


def test_a_restricted_person_is_left_out_which_is_not_none() -> None:
    by = reader()
    person = a_person(by)
    restrict_person(person.ref, RestrictionKind.REFUGE, source="IDVA", by=by, now=NOW)

    assert safe_contact_rules([person.pk], by=reader(Role.RESPONSE_OFFICER, username="pc9")) == {}


def test_who_may_open_no_person_reads_none() -> None:
    person = a_person(reader())

    assert safe_contact_rules([person.pk], by=reader(Role.AUDITOR, username="aud1")) == {}
