"""Access histories as sentences: whose, for whom, and that reading them is recorded."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from nmo.access import AccessReason, Purpose, Role
from nmo.access.models import User
from nmo.access.tests.builders import AT_AN_INCIDENT, a_force, a_user
from nmo.audit.models import AuditDetail, AuditEntry, AuditSeal
from nmo.audit.queries.history import PER_PAGE
from nmo.audit.words import Kind
from nmo.orders.queries import order_page
from nmo.orders.tests.builders import recorded_order
from nmo.oversight.queries import Asked, person_history, user_history
from nmo.oversight.tests.builders import NOON, actor, an_officer, signed_in
from nmo.people.queries import person_page

pytestmark = [pytest.mark.django_db, pytest.mark.requirement(58)]
AT_THREE = datetime(2027, 3, 12, 3, 2, tzinfo=UTC)
AUDITING = Purpose(reason=AccessReason.AUDIT)
REF = "P1"


@pytest.fixture(autouse=True)
def register() -> None:
    recorded_order(actor(a_user("desk9", Role.ORDERS_DESK)))


def look(user: User, at: datetime = AT_THREE, number: str = "log 123") -> None:
    """Open the person's page as an officer does."""
    why = Purpose(reason=AccessReason.INCIDENT, incident_number=number)
    person_page(REF, by=actor(user), purpose=why, now=at)


def auditor() -> User:
    return an_officer("aud1", Role.AUDITOR)


def sentences(**asked: object) -> list[str]:
    """The person's history, newest first, without the auditor's own reading."""
    found = person_history(
        REF,
        Asked(**asked),  # type: ignore[arg-type]
        by=actor(User.objects.filter(username="aud1").first() or auditor()),
        purpose=AUDITING,
        now=NOON,
    )
    return [line.sentence for line in found.lines if "(aud1)" not in line.sentence]


def test_a_look_reads_as_a_sentence_with_who_when_why_and_which_incident() -> None:
    look(an_officer())

    said = sentences()[0]

    assert said.startswith("At 3.02am on 12 March 2027 Test Officer (pc1234) of Test Police ")
    assert said.endswith("Reason: at an incident, log 123.")


def test_the_history_holds_the_orders_that_name_the_person_too() -> None:
    order_page("X1", by=actor(an_officer()), purpose=AT_AN_INCIDENT, now=AT_THREE)

    assert sentences()[0].startswith("At 3.02am on 12 March 2027 Test Officer (pc1234)")


def test_the_newest_stands_first_and_the_rest_on_further_pages() -> None:
    officer = an_officer()
    for minute in range(PER_PAGE + 1):
        look(officer, AT_THREE + timedelta(minutes=minute))

    assert sentences()[0].startswith("At 3.52am on 12 March 2027")
    assert any(said.startswith("At 3.02am on 12 March 2027") for said in sentences(page=2))


def test_a_history_is_narrowed_by_user_by_kind_and_by_the_day_in_london() -> None:
    one, other = an_officer("pc1"), an_officer("pc2")
    look(one, datetime(2027, 6, 11, 22, 59, tzinfo=UTC))
    look(other, datetime(2027, 6, 11, 23, 0, tzinfo=UTC))  # midnight of the 12th in London

    assert ["(pc1)" in said for said in sentences(user_id=one.pk)] == [True]
    assert all("(pc" not in said for said in sentences(kind=Kind.COLLECTION))
    assert ["(pc2)" in said for said in sentences(day=datetime(2027, 6, 12).date())] == [True]


def test_reading_a_history_is_itself_in_it() -> None:
    client = signed_in(auditor())

    client.get(f"/oversight/log/people/{REF}/")

    read = AuditEntry.objects.get(what="log.read_about_person")
    assert (read.kind, read.subject_id) == ("consultation", REF)


def test_what_an_entry_held_may_be_gone_or_changed_and_the_sentence_says_which() -> None:
    officer = an_officer()
    look(officer, AT_THREE)
    AuditDetail.objects.filter(entry__what="person.opened").delete()

    assert "has been deleted" in sentences()[0]


