"""Settings that cannot be read are no answer; the number to ring is that of the asker's force."""

import pytest
from django.test import Client

from nmo.access import Role
from nmo.access.clock import now
from nmo.access.tests.builders import AT_AN_INCIDENT, a_user, sign_in
from nmo.checks import wording
from nmo.checks.tests.builders import NOW, asked, desk_officer, recorded_order
from nmo.checks.words import AnswerKind
from nmo.reference.actions.keeping import tell_all
from nmo.reference.errors import BookUnreadable
from nmo.reference.models import Change
from nmo.reference.tests.builders import TODAY, a_telephone, an_administrator, changed
from nmo.reference.words import ChangeState, Kind, Line

pytestmark = pytest.mark.django_db

NOBODY = "Bartholomew Quigley 1/1/1990"
HIM = "jonathan smith 12/3/1985"


def break_the_book() -> None:
    """A change that was approved by a later release and means nothing to this one."""
    by = an_administrator()
    row = Change.objects.create(
        kind=Kind.RING, code=Line.CONTROL_ROOM, force_id=by.force_id, value={"radio": 7},
        from_on=TODAY, because="A later release", asks_second=False, state=ChangeState.APPROVED,
        proposed_by_id=by.user_id, proposed_at=NOW, decided_by_id=by.user_id, decided_at=NOW,
    )  # fmt: skip
    tell_all(row)


@pytest.mark.requirement(63)
@pytest.mark.parametrize("question", [NOBODY, HIM])
def test_settings_that_cannot_be_read_are_no_answer_and_never_none(question: str) -> None:
    recorded_order(desk_officer())
    break_the_book()

    with pytest.raises(BookUnreadable):
        asked(question)


def test_the_page_says_then_that_it_cannot_tell() -> None:
    recorded_order(desk_officer())
    break_the_book()
    phone = Client(raise_request_exception=False)
    sign_in(phone, a_user("pc7", Role.RESPONSE_OFFICER), AT_AN_INCIDENT)

    page = phone.post("/check/", {"question": HIM, "reason": "incident"}, follow=True)

    assert page.status_code == 500
    assert "This does not mean there is no order." in page.content.decode()


def test_whoever_found_nobody_rings_the_supervisor_of_their_own_force() -> None:
    recorded_order(desk_officer())
    supervisor = a_telephone("01632 960111", who="our supervisor")
    by = an_administrator()
    changed(Kind.RING, Line.CONTROL_ROOM_SUPERVISOR, supervisor, by=by, now=NOW, from_on=NOW.date())

    answer = asked(NOBODY, now=now())

    assert answer.kind is AnswerKind.NONE
    assert wording.not_no_risk(answer).endswith("ring our supervisor on 01632 960111.")
