"""Older templates of solicitors and county courts: a lead-in, then paragraphs (a) to (f)."""

from collections.abc import Sequence

from benchmarks.reading.facts.moments import written
from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.channels import DRAWN
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Document, Mark, Style, Words
from benchmarks.reading.paper.markup import bold
from benchmarks.reading.terms import Provision, Voice, Writer, provisions
from benchmarks.reading.told import Told

VOICES = (
    Voice(lead="The Respondent be forbidden from:", forbidden=True, listed=True,
          applicant="the Applicant", children="the children", end=";"),
    Voice(lead="The Respondent {R} shall be and is hereby forbidden, whether by {himself} or by "
               "instructing any other person, from:", forbidden=True, listed=True, rider=True,
          applicant="the Applicant", end=";"),
    Voice(lead="The Respondent is restrained from:", forbidden=True, listed=True,
          applicant="the Applicant {name}", children="the said children", end="."),
    Voice(lead="The Respondent must not:", listed=True, applicant="the Applicant", end="."),
)  # fmt: skip
PENAL = (
    "IMPORTANT NOTICE TO THE RESPONDENT {name}: This order gives you instructions which you must "
    "follow. You should read it all carefully. If you do not understand anything in this order you "
    "should go to a solicitor, Legal Advice Centre or Citizens Advice Bureau. If you do anything "
    "which you are forbidden from doing by this order without reasonable excuse you will be guilty "
    "of a criminal offence and may be sent to prison for up to five years.",
    "PENAL NOTICE. If you {name} disobey this order you may be held to be in contempt of court "
    "and may be imprisoned, fined or have your assets seized. It is also a criminal offence under "
    "section 42A of the Family Law Act 1996 punishable with up to five years' imprisonment.",
)
RIGHT = (
    "The respondent may apply to the court at any time to vary or discharge this order, on giving "
    "the applicant 48 hours' notice in writing."
)
WITHHELD = (
    "The Applicant's address is withheld.",
    "The Applicant's address is confidential to the court (C8).",
    "The Applicant's whereabouts are not to be disclosed to the Respondent.",
)
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def draw(making: Making) -> None:
    """One order in one of the templates."""
    dice = making.dice
    name = making.file(dice.choice(("Order", "sealed order", "Non-Mol Order.sealed")))
    told = making.order(name)
    style = Style(font=dice.choice(("serif", "serif", "sans")), size=11.5, margin=70)
    footer = dice.choice(("", "Page {page} of {pages}", "{page}"))
    making.add(Document(name=name, blocks=order_blocks(making, told), style=style, footer=footer))


def order_blocks(making: Making, told: Told) -> list[Block]:
    """The whole order."""
    case, bank, dice = making.case, making.bank, making.dice
    voice = dice.choice(VOICES)
    writer = Writer(told, case, voice, dice)
    orders = _orders(making, told, writer)
    blocks = [*_head(making, told), *_between(making, told), *_penal(making, told)]
    blocks += [Words(words) for words in tellings.recitals(case, bank, dice, 3)]
    blocks.append(Words(tellings.notice(told, case, bank, dice)))
    if case.by_consent:
        told.know("by_consent", True)
        blocks.append(Words(told.again("by_consent", "BY CONSENT")))
    if writer.home_paths:
        home = writer.define(str(case.shared_home))
        blocks.append(Words(f'In this order "the property" means {home}.'))
    blocks += [Words("IT IS ORDERED THAT:", bold=True), *orders]
    return [*blocks, Mark.GAP, Words(f"Dated {written(case.made, dice)}")]


