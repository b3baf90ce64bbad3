import pytest

from nmo.audit.actions import record_many
from nmo.audit.models import AuditDetail
from nmo.audit.queries.history import history_of
from nmo.audit.tests.building import an_entry


def an_answer(check: str, *persons: str, **more: object) -> None:
    detail = {"answer": "found", "orders": [], "persons": list(persons), **more}
    record_many([an_entry(check, subject_kind="check", what="check.answered", detail=detail)])


def found(ref: str) -> list[str]:
    return sorted(entry.subject_id for entry in history_of([("person", ref)]).entries)


@pytest.mark.django_db
@pytest.mark.requirement(58)
def test_a_persons_history_holds_each_answer_in_which_they_were_shown() -> None:
    record_many([an_entry("P1", subject_kind="person", what="person.opened")])
    an_answer("C1", "P2", "P1")
    an_answer("C2", "P11")
    an_answer("C3")

    assert found("P1") == ["C1", "P1"]
    assert found("P11") == ["C2"]
    assert found("P3") == []


@pytest.mark.django_db
def test_what_was_typed_does_not_pass_for_a_person_who_was_shown() -> None:
    an_answer("C1", "P2", incident_number='"persons":["P1"]')

    assert found("P1") == []


@pytest.mark.django_db
def test_an_answer_whose_detail_was_erased_shows_nobody() -> None:
    an_answer("C1", "P1")
    AuditDetail.objects.all().delete()

    assert found("P1") == []
