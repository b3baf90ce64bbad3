"""What slices above let somebody begin from an order, and what they add to its page."""

import pytest

from nmo.access import Permission, Role
from nmo.access.clock import now
from nmo.orders import sections, ways
from nmo.orders.queries.subjects import show_orders
from nmo.orders.tests.builders import desk_officer, recorded_order, somebody
from nmo.orders.tests.pages import at_the_desk, opened, signed_in_as

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def a_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """One way, for whoever may confirm an order, and one section."""
    monkeypatch.setattr(ways, "_ways", {})
    monkeypatch.setattr(sections, "_sections", {})
    ways.register_order_way(
        "Begin it here", "orders:confirm", order=1, permission=Permission.ORDER_CONFIRM
    )
    sections.register_order_section(
        "orders/paper_links.html", Permission.ORDER_CONFIRM, lambda ref, by, at: ref
    )


def test_only_who_may_go_a_way_is_shown_it() -> None:
    desk, officer = desk_officer(), somebody(Role.RESPONSE_OFFICER, username="pc77")

    assert [way.href for way in ways.ways_of_order("X1", by=desk)] == ["/orders/X1/confirm"]
    assert ways.ways_of_order("X1", by=officer) == ()


def test_it_stands_on_the_page_of_the_order_and_in_its_line_of_the_queue() -> None:
    recorded_order(desk_officer(username="desk9"))

    assert "Begin it here" in opened(at_the_desk(), "orders:order", "X1")
    shown = show_orders({"X1"}, desk_officer(username="desk8"))["X1"]
    assert [way.text for way in shown.ways] == ["Begin it here"]


def test_it_is_not_begun_from_the_order_as_it_stood_at_another_time() -> None:
    recorded_order(desk_officer(username="desk9"))
    browser = at_the_desk()

    page = browser.get("/orders/X1/?as_at=12+6+2026").content.decode()

    assert "Begin it here" not in page


def test_who_may_not_go_it_has_no_button() -> None:
    recorded_order(desk_officer(username="desk9"))
    officer = signed_in_as(Role.SUPERVISOR, username="sgt1")

    assert "Begin it here" not in opened(officer, "orders:order", "X1")


def test_a_section_is_found_for_those_alone_who_may_see_it() -> None:
    desk, officer = desk_officer(), somebody(Role.RESPONSE_OFFICER, username="pc77")

    assert [each.found for each in sections.sections_of_order("X1", by=desk, now=now())] == ["X1"]
    assert sections.sections_of_order("X1", by=officer, now=now()) == ()