def _head(making: Making, told: Told) -> list[Block]:
    case, dice = making.case, making.dice
    numbers = " / ".join(tellings.numbered(told, case.numbers))
    court = told.say("court", case.court.name, case.court.name.upper())
    made = told.say("made_date", f"{case.made}", written(case.made, dice))
    return [
        *([Mark.SEAL] if dice.random() < 0.7 else []),
        Words(f"IN THE FAMILY COURT SITTING AT {court}", bold=True),
        Words(f"Case No. {numbers}", align="right"),
        Words(dice.choice(("NON-MOLESTATION ORDER", "ORDER", "INJUNCTION ORDER (NON-MOLESTATION)")),
              bold=True, align="center", scale=1.15),
        Words("Family Law Act 1996, section 42", align="center"),
        Words(f"BEFORE {told.say('judge', case.judge)} ON {made}", space=12),
    ]  # fmt: skip


def _between(making: Making, told: Told) -> list[Block]:
    case, dice = making.case, making.dice
    hers = tellings.party(told, "applicant", case.applicant, dice, title=True)
    his = tellings.party(told, "respondent", case.respondent, dice, title=True)
    rows: list[Block] = [
        Words("BETWEEN:"),
        Words(bold(hers), align="center", space=1), Words("Applicant", align="right"),
        Words("- and -", align="center", space=1),
        Words(bold(his), align="center", space=1), Words("Respondent", align="right"),
    ]  # fmt: skip
    if case.born_known or case.address_known:
        day = tellings.born(told, case, written(case.respondent.born, dice))
        rows.append(Words(f"The Respondent's date of birth is {day} and his or her address is "
                          f"{tellings.lives(told, case)}."))  # fmt: skip
    rows += _where_she_lives(making, told)
    if case.children:
        rows.append(Words(f"The relevant children: "
                          f"{tellings.children(told, case.children, verb='d.o.b.')}"))  # fmt: skip
    return rows


def _where_she_lives(making: Making, told: Told) -> list[Block]:
    """The applicant's address, or that it is withheld, or nothing."""
    case, drawn = making.case, making.dice.random()
    if case.confidential:
        words = making.dice.choice(WITHHELD)
        return [Words(tellings.withheld(told, words))] if drawn < 0.6 else []
    home = str(case.applicant.home)
    if drawn > 0.3:
        return []
    return [Words(f"The Applicant's address is {told.add('applicant.addresses', home)}.")]


def _penal(making: Making, told: Told) -> list[Block]:
    told.know("penal_notice", True)
    name = told.again("respondent.name", making.case.respondent.name)
    return [Words(making.dice.choice(PENAL).format(name=name), bold=True, space=10)]


def _orders(making: Making, told: Told, writer: Writer) -> list[Block]:
    """Numbered paragraphs: what is forbidden, one for the children, then end, hearing, service."""
    case, bank, dice = making.case, making.bank, making.dice
    chosen = provisions(case, bank, dice)
    of_children = [one for one in chosen if one.clause.protects == ("children",)]
    usual = [one for one in chosen if one not in of_children]
    blocks = _lettered(writer, usual, 1)
    if of_children:
        blocks += _lettered(writer, of_children, 2)
    others = [tellings.ending(told, case, bank, dice)]
    if dice.random() < 0.6 and told.truth["return_hearing"] is None:
        others.append(tellings.hearing(told, case, dice, "The matter shall be listed for a further "
                                       "hearing on {when}, time estimate one hour."))  # fmt: skip
    if dice.random() < 0.6:
        others.append(tellings.direction(told, case, bank, dice))
    others += [RIGHT, "There be no order as to costs."]
    first = 3 if of_children else 2
    return blocks + [Words(text, label=f"{nth}.") for nth, text in enumerate(others, first)]


def _lettered(writer: Writer, chosen: Sequence[Provision], number: int) -> list[Block]:
    blocks: list[Block] = [Words(writer.lead(), label=f"{number}.", space=3)]
    for letter, one in zip(LETTERS, chosen, strict=False):
        paragraph = writer.write(one, f"{number}({letter})")
        blocks.append(Words(paragraph.text, label=f"({letter})", level=1, space=3))
    return blocks


LAYOUTS = (Layout(name="solicitors", draw=draw, channels=DRAWN, share=3),)
