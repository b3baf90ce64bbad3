"""What the floors below are told of the pages about breaches, when the application starts."""

from nmo.access.permissions import Permission
from nmo.breaches.labels import (
    PACK_LABELS,
    POINT_LABELS,
    POINT_STATE_LABELS,
    POINT_STATE_TONES,
    STATUS_LABELS,
)
from nmo.breaches.queries.of_order import breaches_of_order
from nmo.breaches.queries.open_of_orders import orders_with_open_breaches
from nmo.breaches.steps.table import words_of
from nmo.breaches.steps.words import OffenceDecision
from nmo.breaches.words import PackKind, PointKind, PointState, Status
from nmo.orders.reported import register_reported
from nmo.orders.sections import register_order_section
from nmo.orders.ways import register_order_way
from nmo.pages import filters, navigation


def offer_pages() -> None:
    """The way from every order, the section of its page, the navigation, and our own words.

    And of which orders a breach is open, so that their cards speak of the suspect.
    """
    register_reported(orders_with_open_breaches)
    register_order_way(
        "Report a breach", "breaches:report", order=1, permission=Permission.BREACH_REPORT
    )
    register_order_section("breaches/of_order.html", Permission.BREACH_READ, breaches_of_order)
    navigation.register("Breaches", "breaches:list", 10, Permission.BREACH_READ)
    navigation.register("Breach figures", "breaches:figures", 86, Permission.BREACH_EXPORT)
    filters.register("breach_status", lambda status: STATUS_LABELS[Status(status)])
    filters.register("point_to_prove", lambda kind: POINT_LABELS[PointKind(kind)])
    filters.register("point_state", lambda state: POINT_STATE_LABELS[PointState(state)])
    filters.register("point_tone", lambda state: POINT_STATE_TONES[PointState(state)])
    filters.register("pack_kind", lambda kind: PACK_LABELS[PackKind(kind)])
    filters.register("offence_decision", lambda decided: words_of(OffenceDecision(decided)))