def test_the_page_names_nobody_whom_the_register_holds() -> None:
    look(an_officer())

    page = signed_in(auditor()).get(f"/oversight/log/people/{REF}/").content.decode()

    assert "Test Officer (pc1234)" in page
    assert "Jonathan" not in page


@pytest.mark.parametrize("role", [Role.RESPONSE_OFFICER, Role.SUPERVISOR, Role.ADMINISTRATOR])
def test_only_auditors_read_histories(role: Role) -> None:
    client = signed_in(an_officer("other1", role))

    for page in ("log", f"log/people/{REF}/", "log/users/1", "seals"):
        assert client.get(f"/oversight/{page}").status_code == 403, page


def test_an_auditor_says_why_first() -> None:
    from django.test import Client

    from nmo.access.tests.builders import sign_in

    client = Client()
    sign_in(client, auditor())

    assert client.get(f"/oversight/log/people/{REF}/")["Location"].startswith("/why")


def test_what_one_user_looked_at_reads_the_same_and_only_for_the_own_force() -> None:
    mine = an_officer()
    theirs = an_officer("pc7", force=a_force("ELSE", "Else Police"))
    look(mine)
    look(theirs)
    client = signed_in(auditor())

    assert "log 123" in client.get(f"/oversight/log/users/{mine.pk}").content.decode()
    assert client.get(f"/oversight/log/users/{theirs.pk}").status_code == 404


def test_a_users_history_counts_as_a_look_at_that_user() -> None:
    mine = an_officer()

    user_history(mine.pk, Asked(), by=actor(auditor()), purpose=AUDITING, now=NOON)

    assert AuditEntry.objects.get(what="log.read_about_user").subject_id == str(mine.pk)


@pytest.mark.parametrize(
    ("typed", "to"),
    [({"person": REF}, f"/oversight/log/people/{REF}/"), ({"username": "PC1234 "}, "users")],
)
def test_whose_history_is_asked_with_a_form_and_not_in_an_address(
    typed: dict[str, str], to: str
) -> None:
    an_officer()

    assert to in signed_in(auditor()).post("/oversight/log", typed)["Location"]


@pytest.mark.parametrize("typed", [{"person": ""}, {"person": "P-NOBODY"}, {"username": "nobody"}])
def test_nobody_found_says_so_and_keeps_what_was_typed(typed: dict[str, str]) -> None:
    page = signed_in(auditor()).post("/oversight/log", typed).content.decode()

    assert "There is a problem" in page
    assert all(value in page for value in typed.values())


def test_a_history_is_taken_away_whole_and_recorded_as_given_to_somebody() -> None:
    look(an_officer())

    answer = signed_in(auditor()).get(f"/oversight/log/people/{REF}/file")

    assert answer["Content-Type"].startswith("text/csv")
    assert "log 123" in answer.content.decode()
    assert AuditEntry.objects.get(what="log.exported_about_person").kind == "disclosure"


def test_taking_it_away_asks_for_a_second_factor_of_the_last_minutes() -> None:
    with time_machine.travel(NOON, tick=False):
        client = signed_in(auditor())
    with time_machine.travel(NOON + timedelta(minutes=5), tick=False):
        answer = client.get(f"/oversight/log/people/{REF}/file")

    assert answer["Location"].startswith("/prove-it")


def test_the_seals_page_says_how_far_the_log_is_sealed() -> None:
    AuditSeal.objects.create(
        chain=a_force().pk,
        number=0,
        size=1234,
        root=bytes(32),
        previous=bytes(32),
        sealed_in=1,
        sealed_at=AT_THREE,
        hash=bytes(32),
    )

    page = signed_in(auditor()).get("/oversight/seals").content.decode()

    assert "3.02am on 12 March 2027" in page
    assert "1,234" in page


def test_the_permission_table_is_printed_from_the_file_that_tests_compare() -> None:
    client = signed_in(auditor())

    page = client.get("/oversight/permissions").content.decode()
    file = client.get("/oversight/permissions.csv").content.decode()

    assert "Open the record of a person under restricted handling" in page
    assert "Reason and proof" in page
    assert file.startswith("operation,record,response_officer,")
