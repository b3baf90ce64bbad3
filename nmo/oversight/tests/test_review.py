"""Reviewing emergency openings: by whom, once, and what follows."""

from datetime import timedelta

import pytest

from nmo.access import NotPermitted, Role
from nmo.access.break_glass.refusals import (
    BreakGlassRefused,
    NoSuchOpening,
    NotYoursToReview,
    ReviewedAlready,
)
from nmo.access.break_glass.words import Finding
from nmo.access.models import BreakGlass, User
from nmo.access.tests.builders import AT_AN_INCIDENT, a_force
from nmo.oversight.actions import open_in_emergency, review_opening
from nmo.oversight.tests.builders import (
    DANGER,
    NOON,
    OTHER_DANGER,
    a_restricted_person,
    actor,
    an_officer,
    in_team,
    owning_force,
    signed_in,
)
from nmo.work.models import Task

pytestmark = [pytest.mark.django_db, pytest.mark.requirement(61)]
LATER = NOON + timedelta(hours=73)


def an_opening(user: User, ref: str = "") -> int:
    by = actor(user)
    shut = ref or a_restricted_person()
    return open_in_emergency(shut, words=DANGER, by=by, purpose=AT_AN_INCIDENT, now=NOON).number


def reviewer(username: str = "sgt1", role: Role = Role.SUPERVISOR) -> User:
    return an_officer(username, role, force=owning_force())


def review(number: int, by: User, **more: object) -> None:
    given = {"words": "The call log bears it out.", "purpose": AT_AN_INCIDENT, "now": LATER}
    review_opening(number, Finding.JUSTIFIED, by=actor(by), **{**given, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize("role", [Role.SUPERVISOR, Role.AUDITOR])
def test_somebody_of_the_owning_force_reviews_it_and_the_task_is_done_with(role: Role) -> None:
    number = an_opening(an_officer())

    review(number, reviewer(role=role))

    row = BreakGlass.objects.get(pk=number)
    assert (row.finding, row.reviewed_at) == ("justified", LATER)
    assert Task.objects.get(subject_ref=str(number)).state == "not_needed"


def test_after_its_review_the_officer_may_open_again() -> None:
    officer, ref = an_officer(), a_restricted_person()
    number = an_opening(officer, ref)

    review(number, reviewer())

    again = {"words": OTHER_DANGER, "purpose": AT_AN_INCIDENT, "now": NOON}
    assert open_in_emergency(ref, by=actor(officer), **again).number > number  # type: ignore[arg-type]


def test_nobody_reviews_what_they_opened() -> None:
    both = an_officer("both1", Role.SUPERVISOR, force=owning_force())
    number = an_opening(both)

    with pytest.raises(NotYoursToReview):
        review(number, both)


def test_nobody_reviews_what_their_own_team_opened() -> None:
    officer = in_team(an_officer("pc9", force=owning_force()), "Response A")
    number = an_opening(officer)

    with pytest.raises(NotYoursToReview):
        review(number, in_team(reviewer(), "Response A"))
    review(number, in_team(reviewer("sgt2"), "Response B"))


def test_the_team_that_counts_is_that_of_the_night() -> None:
    officer = in_team(an_officer("pc9", force=owning_force()), "Response A")
    number = an_opening(officer)
    in_team(officer, "Response B")

    with pytest.raises(NotYoursToReview):
        review(number, in_team(reviewer(), "Response A"))


def test_another_force_does_not_find_it() -> None:
    number = an_opening(an_officer())
    elsewhere = an_officer("sgt3", Role.SUPERVISOR, force=a_force("ELSE", "Else Police"))

    with pytest.raises(NoSuchOpening):
        review(number, elsewhere)
    assert signed_in(elsewhere).get(f"/oversight/openings/{number}").status_code == 404


def test_who_may_not_review_is_refused() -> None:
    number = an_opening(an_officer())

    with pytest.raises(NotPermitted):
        review(number, reviewer("pc8", Role.RESPONSE_OFFICER))


def test_it_is_reviewed_once() -> None:
    number = an_opening(an_officer())
    review(number, reviewer())

    with pytest.raises(ReviewedAlready):
        review(number, reviewer("sgt2"))


def test_a_finding_without_words_is_refused() -> None:
    number = an_opening(an_officer())

    with pytest.raises(BreakGlassRefused):
        review(number, reviewer(), words="  ")


def test_a_reviewer_reads_why_and_what_was_looked_at_and_saves_a_finding() -> None:
    ref = a_restricted_person()
    officer = signed_in(an_officer())
    officer.post(f"/oversight/emergency/{ref}/", {"words": DANGER}, follow=True)
    number = BreakGlass.objects.get().pk
    client = signed_in(reviewer())

    listed = client.get("/oversight/openings").content.decode()
    page = client.get(f"/oversight/openings/{number}").content.decode()
    found = {"finding": "not_justified", "words": "The desk was open and was not rung."}
    after = client.post(f"/oversight/openings/{number}", found, follow=True).content.decode()

    assert f"Emergency opening {number}" in listed
    assert DANGER in page
    assert f"Under emergency opening {number}." in page
    assert "Not justified" in after


def test_a_review_that_is_refused_keeps_what_was_typed() -> None:
    number = an_opening(an_officer())

    page = signed_in(reviewer()).post(
        f"/oversight/openings/{number}", {"words": "Because I say so"}
    )

    assert "Because I say so" in page.content.decode()
    assert BreakGlass.objects.get().reviewed_at is None


def test_a_late_one_says_that_the_officers_right_has_lapsed() -> None:
    number = an_opening(an_officer())  # in November 2026, long ago or far ahead
    BreakGlass.objects.filter(pk=number).update(from_at=NOON - timedelta(days=900))

    page = signed_in(reviewer()).get(f"/oversight/openings/{number}").content.decode()

    assert "This is late." in page
