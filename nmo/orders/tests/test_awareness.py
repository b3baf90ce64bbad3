"""Evidence that the respondent knew of the order."""

from typing import Any

import pytest

from nmo.access import NotPermitted, Role
from nmo.audit.models import AuditEntry
from nmo.law import Method, is_evidence_by_itself
from nmo.orders.actions import record_awareness, record_event
from nmo.orders.errors import AwarenessRefused
from nmo.orders.models import AwarenessEvidence, OrderDocument
from nmo.orders.queries import order_page
from nmo.orders.tests.builders import (
    AT_THE_DESK,
    NOW,
    an_event,
    desk_officer,
    open_tasks,
    position_of,
    recorded_order,
    somebody,
    told,
)

pytestmark = pytest.mark.django_db

TODAY = "2026-11-22T03:00"


@pytest.mark.requirement(29)
@pytest.mark.parametrize("method", Method)
def test_awareness_of_every_method_is_recorded_with_its_grade(method: Method) -> None:
    by = desk_officer()
    recorded_order(by)

    record_awareness("X1", told(method=method), by=by, now=NOW)

    found = position_of("X1", TODAY).awareness
    evidence = is_evidence_by_itself(method)
    assert found.position == ("evidence_held" if evidence else "reported_not_evidenced")
    assert found.best is not None
    assert found.best.method is method


@pytest.mark.requirement(29)
def test_everything_that_was_noted_is_kept_beside_its_paper() -> None:
    by = desk_officer()
    recorded_order(by)
    noted: dict[str, Any] = {
        "by": "PC 1 Test",
        "where": "4 Sample Street",
        "identity_checked": "PC 1 Test, driving licence",
        "interpreter": "Polish, by telephone",
        "said": "I know all that",
        "video_ref": "BWV-1",
        "evidenced": True,
    }

    record_awareness(
        "X1", told(method="personal_police", **noted), by=by, now=NOW, paper=b"%PDF-1.4 FL415"
    )

    shown = order_page("X1", by=by, purpose=AT_THE_DESK, now=NOW).awareness[0]
    assert noted == {name: getattr(shown, name) for name in noted}
    assert shown.paper == OrderDocument.objects.get().pk


@pytest.mark.requirement(31)
@pytest.mark.parametrize("knew", ["existence", "terms", "handed_copy"])
def test_knowing_that_it_exists_its_terms_and_having_a_copy_are_told_apart(knew: str) -> None:
    by = desk_officer()
    recorded_order(by)

    record_awareness("X1", told(knew=knew), by=by, now=NOW)

    best = position_of("X1", TODAY).awareness.best
    assert best is not None
    assert best.knew == knew


@pytest.mark.requirement(31)
def test_having_been_told_of_the_order_is_not_having_been_told_of_its_change() -> None:
    by = desk_officer()
    recorded_order(by)
    record_awareness("X1", told(), by=by, now=NOW)
    varied = an_event("varied", "2026-05-05", effect="amends", revoked_paragraphs=["1"])
    record_event("X1", varied, by=by, now=NOW)
    assert position_of("X1", TODAY).awareness.of_variation == "none_held"

    record_awareness("X1", told("2026-05-06", of_event=1), by=by, now=NOW)

    assert position_of("X1", TODAY).awareness.of_variation == "evidence_held"


@pytest.mark.requirement(30)
@pytest.mark.parametrize(
    "role", [Role.RESPONSE_OFFICER, Role.CUSTODY_OFFICER, Role.CONTROL_ROOM, Role.INVESTIGATOR]
)
def test_whoever_tells_him_records_it_in_one_step_for_everybody(role: Role) -> None:
    desk = desk_officer()
    recorded_order(desk)
    officer = somebody(role, username="pc9")

    record_awareness("X1", told("2026-11-22T02:55"), by=officer, now=NOW)

    page = order_page("X1", by=desk, purpose=AT_THE_DESK, now=NOW)
    assert page.card.position.awareness.position == "evidence_held"
    assert AuditEntry.objects.get(what="awareness.recorded").actor_id == officer.user_id


@pytest.mark.parametrize(
    ("method", "she_hears"),
    [
        ("told_by_officer", True),
        ("personal_police", True),
        ("telephone", True),
        ("present_in_court", False),
        ("post_or_letterbox", False),
    ],
)
def test_when_the_police_told_him_she_must_hear_it(method: str, *, she_hears: bool) -> None:
    by = desk_officer()
    recorded_order(by)

    record_awareness("X1", told(method=method), by=by, now=NOW)

    assert ("tell_her" in open_tasks("X1")) is she_hears


def test_each_telling_is_a_task_of_its_own() -> None:
    by = desk_officer()
    recorded_order(by)
    numbers = [record_awareness("X1", told(), by=by, now=NOW) for _ in range(2)]

    page = order_page("X1", by=by, purpose=AT_THE_DESK, now=NOW)
    assert numbers == [0, 1]
    assert [task.what for task in page.tasks].count("Tell her now that he has been told") == 2


def test_once_it_is_shown_that_he_knows_nobody_is_sent_to_tell_him() -> None:
    by = desk_officer()
    recorded_order(by)
    assert "awareness" in open_tasks("X1")

    record_awareness("X1", told(), by=by, now=NOW)

    assert "awareness" not in open_tasks("X1")


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ({"at": "2026-11-22T03:01"}, "in the future"),
        ({"at": "2026-03-01T23:59"}, "before the order was made"),
        ({"of_event": 3}, "That change is not on this order"),
    ],
)
def test_what_cannot_have_happened_is_refused_with_why(entry: dict[str, Any], said: str) -> None:
    by = desk_officer()
    recorded_order(by)

    with pytest.raises(AwarenessRefused, match=said):
        record_awareness("X1", told(**entry), by=by, now=NOW)

    assert not AwarenessEvidence.objects.exists()


def test_on_a_summers_day_he_may_be_told_on_the_day_it_was_made() -> None:
    by = desk_officer()
    recorded_order(by, events=[{"event": "made", "at": "2026-06-10T09:00"}])

    record_awareness("X1", told("2026-06-10"), by=by, now=NOW)

    assert AwarenessEvidence.objects.count() == 1


def test_a_supervisor_records_no_awareness() -> None:
    recorded_order(desk_officer())
    supervisor = somebody(Role.SUPERVISOR, username="insp1")

    with pytest.raises(NotPermitted):
        record_awareness("X1", told(), by=supervisor, now=NOW)
