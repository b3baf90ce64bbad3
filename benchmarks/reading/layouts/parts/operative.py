"""The part that orders, set in one of many ways: lists, tables, run-on sentences, headings."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from benchmarks.reading.layouts.parts.drafting import Drafter
from benchmarks.reading.layouts.parts.numbering import LETTERS, Number, Numbering
from benchmarks.reading.making import Making
from benchmarks.reading.paper.blocks import Block, Grid, Mark, Words
from benchmarks.reading.paper.markup import bold
from benchmarks.reading.terms import Provision

Setting: TypeAlias = Callable[[Making, Drafter, Sequence[Provision], Numbering], list[Block]]
TOPICS = {
    "violence": ("Violence", "No violence or threats", "Safety"),
    "harassment": ("Molestation", "Harassment", "Pestering and intimidation"),
    "contact": ("Contact", "Communication", "No contact"),
    "exclusion": ("Places", "Where the respondent may not go", "Excluded address"),
    "approach": ("Coming near", "Distance", "Approaching"),
    "damage": ("Property and belongings", "Damage"),
    "publication": ("Social media", "The internet"),
    "images": ("Pictures", "Private images"),
    "surveillance": ("Following and watching", "Surveillance"),
    "remove_child": ("The children", "Care of the children"),
    "third_party": ("Other people", "Acting through others"),
}


def numbered_words(number: Number, text: str, *, level: int = 0, space: float = 6) -> Words:
    """A paragraph with its number before it or at the head of its words."""
    return Words(f"{number.running}{text}", label=number.hanging, level=level, space=space)


def one_by_one(
    making: Making, drafter: Drafter, chosen: Sequence[Provision], numbers: Numbering
) -> list[Block]:
    """A numbered paragraph for each."""
    level, space = making.dice.choice((0, 0, 1)), making.dice.choice((1, 4, 6, 10))
    blocks: list[Block] = []
    for one in chosen:
        number = numbers.next()
        text = drafter.write(one, number.name).text
        blocks.append(numbered_words(number, text, level=level, space=space))
    return blocks


def under_headings(
    making: Making, drafter: Drafter, chosen: Sequence[Provision], numbers: Numbering
) -> list[Block]:
    """A short heading over each, or over each of another kind than the one before."""
    blocks: list[Block] = []
    before = ""
    for one in chosen:
        kind = one.clause.types[0]
        if kind != before:
            blocks.append(Words(making.dice.choice(TOPICS[kind]), bold=True, space=2))
        before = kind
        number = numbers.next()
        blocks.append(numbered_words(number, drafter.write(one, number.name).text))
    return blocks


def unnumbered(
    making: Making, drafter: Drafter, chosen: Sequence[Provision], numbers: Numbering
) -> list[Block]:
    """Paragraphs without a number, or with a dot before each in every second paper."""
    drafter.apart, dots = 0, making.dice.random() < 0.5
    return [Words(drafter.write(one, numbers.next().name).text, listed=dots) for one in chosen]


def in_rows(
    making: Making, drafter: Drafter, chosen: Sequence[Provision], numbers: Numbering
) -> list[Block]:
    """A table: number, now and then a topic, and what is forbidden."""
    dice, topics = making.dice, making.dice.random() < 0.5
    heads = dice.choice((("No.", "Topic", "Prohibition"), ("Para", "About", "The order"),
                         ("", "Subject", "What is ordered")))  # fmt: skip
    rows = [] if dice.random() < 0.3 else [tuple(map(bold, heads if topics else heads[::2]))]
    for one in chosen:
        name = numbers.next().name
        text = drafter.write(one, name).text
        topic = dice.choice(TOPICS[one.clause.types[0]])
        rows.append((name, topic, text) if topics else (name, text))
    widths = (0.12, 0.26, 0.62) if topics else (0.13, 0.87)
    return [Grid(rows, widths, ruled=dice.random() < 0.7, centred=dice.random() < 0.6,
                 padding=dice.choice((0, 1, 6, 10)))]  # fmt: skip


def beside_topics(
    making: Making, drafter: Drafter, chosen: Sequence[Provision], numbers: Numbering
) -> list[Block]:
    """Two columns: the topic on the left, the paragraph on the right."""
    dice = making.dice
    rows = []
    for one in chosen:
        number = numbers.next()
        text = f"{number.name}. {drafter.write(one, number.name).text}"
        rows.append((bold(dice.choice(TOPICS[one.clause.types[0]])), text))
    return [Grid(rows, (0.28, 0.72), ruled=dice.random() < 0.4, centred=dice.random() < 0.5,
                 padding=dice.choice((0, 2, 6)))]  # fmt: skip


def lettered(
    making: Making, drafter: Drafter, chosen: Sequence[Provision], numbers: Numbering
) -> list[Block]:
    """One lead-in, and (a) to (h) under it; the children's paragraphs under one of their own."""
    dice = making.dice
    of_children = [one for one in chosen if one.clause.protects == ("children",)]
    usual = [one for one in chosen if one not in of_children]
    groups = [usual, of_children] if dice.random() < 0.7 else [list(chosen)]
    style = "({l})" if making.channel == "word" else dice.choice(("({l})", "({l})", "{l}.", "-"))
    blocks: list[Block] = []
    for group in filter(None, groups):
        number = numbers.next()
        blocks.append(numbered_words(number, drafter.lead(), space=3))
        for letter, one in zip(LETTERS, group, strict=False):
            text = drafter.write(one, f"{number.name}({letter})").text
            blocks.append(Words(text, label=style.format(l=letter), level=1, space=3))
    return blocks


def run_on(
    making: Making, drafter: Drafter, chosen: Sequence[Provision], numbers: Numbering
) -> list[Block]:
    """One paragraph that goes on from (a) to (h) without a new line."""
    number, form = numbers.next(), making.dice.choice(("({l})", "({l})", "{l})", "[{l}]"))
    parts = []
    for letter, one in zip(LETTERS, chosen, strict=False):
        text = drafter.write(one, f"{number.name}({letter})").text
        parts.append(f"{form.format(l=letter)} {text}")
    return [numbered_words(number, f"{drafter.lead()} {' '.join(parts)}")]


def dotted(
    making: Making, drafter: Drafter, chosen: Sequence[Provision], numbers: Numbering
) -> list[Block]:
    """A lead-in and a dot before each."""
    name, drafter.apart = numbers.next().name, 0
    blocks: list[Block] = [Words(drafter.lead(), bold=making.dice.random() < 0.5, space=3)]
    for nth, one in enumerate(chosen, 1):
        text = drafter.write(one, f"{name}.{nth}").text
        blocks.append(Words(text, listed=True, space=making.dice.choice((1, 3))))
    return [*blocks, Mark.GAP]


SINGLY: tuple[Setting, ...] = (one_by_one, one_by_one, one_by_one, under_headings, unnumbered,
                               in_rows, beside_topics)  # fmt: skip
TOGETHER: tuple[Setting, ...] = (lettered, lettered, run_on, dotted)
