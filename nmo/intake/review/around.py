"""What a paper does not say of the order that it becomes: force, day, channel, references."""

from collections.abc import Mapping

from nmo.intake.models import IntakeItem
from nmo.intake.papers.words import Way
from nmo.intake.review.as_read import PackAsRead
from nmo.intake.review.orders import Circumstances
from nmo.intake.review.parties import PartyKey
from nmo.intake.review.twins import languages_differ
from nmo.law import When, london_day, parse_when
from nmo.orders.words import Channel
from nmo.people.refs import ref_from

LEAK = "confidential_address_present"
COURTS = (".justice.gov.uk", ".hmcts.net")
POLICE = (".police.uk",)
MOST_ORDERS_OF_A_PART = 2


def circumstances(
    item: IntakeItem,
    pack: PackAsRead,
    part: str,
    *,
    people: Mapping[PartyKey, str] | None = None,
) -> Circumstances:
    """What stands around that part of the paper."""
    return Circumstances(
        came_on=came_on(item),
        owning_force=item.force.code,
        channel=channel_of(item),
        people=people,
        leak=LEAK in pack.warnings,
        languages_differ=languages_differ(pack, part),
        order_refs=order_refs(item.ref, part),
    )


def came_on(item: IntakeItem) -> When:
    """The day on which the paper came, for an order whose own day was not read."""
    return parse_when(london_day(item.received_at).isoformat())


def order_refs(paper_ref: str, part: str) -> tuple[str, ...]:
    """The references of the orders that the part becomes: the same each time it is recorded."""
    return tuple(
        ref_from("O", f"{paper_ref} {part} {place}") for place in range(MOST_ORDERS_OF_A_PART)
    )


def import_ref(paper_ref: str, part: str) -> str:
    """Under which reference the orders stand that were recorded before a person had looked."""
    return f"paper {paper_ref} {part}"


def channel_of(item: IntakeItem) -> Channel:
    """How the order came, as far as the sender's address tells; it proves nothing."""
    if item.way == Way.HANDED_ON or _of(item.sender_domain, POLICE):
        return Channel.OTHER_FORCE
    if item.way == Way.FEED:
        return Channel.HMCTS_ACRO_FEED
    return Channel.COURT_EMAIL if _of(item.sender_domain, COURTS) else Channel.UNKNOWN


def _of(domain: str, parents: tuple[str, ...]) -> bool:
    return f".{domain}".endswith(parents)
