"""One order on the terminal, in the words of the pages."""

from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from nmo.cli.checking.show import WIDTH, card_panel
from nmo.law import speak_moment, speak_when
from nmo.orders.labels import EVENT_LABELS, METHOD_LABELS, ROLE_LABELS
from nmo.orders.queries import CardShown
from nmo.orders.shapes import AddressIn, EventIn, OrderIn, PartyIn


def print_card(shown: CardShown) -> None:
    """Print the answer card, and what a person has asked everybody to mind."""
    console = Console(width=WIDTH, highlight=False)
    console.print(Text(f"{shown.order_ref} at {speak_moment(shown.at)}", style="bold"))
    console.print(card_panel(shown))
    for line in _beside(shown):
        console.print(Text(line))


def _beside(shown: CardShown) -> Iterator[str]:
    if shown.same_as:
        yield f"It was decided that this is the same order as {shown.same_as}: look there."
    if shown.contact_hold:
        until = speak_moment(shown.contact_hold.until)
        yield f"Do not tell the respondent before {until}: {shown.contact_hold.because}"
    if shown.papers:
        yield f"Papers held: {', '.join(paper.label for paper in shown.papers)}"


def print_whole(order: OrderIn) -> None:
    """Print everything that is recorded of the order: parties, events, awareness, court checks."""
    console = Console(width=WIDTH, highlight=False)
    for party in order.parties:
        console.print(_party(party))
    console.print(_events(order))
    if order.awareness:
        console.print(_awareness(order))
    for check in order.court_checks:
        console.print(Text(f"Checked with the court on {check.on.isoformat()}. {check.said}"))


def _party(party: PartyIn) -> RenderableType:
    lines = [Text(f"\n{ROLE_LABELS[party.role]}: {party.name}", style="bold")]
    lines += [Text(f"  also {name}") for name in party.other_names]
    if party.date_of_birth:
        lines.append(Text(f"  born {party.date_of_birth.isoformat()}"))
    lines += [Text(f"  {_address(address)}") for address in party.addresses]
    lines += [Text(f"  {each.value or 'withheld'}") for each in (*party.phones, *party.emails)]
    return Group(*lines)


def _address(address: AddressIn) -> str:
    if address.withheld:
        return "address withheld"
    if address.no_fixed_address:
        return "no fixed address"
    confidential = " (confidential)" if address.confidential else ""
    return f"{', '.join(part for part in (address.text, address.postcode) if part)}{confidential}"


def _events(order: OrderIn) -> RenderableType:
    rows = Table("", "When", "What the court did", "Says", title="Court events", width=WIDTH)
    for number, event in enumerate(order.events):
        rows.add_row(
            str(number), speak_when(event.at), EVENT_LABELS[event.event], Text(_says(event))
        )
    return rows


def _says(event: EventIn) -> str:
    parts = []
    if event.ends is not None and event.ends.at is not None:
        parts.append(f"until {speak_when(event.ends.at)}")
    if event.conditions:
        parts.append(f"{len(event.conditions)} conditions")
    if event.revoked_paragraphs:
        parts.append(f"takes away {', '.join(event.revoked_paragraphs)}")
    if event.superseded_by:
        parts.append(f"by {event.superseded_by}")
    return ", ".join([*parts, event.note] if event.note else parts)


def _awareness(order: OrderIn) -> RenderableType:
    rows = Table("", "When", "How", "By", title="What shows that the respondent knows", width=WIDTH)
    for number, entry in enumerate(order.awareness):
        rows.add_row(str(number), speak_when(entry.at), METHOD_LABELS[entry.method], Text(entry.by))
    return rows
