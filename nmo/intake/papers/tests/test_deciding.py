"""What a person decides of a paper: once, with why, and never for good."""

from dataclasses import replace

import pytest

from nmo.access import Role
from nmo.access.rules import NotPermitted
from nmo.access.tests.builders import a_force
from nmo.intake.models import IntakeItem, IntakeOrder
from nmo.intake.papers.actions import (
    OrderFound,
    hand_on,
    note_orders,
    record_call_back,
    reopen,
    settle,
)
from nmo.intake.papers.errors import NotPossibleNow, PaperRefused
from nmo.intake.papers.tests.builders import NOW, Desk, a_message, an_answer, finds
from nmo.intake.papers.words import Doubt, PaperState, Way
from nmo.orders.tests.builders import desk_officer, somebody
from nmo.work.models import Task

pytestmark = pytest.mark.django_db
X1 = OrderFound(order_ref="X1", part="orders[0]")


@pytest.fixture
def desk() -> Desk:
    return Desk(desk_officer())


@pytest.fixture
def item(desk: Desk) -> IntakeItem:
    return desk.reads(desk.takes(a_message()))


def work() -> set[str]:
    """What the queue asks for."""
    return set(Task.objects.filter(state="open").values_list("what", flat=True))


@pytest.mark.requirement(26)
def test_a_paper_is_registered_with_its_orders_and_its_work_is_over(
    desk: Desk, item: IntakeItem
) -> None:
    assert work() == {"Check a paper that came"}

    settle(item.ref, PaperState.REGISTERED, orders=[X1], by=desk.by, now=NOW)

    item.refresh_from_db()
    assert (item.state, item.settled_at, item.findable_at) == ("registered", NOW, NOW)
    assert IntakeOrder.objects.get().order_ref == "X1"
    assert work() == set()


def test_nothing_is_registered_without_an_order(desk: Desk, item: IntakeItem) -> None:
    with pytest.raises(PaperRefused, match="No order"):
        settle(item.ref, PaperState.REGISTERED, by=desk.by, now=NOW)


def test_orders_noted_twice_stand_once(desk: Desk, item: IntakeItem) -> None:
    for _ in range(2):
        note_orders(item.ref, [X1], by=desk.by, now=NOW)

    assert IntakeOrder.objects.count() == 1


@pytest.mark.parametrize("to", [PaperState.NOT_FOR_US, PaperState.SENT_BACK, PaperState.DUPLICATE])
def test_every_other_decision_says_why(desk: Desk, item: IntakeItem, to: PaperState) -> None:
    with pytest.raises(PaperRefused, match="Say why"):
        settle(item.ref, to, "  ", by=desk.by, now=NOW)


def test_of_two_who_decide_the_second_is_told(desk: Desk, item: IntakeItem) -> None:
    settle(item.ref, PaperState.NOT_FOR_US, "An advertisement.", by=desk.by, now=NOW)

    with pytest.raises(NotPossibleNow, match="not for us now"):
        settle(item.ref, PaperState.SENT_BACK, "A page is missing.", by=desk.by, now=NOW)


def test_what_was_decided_is_taken_up_again(desk: Desk, item: IntakeItem) -> None:
    settle(item.ref, PaperState.SENT_BACK, "A page is missing.", by=desk.by, now=NOW)

    reopen(item.ref, "The page came.", by=desk.by, now=NOW)

    item.refresh_from_db()
    assert (item.state, item.settled_at) == ("to_be_checked", None)
    assert work() == {"Check a paper that came"}


def test_a_duplicate_names_the_paper_that_it_repeats(desk: Desk, item: IntakeItem) -> None:
    other = desk.reads(desk.takes(a_message(2)))

    with pytest.raises(PaperRefused, match="other paper"):
        settle(item.ref, PaperState.DUPLICATE, "Twice.", same_as=item.ref, by=desk.by, now=NOW)
    settle(item.ref, PaperState.DUPLICATE, "Twice.", same_as=other.ref, by=desk.by, now=NOW)

    item.refresh_from_db()
    assert item.duplicate_of_id == other.pk


def test_a_paper_for_another_force_becomes_a_paper_of_theirs(desk: Desk, item: IntakeItem) -> None:
    a_force("ELSE", "Else Police")

    theirs = hand_on(
        item.ref, "ELSE", "She lives there.", ask=desk.asked.append, by=desk.by, now=NOW
    )

    item.refresh_from_db()
    assert (item.state, theirs.state, theirs.way) == ("handed_on", "received", Way.HANDED_ON)
    assert theirs.document_id == item.document_id
    assert desk.asked[-1] == theirs.ref
    assert theirs.force.code == "ELSE"


def test_a_system_that_takes_papers_in_decides_nothing(desk: Desk, item: IntakeItem) -> None:
    system = somebody(Role.SYSTEM, username="system1")

    with pytest.raises(NotPermitted):
        settle(item.ref, PaperState.NOT_FOR_US, "An advertisement.", by=system, now=NOW)


def test_a_discharge_by_mail_is_rung_about_until_the_court_has_answered(desk: Desk) -> None:
    item = desk.reads(desk.takes(a_message()), finds(an_answer(kind="discharge")))
    assert "Ring the court about a paper in doubt" in work()

    for genuine, asked in ((None, True), (True, False)):
        record_call_back(
            item.ref, court="Leeds", number="01632 960001", genuine=genuine, by=desk.by, now=NOW
        )
        assert ("Ring the court about a paper in doubt" in work()) is asked


def test_a_discharge_by_the_courts_feed_is_no_doubt(desk: Desk) -> None:
    discharge = finds(an_answer(kind="discharge"))
    desk.reads(desk.takes(b"%PDF-1.4 synthetic", way=Way.FEED), discharge)

    assert work() == set()


def test_who_sent_a_message_is_kept_once_and_a_doubt_is_rung_about(desk: Desk) -> None:
    desk.sent_by = replace(desk.sent_by, doubts=(Doubt.LOOK_ALIKE_DOMAIN,))
    item = desk.reads(desk.takes(a_message()))

    assert item.evidence.get().doubts == ["look_alike_domain"]
    assert "Ring the court about a paper in doubt" in work()


def test_a_file_that_is_no_message_has_no_sender_to_check(desk: Desk) -> None:
    item = desk.reads(desk.takes(b"%PDF-1.4 synthetic", name="a.pdf"))

    assert not item.evidence.exists()
