"""What a judge said to the respondent, taken down and sealed as the order."""

from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.channels import DRAWN, MAIL, WORD
from benchmarks.reading.layouts.kept_back.desk import facts, paragraphs, put
from benchmarks.reading.layouts.parts import sheet
from benchmarks.reading.layouts.parts.numbering import WORDS
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Mark, Style, Words
from benchmarks.reading.terms import Voice
from benchmarks.reading.told import Told

VOICE = Voice(lead="You are not to", applicant="{name}", children="your children",
              defined="the home")  # fmt: skip
SAID = {
    "with": "{name}, I am going to make a non-molestation order under section 42 of the Family Law "
    "Act. Listen to it carefully, because if you break it without a reasonable excuse you commit a "
    "crime, and people go to prison for that for up to five years.",
    "without": "I make a non-molestation order against {name}, who will have these words read out "
    "when the order is served: anything you do in breach of it, without reasonable excuse, is a "
    "criminal offence for which you can be imprisoned.",
}
HEARD = {
    "with": "The respondent was present in court.",
    "without": "The respondent was not present and had been given no notice of the application.",
}


def draw(making: Making) -> None:
    """The note of what was said."""
    name = sheet.a_name(making, ("Note of order", "Order as pronounced", "Transcript - order"))
    told = making.order(name)
    put(making, name, _blocks(making, told), style=Style(font="mono", size=10, margin=66),
        subject="Order as pronounced", sender="transcripts@court.example",
        header="Order as pronounced    {page}")  # fmt: skip


def _blocks(making: Making, told: Told) -> list[Block]:
    case, bank, dice = making.case, making.bank, making.dice
    head = facts(making, told, formal=True)
    labels = [word.lower() for word in WORDS]
    drafter, terms = paragraphs(making, told, VOICE, labels, apart=0)
    told.know("penal_notice", True)
    told.know("notice", case.notice)
    blocks: list[Block] = [
        Mark.SEAL, Words("ORDER AS PRONOUNCED IN COURT", bold=True),
        Words(f"{head.court} Family Court    {head.number}    {head.made}"),
        Words(f"{head.judge} in the matter of {head.hers}, the applicant, and {head.his}, the "
              "respondent."), *_about(head.born, head.home, head.children),
        Words(told.again("notice", HEARD[case.notice])),
        Words(f"THE JUDGE: {SAID[case.notice].format(name=case.respondent.name)}"),
    ]  # fmt: skip
    blocks += [Words(f"{one.label.capitalize()}. {one.text}") for one in terms]
    if drafter.leaves_home_open:
        home = drafter.define(str(case.shared_home))
        blocks.append(Words(f"When I say the home I mean {home}."))
    end = tellings.ending(told, case, bank, dice)
    if told.truth["return_hearing"] is None and dice.random() < 0.5:
        end += tellings.hearing(told, case, dice, " I shall see the parties again on {when}.")
    return [*blocks, Words(end), Words(tellings.direction(told, case, bank, dice))]


def _about(born: str, home: str, children: str) -> list[Block]:
    """What the associate noted of the respondent and the family."""
    noted = []
    if born:
        noted.append(f"Respondent’s date of birth {born}")
    if home:
        noted.append(f"Respondent’s address {home}")
    if children:
        noted.append(f"Children {children}")
    return [Words(f"[{'; '.join(noted)}.]")] if noted else []


LAYOUTS = (Layout(name="kept_pronounced", draw=draw, channels=(*DRAWN, *WORD, *MAIL)),)
