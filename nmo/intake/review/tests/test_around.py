"""How an order came, as far as the sender's address tells."""

import pytest

from nmo.intake.models import IntakeItem
from nmo.intake.papers.words import Way
from nmo.intake.review.around import channel_of
from nmo.orders.words import Channel


@pytest.mark.parametrize(
    ("domain", "channel"),
    [
        ("justice.gov.uk", Channel.COURT_EMAIL),
        ("leeds.family.justice.gov.uk", Channel.COURT_EMAIL),
        ("justice.gov.uk.example", Channel.UNKNOWN),
        ("notjustice.gov.uk", Channel.UNKNOWN),
        ("west.police.uk", Channel.OTHER_FORCE),
        ("", Channel.UNKNOWN),
    ],
)
def test_only_a_domain_of_the_courts_is_a_courts_mail(domain: str, channel: Channel) -> None:
    item = IntakeItem(way=Way.MAILBOX, sender_domain=domain)

    assert channel_of(item) is channel


def test_what_another_force_handed_on_came_from_it() -> None:
    item = IntakeItem(way=Way.HANDED_ON, sender_domain="justice.gov.uk")

    assert channel_of(item) is Channel.OTHER_FORCE
