"""An order that a justices' legal adviser typed in plain sentences, without a number."""

from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.channels import DRAWN, MAIL, WORD
from benchmarks.reading.layouts.kept_back.desk import facts, home_of, paragraphs, put
from benchmarks.reading.layouts.parts import sheet
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Style, Words
from benchmarks.reading.paper.markup import plain_words
from benchmarks.reading.terms import Voice
from benchmarks.reading.told import Told

FIRST = ("First", "Secondly", "Thirdly", "Fourthly", "Fifthly", "Sixthly", "Seventhly", "Eighthly",
         "Ninthly", "Tenthly", "Next", "Further", "Besides", "Finally", "Lastly")  # fmt: skip
VOICES = (
    Voice(lead="{R} is not to", applicant="{name}", children="the children", defined="the house"),
    Voice(lead="the respondent is not at any time to", applicant="the applicant",
          children="the children of the family", defined="the house"),
)  # fmt: skip
CRIME = (
    "What follows is a non-molestation order under section 42 of the Family Law Act 1996. If the "
    "respondent, without reasonable excuse, does anything that it forbids, that is a criminal "
    "offence, for which the sentence may be as much as five years in prison."
)


def draw(making: Making) -> None:
    """One order in prose; by mail it is the mail."""
    name = sheet.a_name(making, ("Order in prose", "Legal adviser order", "Order of the bench"))
    told = making.order(name)
    style = Style(font="serif", size=11.5, margin=76, leading=1.4)
    put(making, name, _blocks(making, told), style=style, subject="Family court order",
        sender="legal.advisers@court.example")  # fmt: skip


def _blocks(making: Making, told: Told) -> list[Block]:
    case, bank, dice = making.case, making.bank, making.dice
    head = facts(making, told, formal=True)
    drafter, terms = paragraphs(making, told, dice.choice(VOICES), [str(n) for n in range(1, 16)],
                                apart=0)  # fmt: skip
    told.know("penal_notice", True)
    opening = (
        f"At the Family Court sitting at {head.court} on {head.made}, and in case {head.number}, "
        f"{head.judge}, sitting with a justices’ legal adviser, heard the application of "
        f"{head.hers}, the applicant, for protection from {head.his}, the respondent."
    )
    about = []
    if head.born:
        about.append(f"The respondent was born on {head.born}.")
    if head.home:
        about.append(f"The respondent lives at {head.home}.")
    if head.children:
        about.append(f"There are children of the family: {head.children}.")
    blocks: list[Block] = [Words(opening), Words(" ".join(about))] if about else [Words(opening)]
    blocks += [Words(tellings.notice(told, case, bank, dice)), Words(CRIME)]
    blocks += home_of(making, drafter, "In this order the words “the house” mean {home}.")
    for nth, (first, one) in enumerate(zip(FIRST, terms, strict=False)):
        text = f"{first}, {one.text}"
        told.also[told.path(f"prohibitions[{nth}].text")].append(plain_words(text))
        blocks.append(Words(text))
    return [*blocks, *_end(making, told)]


def _end(making: Making, told: Told) -> list[Block]:
    case, bank, dice = making.case, making.bank, making.dice
    end = tellings.ending(told, case, bank, dice)
    if told.truth["return_hearing"] is None and dice.random() < 0.5:
        again = " Everybody is to come back to court on {when}."
        end += tellings.hearing(told, case, dice, again)
    return [Words(end), Words(tellings.direction(told, case, bank, dice)),
            Words("Typed by A Pemberton, legal adviser, as the court directed")]  # fmt: skip


LAYOUTS = (
    Layout(name="kept_advisers_prose", draw=draw, channels=(*DRAWN, *WORD, *MAIL), share=1.2),
)
