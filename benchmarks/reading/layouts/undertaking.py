"""FL422, the general form of undertaking: nearly the same verbs, and no offence."""

from benchmarks.reading.facts.moments import written
from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.channels import DRAWN
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Document, Mark, Style, Tick, Words
from benchmarks.reading.terms import provisions
from benchmarks.reading.told import Told
from benchmarks.reading.wordings import after_must_not

TITLES = ("FL422 - General form of undertaking", "N117 General form of undertaking")
SLOTS = {"{A}": "the applicant", "{C}": "the children", "{P}": "the applicant's home",
         "{D}": "100 metres"}  # fmt: skip


def draw(making: Making) -> None:
    """A promise to the court."""
    name = making.file(making.dice.choice(("Undertaking", "FL422")))
    told = making.order(name, order_type="undertaking", registrable=False)
    making.add(Document(name=name, blocks=_blocks(making, told), style=Style(size=11)))


def _blocks(making: Making, told: Told) -> list[Block]:
    case, dice = making.case, making.dice
    made = told.say("made_date", f"{case.made}", written(case.made, dice))
    name = tellings.party(told, "respondent", case.respondent, dice)
    hers = tellings.party(told, "applicant", case.applicant, dice)
    told.truth["respondent"]["aliases"] = told.truth["applicant"]["aliases"] = []
    blocks: list[Block] = [
        Mark.CREST_AND_SEAL,
        Words(dice.choice(TITLES), bold=True, scale=1.4),
        Words(f"In the Family Court at {told.say('court', case.court.name)}"),
        Words(f"Case number {' '.join(tellings.numbered(told, case.numbers))}"),
        Words(f"Applicant: {hers}"), Words(f"Respondent: {name}", space=12),
        Words(f"On the {made} the respondent, {case.respondent.name}, appeared in person and gave "
              "an undertaking to the court promising:", space=8),
    ]  # fmt: skip
    promised = [one.clause.words for one in provisions(case, making.bank, dice)[:4]]
    for nth, words in enumerate(promised, 1):
        blocks.append(Words(f"not to {_filled(words, case.respondent.he)}.", label=f"{nth}."))
    return [
        *blocks,
        Words(f"and to be bound by these promises until {written(case.ends.date(), dice)}."),
        Tick("The court explained the meaning of the undertaking and the consequences of failing "
             "to keep the promises.", ticked=True),
        Words("You may be sent to prison for contempt of court if you break the promises that you "
              "have given to the court.", bold=True),
        Words(f"I understand the undertaking that I have given.  Signed {case.respondent.name}"),
        Words(f"Judge: {case.judge}"),
    ]  # fmt: skip


def _filled(words: str, he: str) -> str:
    words = after_must_not(words).replace("{he}", he)
    for slot, text in SLOTS.items():
        words = words.replace(slot, text)
    return words


LAYOUTS = (Layout(name="undertaking", draw=draw, channels=DRAWN, share=0.8),)
