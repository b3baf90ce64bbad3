"""A waiting paper is read once, kept, and given to a person or kept apart with the reason."""

import pytest

from nmo.access import Role
from nmo.access.tests.builders import a_force
from nmo.intake.models import IntakeReading
from nmo.intake.papers.actions import begin_reading, keep_reading, read_again
from nmo.intake.papers.actions.reading import MOST_ATTEMPTS
from nmo.intake.papers.errors import NotPossibleNow, PaperNotFound, PaperNotRead
from nmo.intake.papers.reader import ReadOut
from nmo.intake.papers.tests.builders import NOW, Desk, a_message, an_answer, fails, finds
from nmo.orders.tests.builders import desk_officer, somebody

pytestmark = pytest.mark.django_db
NOTHING = {"orders": [], "services": [], "warnings": []}
LOCKED = ("password_protected", "The file is locked. Ask the sender for its password.")


@pytest.fixture
def desk() -> Desk:
    return Desk(desk_officer())


@pytest.mark.requirement(26)
def test_what_was_read_waits_for_a_person(desk: Desk) -> None:
    item = desk.reads(desk.takes(a_message()))

    assert (item.state, item.court, item.kinds) == ("to_be_checked", "Leeds", ["non_molestation"])
    assert IntakeReading.objects.get(item=item).answer == an_answer()
    assert desk.told == [item.ref]


def test_a_paper_in_which_nothing_is_found_waits_for_a_person_too(desk: Desk) -> None:
    assert desk.reads(desk.takes(a_message()), finds(NOTHING)).state == "to_be_checked"


def test_a_paper_that_could_not_be_opened_is_kept_apart_with_what_to_do(desk: Desk) -> None:
    item = desk.reads(desk.takes(a_message()), finds(NOTHING, troubles=(LOCKED,)))

    assert (item.state, item.state_because) == ("quarantined", LOCKED[1])
    assert desk.told == []


def test_a_limit_that_ends_the_reading_keeps_the_paper_apart(desk: Desk) -> None:
    read = fails(PaperNotRead("Reading it took longer than a minute. Ask for a smaller copy."))

    item = desk.reads(desk.takes(a_message()), read)

    assert (item.state, item.state_because[:15]) == ("quarantined", "Reading it took")


def test_a_fault_of_ours_keeps_the_paper_apart_and_is_raised(desk: Desk) -> None:
    item = desk.takes(a_message())

    with pytest.raises(ZeroDivisionError):
        desk.reads(item, fails(ZeroDivisionError()))

    item.refresh_from_db()
    assert item.state == "quarantined"
    assert "not expected" in item.state_because


def test_a_paper_at_which_a_worker_was_killed_is_read_by_the_next(desk: Desk) -> None:
    item = desk.takes(a_message())
    begin_reading(item.ref, by=desk.by, now=NOW)

    assert desk.reads(item).state == "to_be_checked"


def test_a_paper_that_ends_every_worker_is_kept_apart(desk: Desk) -> None:
    item = desk.takes(a_message())
    for _ in range(MOST_ATTEMPTS):
        assert begin_reading(item.ref, by=desk.by, now=NOW)

    item = desk.reads(item)

    assert (item.state, IntakeReading.objects.count()) == ("quarantined", 0)


def test_two_workers_at_one_paper_keep_one_reading(desk: Desk) -> None:
    item = desk.takes(a_message())
    begin_reading(item.ref, by=desk.by, now=NOW)
    desk.reads(item)
    late = ReadOut(answer=an_answer(court="Late"), reader="slow")

    kept = keep_reading(item.ref, late, seconds=1.0, tell=desk.told.append, by=desk.by, now=NOW)

    assert not kept
    assert IntakeReading.objects.get(item=item).answer == an_answer()


def test_a_paper_is_read_again_with_a_password_and_both_readings_stay(desk: Desk) -> None:
    item = desk.reads(desk.takes(a_message()), finds(NOTHING, troubles=(LOCKED,)))
    given: list[object] = []

    read_again(item.ref, passwords=["opensesame"], ask=desk.asked.append, by=desk.by, now=NOW)

    def read(name: str, data: bytes, passwords: object) -> ReadOut:
        given.append(passwords)
        return ReadOut(answer=an_answer(), reader="for tests 2")

    assert desk.reads(item, read).state == "to_be_checked"
    assert given == [("opensesame",)]
    assert list(item.readings.order_by("number").values_list("number", "reader")) == [
        (1, "for tests 1"),
        (2, "for tests 2"),
    ]


def test_what_is_being_read_is_not_asked_for_again(desk: Desk) -> None:
    item = desk.takes(a_message())
    begin_reading(item.ref, by=desk.by, now=NOW)

    with pytest.raises(NotPossibleNow, match="being read now"):
        read_again(item.ref, ask=desk.asked.append, by=desk.by, now=NOW)


def test_a_paper_of_another_force_is_not_there(desk: Desk) -> None:
    item = desk.takes(a_message())

    other = somebody(Role.ORDERS_DESK, username="else1", force=a_force("ELSE", "Else Police"))

    with pytest.raises(PaperNotFound):
        read_again(item.ref, ask=desk.asked.append, by=other, now=NOW)
