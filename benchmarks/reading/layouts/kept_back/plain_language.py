"""An order written to the respondent, in questions and answers, with bullets."""

from benchmarks.reading.facts.moments import written
from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.channels import DRAWN, MAIL, WORD
from benchmarks.reading.making import Cover, Layout, Making
from benchmarks.reading.paper.blocks import Block, Document, Style, Words
from benchmarks.reading.paper.markup import bold
from benchmarks.reading.terms import Voice, Writer, provisions
from benchmarks.reading.told import Told

VOICE = Voice(lead="You must not", applicant="{name}", children="the children",
              defined="the family home")  # fmt: skip


def draw(making: Making) -> None:
    """A letter that is the order; by mail it stands in the mail itself."""
    if making.channel == "mail":
        told = making.order("email")
        making.cover = Cover("Order of the Family Court", "orders@court.example",
                             _blocks(making, told))  # fmt: skip
        return
    name = making.file("Your order")
    told = making.order(name)
    making.add(Document(name=name, blocks=_blocks(making, told), style=Style(size=12, margin=66)))


def _blocks(making: Making, told: Told) -> list[Block]:
    case, bank, dice = making.case, making.bank, making.dice
    writer = Writer(told, case, VOICE, dice)
    chosen = provisions(case, bank, dice)
    orders = [
        Words(writer.write(one, f"{nth}").text, label=f"{nth})")
        for nth, one in enumerate(chosen, 1)
    ]
    told.know("penal_notice", True)
    made = told.say("made_date", f"{case.made}", written(case.made, dice))
    judge = told.say("judge", case.judge)
    blocks: list[Block] = [
        Words("A court order about you", bold=True, scale=1.6),
        Words("This is a non-molestation order under section 42 of the Family Law Act 1996."),
        *_who(making, told),
        Words("Who made it and when?", bold=True),
        Words(f"{judge} made it at the Family Court at {told.say('court', case.court.name)} "
              f"on {made}. {tellings.notice(told, case, bank, dice)}"),
        Words(f"The case number is {' and '.join(tellings.numbered(told, case.numbers))}."),
        Words("What happens if I break it?", bold=True),
        Words("You commit a crime and can be sent to prison for up to 5 years."),
        Words("What must I not do?", bold=True), *orders,
    ]  # fmt: skip
    if writer.home_paths:
        blocks.append(Words(f"The family home is {writer.define(str(case.shared_home))}."))
    return [*blocks, Words("How long does it last?", bold=True),
            Words(tellings.ending(told, case, bank, dice))]  # fmt: skip


def _who(making: Making, told: Told) -> list[Block]:
    case, dice = making.case, making.dice
    his = bold(tellings.party(told, "respondent", case.respondent, dice))
    born = tellings.born(told, case, written(case.respondent.born, dice))
    hers = tellings.party(told, "applicant", case.applicant, dice)
    blocks: list[Block] = [
        Words(f"To the respondent: {his}, born {born}, of {tellings.lives(told, case)}"),
        Words(f"The person who asked for it (the applicant): {hers}"),
    ]
    if case.children:
        blocks.append(Words(f"The children: {tellings.children(told, case.children)}"))
    return blocks


LAYOUTS = (
    Layout(name="kept_plain_language", draw=draw, channels=(*DRAWN, *WORD, *MAIL), share=1.5),
)
