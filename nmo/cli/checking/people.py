"""The people of an answer on the terminal, and why each is or may be meant."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from nmo.checks.answer import Answer, Match
from nmo.checks.explaining import (
    Explained,
    alike,
    explain,
    how_many_alike,
    in_two_lists,
    tells_apart,
)
from nmo.law import speak_day
from nmo.matching.wording import Strength
from nmo.matching.wording.strength import MOST_STEPS
from nmo.orders.queries import CardShown

LABEL_WIDTH, STRENGTH_WIDTH = 14, 31
FULL, EMPTY = "#", "."


def people(answer: Answer) -> Iterator[RenderableType]:
    """Why whoever is surely meant is, then who may be, then who is less likely."""
    sure = [match for match in answer.matches if match.sure]
    for match in sure:
        who = f": {name_of(match)}" if len(sure) > 1 else ""
        yield Text(f"Why this person{who}", style="bold")
        yield why(explain(match))
    possible, nearest = in_two_lists(answer.matches)
    for group in alike(possible):
        if group.tied:
            yield Text(f"{how_many_alike(group)} {tells_apart(group, answer.understood.question)}")
        yield from map(_person, group.matches)
    if nearest:
        yield Text("Less likely", style="bold")
        yield from map(_person, nearest)


def name_of(match: Match) -> str:
    """Jonathan Smith, born 12 March 1985."""
    born = f", born {' or '.join(map(speak_day, match.person.born))}" if match.person.born else ""
    return f"{match.person.shown_name}{born}"


def _person(match: Match) -> RenderableType:
    explained = explain(match)
    return Group(
        Text(name_of(match), style="bold"),
        *(Text(f"  ⚠ {warning}") for warning in explained.warnings),
        *(
            Text(f"  {order.shown.card.standing_line.text}: {headline(order.shown)}")
            for order in match.orders
        ),
        why(explained),
    )


def why(explained: Explained) -> RenderableType:
    """A row for each thing compared: what it is, in words, and how much it says."""
    if not explained.compared:
        return Text(f"  {explained.in_brief}")
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=LABEL_WIDTH)
    table.add_column(ratio=1)
    table.add_column(width=STRENGTH_WIDTH)
    for each in explained.compared:
        table.add_row(Text(f" {each.label}"), Text(each.text), Text(bar(each.strength)))
    return Group(table, *([Text(f"  {explained.note}")] if explained.note else []))


def bar(strength: Strength) -> str:
    """[###..] clearly for; the words say which way the bar goes."""
    steps = FULL * strength.steps + EMPTY * (MOST_STEPS - strength.steps)
    return f"[{steps}] {strength.words}"


def headline(shown: CardShown) -> str:
    """Non-molestation order · Leeds · LS26F00417."""
    court = shown.court_name or "court not known"
    return " · ".join((shown.order_name, court, *shown.case_numbers))
