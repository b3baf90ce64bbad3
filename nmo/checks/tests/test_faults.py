"""Every fault ends in cannot answer or in no answer at all; beside each, the same without it."""

import pytest
from django.db import OperationalError
from django.test import Client

from nmo.access import AccessReason, NotPermitted, Purpose, Role
from nmo.access.tests.builders import AT_AN_INCIDENT, a_user, sign_in
from nmo.audit.models import AuditEntry
from nmo.checks.actions import BatchRow, ask_many
from nmo.checks.models import Check
from nmo.checks.question import AskedAs, read_question
from nmo.checks.tests.builders import NOW, asked, desk_officer, officer, recorded_order
from nmo.checks.words import AnswerKind
from nmo.law import london_day
from nmo.orders.tests.builders import somebody

pytestmark = pytest.mark.django_db

NOBODY = "Bartholomew Quigley 1/1/1990"


def test_a_register_that_nothing_was_loaded_into_cannot_answer() -> None:
    answer = asked(NOBODY)

    assert answer.kind is AnswerKind.CANNOT_ANSWER
    assert [problem.code for problem in answer.problems] == ["nothing_loaded"]


def test_the_same_question_of_a_loaded_register_is_none() -> None:
    recorded_order(desk_officer())

    assert asked(NOBODY).kind is AnswerKind.NONE


@pytest.mark.parametrize("typed", [f"{NOBODY} 31/2/1990", "Quig* Bartholomew", "Quigley 99x7"])
def test_a_question_that_was_read_in_part_is_never_none(typed: str) -> None:
    recorded_order(desk_officer())

    answer = asked(typed)

    assert answer.kind is AnswerKind.CANNOT_ANSWER
    assert answer.matches == ()


def test_a_case_number_of_no_letter_or_digit_is_never_none() -> None:
    recorded_order(desk_officer())

    assert asked(case_number="😀").kind is AnswerKind.CANNOT_ANSWER
    assert asked(case_number="LS26F00999").kind is AnswerKind.NONE


def test_an_unknown_reference_is_not_none() -> None:
    recorded_order(desk_officer())

    assert asked("X99").kind is AnswerKind.CANNOT_ANSWER
    assert asked("X1").kind is AnswerKind.FOUND


def test_too_many_who_fit_equally_well_is_never_none() -> None:
    by = desk_officer()
    for number in range(31):
        parties = [{"role": "respondent", "name": "John Smith", "person_ref": f"N{number}"},
                   {"role": "applicant", "name": f"Applicant {chr(65 + number)}xyz"}]  # fmt: skip
        recorded_order(by, order_ref=f"N-{number}", case_numbers=[], parties=parties)

    answer = asked("john smith")

    assert answer.kind is not AnswerKind.NONE
    assert "too_many_alike" in {problem.code for problem in answer.problems}


def test_an_answer_that_cannot_be_recorded_in_the_log_is_not_given(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    recorded_order(desk_officer())
    by = officer()

    def full(*_: object) -> None:
        raise OperationalError("no space left on device")

    monkeypatch.setattr("nmo.access.acting.record_many", full)
    with pytest.raises(OperationalError):
        asked("jonathan smith 12/3/1985", by=by)

    assert Check.objects.count() == 0


def test_the_same_answer_is_given_once_it_is_recorded() -> None:
    recorded_order(desk_officer())

    answer = asked("jonathan smith 12/3/1985")

    entry = AuditEntry.objects.get(what="check.answered")
    assert (entry.subject_kind, entry.subject_id) == ("check", answer.check_ref)
    assert (entry.reason, entry.kind) == ("incident", "consultation")
    assert Check.objects.get().ref == answer.check_ref


def test_a_database_that_stops_answering_is_a_cannot_answer_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    recorded_order(desk_officer())
    phone = Client(raise_request_exception=False)
    sign_in(phone, a_user("pc7", Role.RESPONSE_OFFICER), AT_AN_INCIDENT)
    asked_for = {"question": NOBODY, "reason": "incident"}
    assert "None found" in phone.post("/check/", asked_for, follow=True).content.decode()

    def dead(*_: object, **__: object) -> None:
        raise OperationalError("server closed the connection unexpectedly")

    monkeypatch.setattr("nmo.checks.finding.look_up", dead)
    page = phone.post("/check/", asked_for, follow=True)

    assert page.status_code == 503
    assert "This does not mean there is no order." in page.content.decode()
    assert "one found" not in page.content.decode()


def test_a_refusal_reads_as_cannot_answer(client: Client) -> None:
    sign_in(client, a_user("lead1", Role.FORCE_LEAD), AT_AN_INCIDENT)

    page = client.post("/check/", {"question": NOBODY, "reason": "incident"})

    words = page.content.decode()
    assert page.status_code == 403
    assert "This check cannot be answered from your sign-in." in words
    assert "This does not mean there is no order." in words


def test_one_bad_row_of_a_batch_stops_no_other() -> None:
    by = desk_officer()
    recorded_order(by)
    rows = [BatchRow(asked=AskedAs(text="")), BatchRow(asked=question("jonathan smith 12/3/1985"))]

    answers = list(ask_many(rows, by=by, purpose=BATCH, now=NOW))

    assert [answer.kind for answer in answers] == [AnswerKind.CANNOT_ANSWER, AnswerKind.FOUND]


def test_a_batch_needs_its_own_permission() -> None:
    with pytest.raises(NotPermitted):
        ask_many([], by=somebody(Role.RESPONSE_OFFICER), purpose=BATCH, now=NOW)


BATCH = Purpose(reason=AccessReason.MARAC_RESEARCH)


def question(text: str) -> AskedAs:
    return read_question(text, today=london_day(NOW))
