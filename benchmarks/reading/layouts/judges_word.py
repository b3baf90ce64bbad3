"""An order that a judge uploads as a Word file: a table at its head, automatic numbers."""

from benchmarks.reading.facts.moments import written
from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.channels import DRAWN, WORD
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Document, Grid, Mark, Style, Words
from benchmarks.reading.paper.markup import bold
from benchmarks.reading.terms import Voice, Writer, provisions
from benchmarks.reading.told import Told

VOICES = (
    Voice(lead="The respondent must not", children="the children"),
    Voice(lead="The 1st respondent {R} shall not", applicant="the 1st applicant"),
    Voice(lead="The respondent is forbidden from", forbidden=True),
    Voice(lead="{R} may not", applicant="{name}", children="the children named above"),
)
RELATIONS = ("the Mother", "the Father", "the former partner", "the wife", "the husband")
WARNING = (
    "If you {name} without reasonable excuse do anything that this order forbids you to do, you "
    "commit a criminal offence for which you can be sent to prison for up to 5 years. You may also "
    "be in contempt of court."
)


def draw(making: Making) -> None:
    """One order of a judge."""
    name = making.file(making.dice.choice(("Order of DJ", "Custom order", "order (approved) v2")))
    told = making.order(name)
    style = Style(font=making.dice.choice(("sans", "serif")), size=11)
    making.add(Document(name=name, blocks=_blocks(making, told), style=style))


def _blocks(making: Making, told: Told) -> list[Block]:
    case, bank, dice = making.case, making.bank, making.dice
    writer = Writer(told, case, dice.choice(VOICES), dice)
    paragraphs = [
        writer.write(one, str(nth)) for nth, one in enumerate(provisions(case, bank, dice), 1)
    ]
    blocks = [*_head(making, told), *_parties(making, told), *_warning(making, told)]
    blocks += [Words(words) for words in tellings.recitals(case, bank, dice, 2)]
    blocks.append(Words(tellings.notice(told, case, bank, dice)))
    if writer.home_paths:
        blocks.append(Words(f"The property is {writer.define(str(case.shared_home))}."))
    blocks.append(Words("The court orders that:", bold=True))
    blocks += [Words(one.text, label=f"{one.label}.") for one in paragraphs]
    rest = [tellings.ending(told, case, bank, dice)]
    if dice.random() < 0.5 and told.truth["return_hearing"] is None:
        rest.append(
            tellings.hearing(told, case, dice, "There shall be a further hearing on {when}.")
        )
    rest.append(tellings.direction(told, case, bank, dice))
    return blocks + [Words(t, label=f"{n}.") for n, t in enumerate(rest, len(paragraphs) + 1)]


def _head(making: Making, told: Told) -> list[Block]:
    case, dice = making.case, making.dice
    numbers = "\n".join(tellings.numbered(told, case.numbers))
    court = f"In the Family Court\nsitting at {told.say('court', case.court.name)}"
    title = f"Order\n{bold('Non-molestation order')}\nFamily Law Act 1996"
    rows = [(court, f"Case No:\n{numbers}"), (title, "")]
    judge, made = (
        told.say("judge", case.judge),
        told.say("made_date", f"{case.made}", written(case.made, dice)),
    )
    how = dice.choice(("on the papers", "at a hearing", "in private"))
    return [Grid(rows, (0.6, 0.4)), Mark.GAP, Words(f"Before {judge} on {made} {how}.")]


def _parties(making: Making, told: Told) -> list[Block]:
    case, dice = making.case, making.dice
    hers = tellings.party(told, "applicant", case.applicant, dice)
    his = tellings.party(told, "respondent", case.respondent, dice)
    about = ""
    if case.born_known:
        about = f" (born {tellings.born(told, case, written(case.respondent.born, dice))})"
    if case.address_known:
        about += f", of {tellings.lives(told, case)}"
    blocks: list[Block] = [
        Words("The parties:", bold=True),
        Words(f"The 1st applicant is {hers}, {dice.choice(RELATIONS)}, legally represented"),
        Words(f"The 1st respondent is {his}{about}, {dice.choice(RELATIONS)}"),
    ]
    if case.confidential:
        blocks.append(Words(tellings.withheld(told, "The applicant's address is confidential "
                                              "and is not to be disclosed.")))  # fmt: skip
    if case.children:
        rows = [("Name", "Date of birth")]
        for nth, child in enumerate(case.children):
            told.truth["children"].append({"name": child.name, "dob": f"{child.born}"})
            path = f"children[{nth}]"
            rows.append((told.again(f"{path}.name", child.name),
                         told.again(f"{path}.dob", f"{child.born:%d/%m/%Y}")))  # fmt: skip
        blocks += [Words("The children"), Grid(rows, (0.6, 0.4))]
    return blocks


def _warning(making: Making, told: Told) -> list[Block]:
    if making.dice.random() < 0.15:
        return []
    told.know("penal_notice", True)
    return [Words("Penal notice", bold=True),
            Words(WARNING.format(name=making.case.respondent.name), bold=True)]  # fmt: skip


LAYOUTS = (Layout(name="judges_word", draw=draw, channels=(*WORD, *DRAWN), share=1.5),)
