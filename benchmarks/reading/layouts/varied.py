"""Orders put together anew each time: other headings, labels, order of sections and type."""

from collections.abc import Iterator

from benchmarks.reading.facts.moments import written
from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.channels import DRAWN, MAIL, WORD
from benchmarks.reading.making import Cover, Layout, Making
from benchmarks.reading.paper.blocks import Block, Document, Mark, Style, Words
from benchmarks.reading.terms import Voice, Writer, provisions
from benchmarks.reading.told import Told

VOICES = (
    Voice(lead="The respondent must not", applicant="the applicant"),
    Voice(lead="The respondent shall not", applicant="the applicant {name}"),
    Voice(lead="{R} must not", applicant="{name}", children="the children"),
    Voice(lead="{R} is forbidden to", applicant="the Applicant"),
    Voice(lead="The Respondent is prohibited from", forbidden=True, applicant="the Applicant"),
    Voice(lead="You must not", applicant="the applicant", children="the children"),
    Voice(lead="The Respondent is not to", applicant="the Applicant"),
    Voice(lead="The Respondent is restrained from", forbidden=True, applicant="{name}"),
    Voice(lead="The Respondent must not", listed=True, applicant="the Applicant"),
    Voice(lead="The Respondent is forbidden from:", forbidden=True, listed=True, end=";"),
    Voice(lead="Do not", applicant="the applicant", children="the children"),
)
FONTS = ("sans", "serif", "wide", "mono")
# How a paragraph's number is printed, and how it is named.
LABELS = (("{n}.", "{n}"), ("{n})", "{n}"), ("({n})", "({n})"), ("({l})", "({l})"), ("{l}.", "{l}"),
          ("{n}", "{n}"), ("4.{n}", "4.{n}"), ("Para {n}", "{n}"))  # fmt: skip
IN_WORD = (LABELS[0],)


def draw(making: Making) -> None:
    """One order; by mail it stands in the mail itself."""
    dice = making.dice
    name = (
        "email" if making.channel == "mail" else making.file(dice.choice(("doc", "Order", "NMO")))
    )
    told = making.order(name)
    blocks = [Words(b) if isinstance(b, str) else b for b in _blocks(making, told)]
    if making.channel == "mail":
        making.cover = Cover("Order made today", "associate@court.example", blocks)
        return
    style = Style(
        font=dice.choice(FONTS),
        size=dice.choice((9.5, 10.5, 11, 12)),
        margin=dice.choice((50, 64, 80)),
        leading=dice.choice((1.2, 1.35, 1.5)),
    )
    footer = dice.choice(("", "", "Page {page} of {pages}", "{page}"))
    making.add(Document(name=name, blocks=blocks, style=style, footer=footer))


def _blocks(making: Making, told: Told) -> Iterator[Block | str]:
    dice = making.dice
    writer = Writer(told, making.case, dice.choice(VOICES), dice)
    orders = _orders(making, writer)
    yield from head(making, told)
    yield from people(making, told)
    yield from _warning(making, told)
    recitals = tellings.recitals(making.case, making.bank, dice, 2)
    end = list(_end(making, told))
    notice = tellings.notice(told, making.case, making.bank, dice)
    early = dice.random() < 0.5
    yield from recitals
    if early:
        yield notice
    if making.case.by_consent:
        told.know("by_consent", True)
        yield told.again("by_consent", making.bank.phrase("consent", dice))
    if writer.home_paths:
        home = writer.define(str(making.case.shared_home))
        yield making.bank.phrase("home", dice).format(home=home)
    yield Words(making.bank.phrase("orders", dice), bold=dice.random() < 0.7)
    yield from orders
    yield from end
    if not early:
        yield notice


def head(making: Making, told: Told, *, titles: str = "title") -> Iterator[Block | str]:
    """Title, Act, court, number, judge and day, in one of several orders."""
    case, bank, dice = making.case, making.bank, making.dice
    numbers = dice.choice((" / ", ", ", " and ")).join(tellings.numbered(told, case.numbers))
    made = told.say("made_date", f"{case.made}", written(case.made, dice))
    parts = [
        bank.phrase("court", dice).format(court=told.say("court", case.court.name)),
        bank.phrase("number", dice).format(number=numbers),
        bank.phrase("made", dice).format(judge=told.say("judge", case.judge), day=made),
    ]
    title = Words(bank.phrase(titles, dice), bold=True, scale=1.3,
                  align=dice.choice(("left", "center")))  # fmt: skip
    if dice.random() < 0.5:
        yield dice.choice((Mark.SEAL, Mark.CREST, Mark.CREST_AND_SEAL))
    if dice.random() < 0.4:
        dice.shuffle(parts)
    lines: list[Block | str] = [*parts]
    lines.insert(dice.choice((0, 2, 2, 3)), title)
    lines.insert(lines.index(title) + 1, bank.phrase("act", dice))
    yield from lines


def people(making: Making, told: Told) -> Iterator[str]:
    """The parties, and what is said of each."""
    case, bank, dice = making.case, making.bank, making.dice
    hers = tellings.party(told, "applicant", case.applicant, dice, title=True)
    his = tellings.party(told, "respondent", case.respondent, dice, title=True)
    yield bank.phrase("parties", dice).format(applicant=hers, respondent=his)
    if case.born_known:
        day = tellings.born(told, case, written(case.respondent.born, dice))
        yield bank.phrase("born", dice).format(born=day)
    if case.address_known:
        yield bank.phrase("lives", dice).format(home=tellings.lives(told, case))
    if case.confidential and dice.random() < 0.5:
        yield tellings.withheld(told, bank.phrase("withheld", dice))
    if case.children:
        named = tellings.children(told, case.children)
        yield bank.phrase("children", dice).format(children=named)


def _warning(making: Making, told: Told) -> Iterator[Block]:
    if making.dice.random() < 0.9:
        told.know("penal_notice", True)
        yield Words(making.bank.phrase("warning", making.dice), bold=making.dice.random() < 0.7)


def _orders(making: Making, writer: Writer) -> list[Block]:
    dice = making.dice
    printed, named = dice.choice(IN_WORD if making.channel == "word" else LABELS)
    blocks: list[Block] = [Words(writer.lead())] if writer.voice.listed else []
    level = dice.choice((0, 0, 1))
    for nth, one in enumerate(provisions(making.case, making.bank, dice), 1):
        slots = {"n": nth, "l": "abcdefghijklmnop"[nth - 1]}
        text = writer.write(one, named.format(**slots)).text
        blocks.append(Words(text, label=printed.format(**slots), level=level))
    return blocks


def _end(making: Making, told: Told) -> Iterator[Block | str]:
    """How long it lasts, the next hearing and how it is served."""
    case, bank, dice = making.case, making.bank, making.dice
    if dice.random() < 0.4:
        yield Words(bank.phrase("until", dice), bold=True)
    yield tellings.ending(told, case, bank, dice)
    if told.truth["return_hearing"] is None and dice.random() < 0.6:
        yield tellings.hearing(told, case, dice, bank.phrase("hearing", dice))
    if dice.random() < 0.6:
        yield tellings.direction(told, case, bank, dice)


LAYOUTS = (Layout(name="varied", draw=draw, channels=(*DRAWN, *WORD, *MAIL), share=5),)
