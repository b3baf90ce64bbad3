"""A list of incidents linked: persons and orders by reference, by whoever may, and in the log."""

import json
from datetime import date
from pathlib import Path

import pytest

from nmo.access import NotPermitted, Role
from nmo.audit.models import AuditDetail, AuditEntry
from nmo.checks.errors import NothingLoaded
from nmo.checks.linking import Figures, LinkedPerson, begin_linking, end_linking, incident_linker
from nmo.checks.tests.builders import AT_AN_INCIDENT, NOW, desk_officer, recorded_order
from nmo.matching.question import Question
from nmo.matching.understanding import understand
from nmo.orders.tests.builders import somebody
from nmo.people.actions import decide_same_person, restrict_person
from nmo.people.models import Person
from nmo.people.same_person.words import Decision
from nmo.people.words import RestrictionKind

pytestmark = pytest.mark.django_db

ASKED = "jon smyth 12/3/85"


def question(text: str) -> Question:
    return understand(text, today=date(2026, 11, 22))


def linked(folder: Path, *texts: str) -> list[list[LinkedPerson]]:
    with incident_linker(folder, now=NOW, memory="200MB") as linker:
        found = linker.link({n: question(text) for n, text in enumerate(texts)})
    return [found.get(n, []) for n in range(len(texts))]


@pytest.mark.requirement(1)
def test_a_person_is_answered_by_reference_with_every_order_that_names_them(tmp_path: Path) -> None:
    desk = desk_officer()
    first, second = recorded_order(desk), recorded_order(desk, order_ref="X2")

    (found,) = linked(tmp_path, ASKED)

    assert [each.person_ref for each in found] == ["P1"]
    assert sorted(found[0].order_refs) == sorted([first, second])
    assert 0.5 < found[0].probability <= 1


def test_the_protected_person_is_linked_too(tmp_path: Path) -> None:
    recorded_order(desk_officer())

    (found,) = linked(tmp_path, "leanne pike")

    assert [len(each.order_refs) for each in found] == [1]


def test_somebody_under_restricted_handling_is_answered_by_reference_alone(tmp_path: Path) -> None:
    desk = desk_officer()
    recorded_order(desk)
    restrict_person("P1", RestrictionKind.POLICE_EMPLOYEE, source="Vetting", by=desk, now=NOW)

    (found,) = linked(tmp_path, ASKED)

    assert [each.person_ref for each in found] == ["P1"]
    assert "Smith" not in str(found)


def test_two_records_of_one_human_being_are_one_row_with_the_orders_of_both(tmp_path: Path) -> None:
    desk = desk_officer()
    recorded_order(desk)
    other = {"role": "respondent", "person_ref": "P9", "name": "Jonathan Smith",
             "date_of_birth": "1985-03-12"}  # fmt: skip
    recorded_order(desk, order_ref="X2", parties=[other, {"role": "applicant", "name": "Amy Pike"}])
    apart = linked(tmp_path, ASKED)[0]
    decide_same_person("P1", "P9", Decision.JOINED, because="Same photograph", by=desk, now=NOW)

    (tmp_path / "again").mkdir()
    (found,) = linked(tmp_path / "again", ASKED)

    assert {each.person_ref for each in apart} == {"P1", "P9"}
    assert [sorted(each.order_refs) for each in found] == [["X1", "X2"]]
    assert Person.objects.filter(ref__in=("P1", "P9")).count() == 2


def test_a_link_is_in_the_log_with_its_counts_and_nobodys_name() -> None:
    desk = desk_officer()
    recorded_order(desk)
    figures = Figures(incidents=3, linked=1, without_a_match=2, links=1)

    ref = begin_linking("ab" * 32, by=desk, purpose=AT_AN_INCIDENT, now=NOW)
    end_linking(ref, figures, engine="duckdb", by=desk, purpose=AT_AN_INCIDENT, now=NOW)

    entries = AuditEntry.objects.filter(subject_kind="incident_list", subject_id=ref)
    assert [each.what for each in entries.order_by("id")] == [
        "incidents.link_begun",
        "incidents.linked",
    ]
    kept = AuditDetail.objects.get(entry=entries.get(what="incidents.linked"))
    assert json.loads(kept.payload)["without_a_match"] == 2


def test_whoever_may_not_ask_about_a_list_is_refused_and_that_is_in_the_log() -> None:
    officer = somebody(Role.RESPONSE_OFFICER, username="pc7")

    with pytest.raises(NotPermitted):
        begin_linking("ab" * 32, by=officer, purpose=AT_AN_INCIDENT, now=NOW)

    assert AuditEntry.objects.filter(what="check.ask_batch.refused").exists()


def test_a_register_that_nothing_was_loaded_into_links_nothing() -> None:
    with pytest.raises(NothingLoaded):
        begin_linking("ab" * 32, by=desk_officer(), purpose=AT_AN_INCIDENT, now=NOW)


def test_figures_of_parts_add_up() -> None:
    part = Figures(incidents=2, linked=1, without_a_match=1, links=3)

    assert part + part == Figures(incidents=4, linked=2, without_a_match=2, links=6)
