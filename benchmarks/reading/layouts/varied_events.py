"""What became of an order, put together anew each time: discharged, extended, varied, promised."""

from collections.abc import Iterator
from datetime import timedelta

from benchmarks.reading.facts.moments import clock, written
from benchmarks.reading.layouts import tellings, varied
from benchmarks.reading.layouts.channels import DRAWN, MAIL, WORD
from benchmarks.reading.making import Cover, Layout, Making
from benchmarks.reading.paper.blocks import Block, Document, Style, Words
from benchmarks.reading.terms import Voice, Writer, provisions
from benchmarks.reading.told import Told

EVENTS = ("discharge", "discharge", "extension", "variation", "variation", "other", "undertaking")
NOT_LIVE = ("other", "undertaking")
VOICE = Voice(lead="The respondent must not", applicant="the applicant")
PROMISE = Voice(lead="The respondent will not", applicant="the applicant")


def draw(making: Making) -> None:
    """One later order; by mail it stands in the mail itself."""
    dice = making.dice
    kind = dice.choice(EVENTS)
    name = "email" if making.channel == "mail" else making.file(dice.choice(("doc", "Order")))
    told = making.order(name, order_type=kind, registrable=kind not in NOT_LIVE)
    blocks = [Words(b) if isinstance(b, str) else b for b in _blocks(making, told, kind)]
    if making.channel == "mail":
        making.cover = Cover("Order made today", "associate@court.example", blocks)
        return
    style = Style(font=dice.choice(("sans", "serif")), size=dice.choice((10.5, 11.5)))
    making.add(Document(name=name, blocks=blocks, style=style))


def _blocks(making: Making, told: Told, kind: str) -> Iterator[Block | str]:
    case, bank, dice = making.case, making.bank, making.dice
    yield from varied.head(making, told, titles="event_title")
    yield from varied.people(making, told)
    yield from tellings.recitals(case, bank, dice, 1)
    yield Words(bank.phrase("orders", dice), bold=True)
    yield Words(_event(making, told, kind), label="1.")
    if kind in ("variation", "undertaking"):
        yield from _paragraphs(making, told, kind)
    elif dice.random() < 0.5:
        yield Words("The court shall send a copy of this order to the police.", label="2.")
    if kind not in NOT_LIVE and dice.random() < 0.5:
        yield tellings.notice(told, case, bank, dice)


def _event(making: Making, told: Told, kind: str) -> str:
    case, dice = making.case, making.dice
    words = making.bank.event(kind, dice)
    slots = {}
    if "{day}" in words:
        day = case.made - timedelta(days=dice.randrange(20, 300))
        slots["day"] = told.say("amends_order_made", f"{day}", written(day, dice, formal=True))
    if "{end}" in words:
        at = case.ends if kind == "extension" else case.hearing
        end = f"{clock(at.time(), dice)} on {written(at.date(), dice, formal=True)}"
        if kind == "extension":
            told.know("expiry", {"kind": "datetime", "at": f"{at:%Y-%m-%dT%H:%M}"})
            end = told.again("expiry.at", end)
        slots["end"] = end
    return words.format(**slots)


def _paragraphs(making: Making, told: Told, kind: str) -> Iterator[Block]:
    """New paragraphs of an order that is varied; promises of the same words are no prohibition."""
    dice = making.dice
    chosen = provisions(making.case, making.bank, dice)[: dice.randint(1, 4)]
    if kind == "variation":
        writer = Writer(told, making.case, VOICE, dice)
        paragraphs = [writer.write(one, f"{n}") for n, one in enumerate(chosen, 2)]
        if writer.home_paths:
            yield Words(f"The property is {writer.define(str(making.case.shared_home))}.")
        yield from (Words(one.text, label=f"{one.label}.") for one in paragraphs)
        return
    spare = Making(dice, making.bank, making.channel)
    writer = Writer(spare.order(""), spare.case, PROMISE, dice)
    for nth, one in enumerate(chosen, 2):
        if "{P}" not in one.clause.words and "{D}" not in one.clause.words:
            yield Words(f"The respondent will not {writer.unsaid(one)}", label=f"{nth}.")


LAYOUTS = (Layout(name="varied_events", draw=draw, channels=(*DRAWN, *WORD, *MAIL), share=2.5),)
