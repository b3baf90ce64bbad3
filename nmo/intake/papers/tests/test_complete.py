"""While a paper that came is not read, or not all of it is found, no source is said to be whole."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from nmo.access.tests.builders import a_force
from nmo.intake.papers.actions import OrderFound, hand_on, note_orders, read_again, reopen, settle
from nmo.intake.papers.errors import PaperNotRead
from nmo.intake.papers.tests.builders import NOW, Desk, a_message, an_answer, fails, finds
from nmo.intake.papers.ways.folder import take_from_folder
from nmo.intake.papers.words import PaperState, Way
from nmo.orders.queries import SourceShown, SourceState, is_loaded, sources
from nmo.orders.tests.builders import desk_officer

pytestmark = [pytest.mark.django_db, pytest.mark.requirement(13)]
LATER = NOW + timedelta(minutes=5)
X1 = OrderFound(order_ref="X1", part="orders[0]")
X2 = OrderFound(order_ref="X2", part="orders[1]")
TWO = {"orders": [*an_answer()["orders"], *an_answer()["orders"]], "services": [], "warnings": []}
LOCKED = ("password_protected", "It is locked.")


@pytest.fixture
def desk() -> Desk:
    return Desk(desk_officer())


def looked_in(now: datetime = LATER) -> SourceShown:
    (source,) = sources(now=now)
    return source


def is_whole() -> bool:
    source = looked_in()
    assert (source.fresh_to == LATER) == (source.papers_waiting == 0)
    return source.papers_waiting == 0


def test_a_paper_that_waits_to_be_read_holds_back_its_source(desk: Desk) -> None:
    desk.takes(a_message(1))
    Desk(desk.by, now=LATER).takes(a_message(2))

    source = looked_in()
    assert (source.name, source.fresh_to) == ("Papers sent to Test Police", NOW)
    assert (source.papers_waiting, source.state) == (2, SourceState.LIVE)


def test_once_it_is_settled_the_source_is_whole_again(desk: Desk) -> None:
    item = desk.reads(desk.takes(a_message()))
    assert not is_whole()

    settle(item.ref, PaperState.NOT_FOR_US, "An advertisement.", by=desk.by, now=NOW)

    assert is_whole()


def test_what_checks_find_already_holds_nothing_back(desk: Desk) -> None:
    item = desk.reads(desk.takes(a_message()))

    note_orders(item.ref, [X1], by=desk.by, now=NOW)

    assert is_whole()


def test_of_two_orders_both_must_be_found(desk: Desk) -> None:
    item = desk.reads(desk.takes(a_message()), finds(TWO))

    note_orders(item.ref, [X1], by=desk.by, now=NOW)
    assert not is_whole()

    note_orders(item.ref, [X2], by=desk.by, now=NOW)
    assert is_whole()


def test_an_attachment_that_could_not_be_read_may_hold_another(desk: Desk) -> None:
    item = desk.reads(desk.takes(a_message()), finds(troubles=(LOCKED,)))

    note_orders(item.ref, [X1], by=desk.by, now=NOW)

    assert not is_whole()


def test_a_paper_in_which_nothing_was_read_waits_for_a_person(desk: Desk) -> None:
    desk.reads(desk.takes(a_message()), finds({"orders": [], "services": [], "warnings": []}))

    assert not is_whole()


def test_a_paper_that_could_not_be_read_waits_until_somebody_decides(desk: Desk) -> None:
    item = desk.reads(desk.takes(a_message()), fails(PaperNotRead("It is damaged.")))
    assert item.state == "quarantined"
    assert not is_whole()

    settle(item.ref, PaperState.SENT_BACK, "It is damaged.", by=desk.by, now=NOW)

    assert is_whole()


def test_what_is_taken_up_again_waits_again(desk: Desk) -> None:
    item = desk.reads(desk.takes(a_message()))
    note_orders(item.ref, [X1], by=desk.by, now=NOW)
    settle(item.ref, PaperState.NOT_FOR_US, "Not ours.", by=desk.by, now=NOW)

    reopen(item.ref, "It is ours.", by=desk.by, now=NOW)

    assert not is_whole()


def test_a_second_reading_that_finds_more_waits_for_it(desk: Desk) -> None:
    item = desk.reads(desk.takes(a_message()))
    note_orders(item.ref, [X1], by=desk.by, now=NOW)
    read_again(item.ref, ask=desk.asked.append, by=desk.by, now=NOW)
    assert is_whole()

    desk.reads(item, finds(TWO))

    assert not is_whole()


def test_each_force_has_a_source_of_its_own(desk: Desk) -> None:
    a_force("ELSE", "Else Police")
    item = desk.reads(desk.takes(a_message()))

    hand_on(item.ref, "ELSE", "She lives there.", ask=desk.asked.append, by=desk.by, now=NOW)

    waiting = {source.name: source.papers_waiting for source in sources(now=LATER)}
    assert waiting == {"Papers sent to Else Police": 1, "Papers sent to Test Police": 0}


def test_a_paper_of_the_courts_feed_with_its_order_makes_no_source(desk: Desk) -> None:
    item = desk.takes(b"%PDF-1.4 synthetic", name="order.pdf", way=Way.FEED)
    note_orders(item.ref, [OrderFound(order_ref="X1")], by=desk.by, now=NOW)

    assert sources(now=LATER) == []


def test_a_paper_that_waits_is_no_order_yet(desk: Desk) -> None:
    desk.reads(desk.takes(a_message()))

    assert not is_loaded()


def test_one_forgotten_for_weeks_makes_its_source_silent_and_says_how_many(desk: Desk) -> None:
    desk.takes(a_message())

    source = looked_in(NOW + timedelta(weeks=6))
    assert (source.state, source.fresh_to, source.papers_waiting) == (SourceState.SILENT, NOW, 1)


def test_a_folder_that_nobody_has_looked_into_is_complete_to_no_moment(
    settings: Any, tmp_path: Path
) -> None:
    settings.INTAKE_FOLDER = tmp_path

    source = looked_in()
    assert (source.fresh_to, source.state) == (None, SourceState.SILENT)
    assert "this register" in source.name


def test_a_folder_is_complete_to_the_last_look_that_took_everything(
    desk: Desk, settings: Any, tmp_path: Path
) -> None:
    settings.INTAKE_FOLDER = tmp_path
    take_from_folder(tmp_path, ask=desk.asked.append, by=desk.by, clock=lambda: NOW)
    tmp_path.rename(tmp_path.with_name("gone"))
    take_from_folder(tmp_path, ask=desk.asked.append, by=desk.by, clock=lambda: LATER)

    source = looked_in()
    assert (source.name, source.fresh_to) == ("Papers sent to Test Police", NOW)


def test_a_mailbox_whose_setting_cannot_be_used_is_complete_to_no_moment(
    settings: Any,
) -> None:
    settings.MAILBOX = "https://nowhere.example"

    assert looked_in().fresh_to is None
