"""An answer on the terminal, in the words of the pages."""

from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.panel import Panel
from rich.text import Text

from nmo.checks import wording
from nmo.checks.answer import Answer
from nmo.checks.words import AnswerKind
from nmo.cli.checking.people import headline, people
from nmo.law import Card, speak_day
from nmo.orders.queries import CardShown

WIDTH = 88


def show(answer: Answer, *, width: int = WIDTH) -> None:
    """Print the answer on standard output: the cards, or the people, or why there are none."""
    console = Console(width=width, highlight=False, soft_wrap=False)
    console.print(Text(wording.understood_words(answer.understood)))
    console.print(Text(wording.title_of(answer), style="bold"))
    for part in _body(answer):
        console.print(part)
    for problem in answer.problems:
        console.print(Text(problem.text))


def _body(answer: Answer) -> Iterator[RenderableType]:
    for order in wording.orders_found(answer.matches):
        yield card_panel(order.shown)
    yield from people(answer)
    if answer.kind is AnswerKind.NONE:
        yield Text(wording.none_found(answer))
        yield Text(f"{wording.MAY_EXIST} photograph it. {wording.not_no_risk(answer)}")
    if answer.kind is AnswerKind.CANNOT_ANSWER:
        yield from map(Text, wording.instead(answer))


def card_panel(shown: CardShown) -> Panel:
    """The answer card in a frame: the law's sentences in the law's order."""
    card = shown.card
    left = f" · {card.time_left.text}" if card.time_left else ""
    return Panel(
        Group(*_lines(shown, card)),
        title=Text(f"{card.standing_line.text}{left}", style="bold"),
        title_align="left",
        subtitle=shown.order_ref,
        width=WIDTH,
    )


def _lines(shown: CardShown, card: Card) -> Iterator[RenderableType]:
    yield Text(headline(shown), style="bold")
    yield Text(f"Respondent  {_party_born(shown)}")
    yield Text(f"Protects    {_protected(shown)}")
    for sentence in (*card.about_standing, *card.breach, *card.awareness):
        yield Text(f"\n{sentence.text}")
    if card.conditions:
        yield Text(f"\n{card.must_heading}", style="bold")
    for condition in card.conditions:
        said = "".join(f" Exception: {each}" for each in condition.exceptions)
        yield Text(f"{condition.paragraph} “{condition.words}”{said} {', '.join(condition.labels)}")
    for sentence in (*card.about_conditions, *card.about_contact):
        yield Text(f"\n{sentence.text}")
    for warning in card.warnings:
        yield Text(f"⚠ {warning.text}")


def _party_born(shown: CardShown) -> str:
    party = shown.respondent
    born = party.person.born
    return f"{party.shown_name}{f'  b. {speak_day(born[0])}' if born else ''}"


def _protected(shown: CardShown) -> str:
    named = [party.shown_name for party in shown.protected]
    if shown.children:
        number = len(shown.children)
        named.append("1 child" if number == 1 else f"{number} children")
    return ", ".join(named) or "not named on the register: read the order"
