"""What the layouts kept back begin and end with: a case's facts in words, a paper put together."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta

from benchmarks.reading.facts.moments import clock, minute, written
from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.parts.drafting import Drafter, drafted
from benchmarks.reading.making import Cover, Making
from benchmarks.reading.paper.blocks import Block, Document, Style, Words
from benchmarks.reading.terms import Paragraph, Voice
from benchmarks.reading.told import Told

EVERYTHING = ("born", "home", "children")


@dataclass(frozen=True, kw_only=True, slots=True)
class Facts:
    """What an order's head has to say, marked; `born`, `home` and `children` may be empty."""

    court: str
    number: str
    made: str
    judge: str
    hers: str
    his: str
    born: str
    home: str
    children: str


def facts(
    making: Making, told: Told, *, formal: bool = False, between: str = ", ",
    about: Collection[str] = EVERYTHING,
) -> Facts:  # fmt: skip
    """Tell the head of an order.

    Args:
        making: the desk.
        told: the order.
        formal: whether no day is in figures alone.
        between: what stands between two numbers of a case.
        about: what is told beside names, court, judge and day; the rest is left out.
    """
    case, dice = making.case, making.dice
    born = written(case.respondent.born, dice, formal=formal)
    return Facts(
        court=told.say("court", case.court.name),
        number=between.join(tellings.numbered(told, case.numbers)),
        made=told.say("made_date", f"{case.made}", written(case.made, dice, formal=formal)),
        judge=told.say("judge", case.judge),
        hers=tellings.party(told, "applicant", case.applicant, dice),
        his=tellings.party(told, "respondent", case.respondent, dice),
        born=tellings.born(told, case, born) if case.born_known and "born" in about else "",
        home=tellings.lives(told, case) if case.address_known and "home" in about else "",
        children=tellings.children(told, case.children)
        if case.children and "children" in about
        else "",
    )


def paragraphs(
    making: Making, told: Told, voice: Voice, labels: Sequence[str], *, apart: float = 0.25,
    most: int = 9,
) -> tuple[Drafter, list[Paragraph]]:  # fmt: skip
    """What is forbidden, worded under labels, with the drafter who knows what is left open."""
    drafter = Drafter(making, told, voice, apart=apart)
    chosen = drafted(making, drafter.voice, most=most)
    pairs = zip(chosen, labels, strict=False)
    return drafter, [drafter.write(one, label) for one, label in pairs]


def home_of(making: Making, drafter: Drafter, words: str) -> list[Block]:
    """The sentence that says what the home is called, where the paragraphs leave that open."""
    if not drafter.leaves_home_open:
        return []
    return [Words(words.format(home=drafter.define(str(making.case.shared_home))))]


def ends_at(making: Making, told: Told) -> str:
    """A moment at which the order ends, for a layout's own sentence."""
    at = making.case.ends
    told.know("expiry", {"kind": "datetime", "at": minute(at)})
    words = f"{clock(at.time(), making.dice)} on {written(at.date(), making.dice, formal=True)}"
    return told.again("expiry.at", words)


def earlier(making: Making, told: Told) -> str:
    """The day of the order that is changed."""
    day = making.case.made - timedelta(days=making.dice.randrange(25, 280))
    return told.say("amends_order_made", f"{day}", written(day, making.dice, formal=True))


def put(
    making: Making, name: str, blocks: Sequence[Block], *, style: Style, subject: str,
    sender: str, header: str = "", footer: str = "",
) -> None:  # fmt: skip
    """A paper of its own, or the text of the mail where there is no paper."""
    if making.channel == "mail":
        making.cover = Cover(subject, sender, blocks)
        return
    making.add(Document(name=name, blocks=blocks, style=style, header=header, footer=footer))
