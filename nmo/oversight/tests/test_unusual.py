"""The page of unusual look-ups: what it says of the log, to whom, and that reading it is logged."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client

from nmo.access import AccessReason, Purpose, Role
from nmo.access.models import User
from nmo.access.tests.builders import AT_AN_INCIDENT, a_force, a_user
from nmo.audit.actions import record_many
from nmo.audit.models import AuditDetail, AuditEntry
from nmo.audit.tests.building import an_entry
from nmo.orders.tests.builders import recorded_order
from nmo.oversight.tests.builders import actor, an_officer, signed_in
from nmo.people.queries import person_page

pytestmark = [pytest.mark.django_db, pytest.mark.requirement(61)]
TODAY = datetime(2027, 3, 20, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
PAGE = "/oversight/unusual"
SENTENCE = (
    "Test Officer (pc1234) of Test Police opened person P1 3 times on 3 days between "
    "17 March 2027 and 19 March 2027. On 3 days nobody else of the force named the same "
    "incident number."
)
NOTHING = "Nothing of this was found in the last 30 days."


@pytest.fixture(autouse=True)
def today() -> Iterator[None]:
    with time_machine.travel(TODAY, tick=False):
        recorded_order(actor(a_user("desk9", Role.ORDERS_DESK)))
        yield


def look(user: User, days_ago: int, number: str = "log 123") -> None:
    """Open the person's page as an officer does."""
    why = Purpose(reason=AccessReason.INCIDENT, incident_number=number)
    person_page("P1", by=actor(user), purpose=why, now=TODAY - days_ago * DAY)


def come_back(user: User, since: int = 3) -> None:
    for days_ago in range(since, since - 3, -1):
        look(user, days_ago)


def auditor() -> Client:
    return signed_in(an_officer("aud1", Role.AUDITOR))


def page(address: str = PAGE) -> str:
    return auditor().get(address).content.decode()


def test_an_auditor_reads_who_came_back_to_whom_and_goes_on_to_that_users_history() -> None:
    officer = an_officer()
    come_back(officer)

    said = page()

    assert SENTENCE in said
    assert f'href="/oversight/log/users/{officer.pk}"' in said
    assert NOTHING not in said
    assert "Jonathan" not in said


def test_a_colleague_at_the_same_incident_makes_it_ordinary() -> None:
    come_back(an_officer())
    look(an_officer("pc2"), 3, "LOG 123 ")

    assert NOTHING in page()


def test_the_same_number_of_another_force_is_another_incident() -> None:
    come_back(an_officer())
    look(an_officer("pc7", force=a_force("ELSE", "Else Police")), 3)

    assert SENTENCE in page()


def test_another_forces_users_are_not_shown() -> None:
    come_back(an_officer("pc7", force=a_force("ELSE", "Else Police")))

    said = page()

    assert "pc7" not in said
    assert NOTHING in said


def test_where_why_is_deleted_it_says_so_instead_of_taking_it_for_none() -> None:
    come_back(an_officer())
    AuditDetail.objects.filter(entry__what="person.opened").delete()

    assert "Why has been deleted for some of it" in page()


def test_a_user_who_left_the_force_is_named_without_a_way_to_the_history() -> None:
    officer = an_officer()
    come_back(officer)
    User.objects.filter(pk=officer.pk).update(force=a_force("ELSE", "Else Police"))

    said = page()

    assert "Test Officer (pc1234) of Else Police opened person P1 3 times" in said
    assert "This user is no longer of your force." in said
    assert f"/oversight/log/users/{officer.pk}" not in said


@pytest.mark.parametrize(
    ("asked", "found"),
    [("", False), ("?days=7", False), ("?days=90", True), ("?days=999", False), ("?days=x", False)],
)
def test_the_period_is_30_days_unless_another_is_chosen(asked: str, found: bool) -> None:
    come_back(an_officer(), since=40)

    assert ("opened person P1 3 times" in page(PAGE + asked)) is found


def test_with_nothing_found_it_says_what_was_looked_for_and_in_which_period() -> None:
    said = page()

    assert NOTHING in said
    assert "one user opened the same person on 3 or more days" in said
    assert "one user opened 20 or more different people within an hour" in said


def test_reading_it_is_itself_in_the_log() -> None:
    page()

    entry = AuditEntry.objects.get(what="log.unusual_read")
    assert (entry.kind, entry.subject_kind, entry.subject_id) == ("consultation", "force", "TEST")


@pytest.mark.parametrize("role", [Role.RESPONSE_OFFICER, Role.SUPERVISOR, Role.ADMINISTRATOR])
def test_only_auditors_read_it(role: Role) -> None:
    assert signed_in(an_officer("other1", role)).get(PAGE).status_code == 403


def test_it_is_reached_from_who_looked() -> None:
    assert f'href="{PAGE}"' in page("/oversight/log")


def test_whom_a_system_asked_for_is_named() -> None:
    system = replace(actor(an_officer()), via="api", on_behalf_of="José 4411")
    for days_ago in (3, 2, 1):
        person_page("P1", by=system, purpose=AT_AN_INCIDENT, now=TODAY - days_ago * DAY)

    assert "of Test Police, asking for José 4411, opened person P1 3 times" in page()


def test_many_people_within_an_hour_are_a_sentence_too() -> None:
    officer = actor(an_officer())
    opened = [
        an_entry(
            f"P{n}",
            subject_kind="person",
            what="person.opened",
            at=TODAY - DAY + timedelta(minutes=n),
            actor_id=officer.user_id,
            force_id=officer.force_id,
        )
        for n in range(20)
    ]
    record_many(opened)

    assert (
        "Test Officer (pc1234) of Test Police opened 20 different people within an hour, "
        "from 9.00am on 19 March 2027 to 9.19am."
    ) in page()
