"""Counsel's draft that the judge corrected and had sealed: lines struck out are no order."""

from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.channels import DRAWN, WORD
from benchmarks.reading.layouts.kept_back.desk import Facts, facts, home_of, put
from benchmarks.reading.layouts.parts.drafting import Drafter, drafted
from benchmarks.reading.layouts.parts.unsaid import unsaid
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Mark, Style, Words
from benchmarks.reading.paper.markup import bold, struck
from benchmarks.reading.terms import Provision, Voice
from benchmarks.reading.told import Told

VOICES = (
    Voice(lead="The Respondent must not by any means", applicant="the Applicant",
          children="the Children", defined="the Flat"),
    Voice(lead="The Respondent is enjoined from", forbidden=True, applicant="{name}",
          children="the Children", defined="the Flat"),
)  # fmt: skip
NAMES = ("Order settled by counsel - as sealed", "Approved order", "Order v4 clean and sealed")
SIGNED = "Approved as amended in manuscript. {judge}, {made}. SEALED by the Family Court."
PENAL = (
    "PENAL NOTICE: {name}, a breach of any of the prohibitions below without reasonable excuse is "
    "an offence punishable by imprisonment for up to five years, a fine or both."
)


def draw(making: Making) -> None:
    """The draft as it left the judge's hands."""
    name = making.file(making.dice.choice(NAMES))
    told = making.order(name)
    put(making, name, _blocks(making, told), style=Style(font="serif", size=12, leading=1.5),
        subject="", sender="", footer="Settled by counsel    {page}")  # fmt: skip


def _blocks(making: Making, told: Told) -> list[Block]:
    case, bank, dice = making.case, making.bank, making.dice
    head = facts(making, told, formal=True)
    voice = dice.choice(VOICES)
    drafter = Drafter(making, told, voice, apart=0)
    terms = _numbered(making, drafter, voice)
    told.know("penal_notice", True)
    name = told.again("respondent.name", case.respondent.name)
    blocks: list[Block] = [
        Mark.SEAL, *_head(head), Words(PENAL.format(name=name), bold=True),
        *(Words(line) for line in tellings.recitals(case, bank, dice, 2)),
        Words(tellings.notice(told, case, bank, dice)),
        *home_of(making, drafter, "In this order “the Flat” is {home}."),
        Words("THE COURT ORDERS", bold=True), *terms,
    ]  # fmt: skip
    number = len(terms)
    rest = [tellings.ending(told, case, bank, dice), tellings.direction(told, case, bank, dice)]
    blocks += [Words(text, label=f"{n}.") for n, text in enumerate(rest, number + 1)]
    signed = SIGNED.format(judge=case.judge, made=head.made)
    return [*blocks, Mark.RULE, Words(signed, align="right")]


def _head(head: Facts) -> list[Block]:
    title = f"{struck('DRAFT')} {bold('NON-MOLESTATION ORDER')}"
    lines = [f"Case {head.number}", f"The Family Court sitting at {head.court}",
             f"{struck('Before [name] on [date]')} Before {head.judge} on {head.made}"]  # fmt: skip
    lines.append(f"{bold('Applicant:')} {head.hers}")
    born = f", born {head.born}" if head.born else ""
    lives = f", of {head.home}" if head.home else ""
    lines.append(f"{bold('Respondent:')} {head.his}{born}{lives}")
    if head.children:
        lines.append(f"{bold('Children:')} {head.children}")
    return [*(Words(line) for line in lines[:3]), Words(title, align="center"),
            *(Words(line) for line in lines[3:])]  # fmt: skip


def _numbered(making: Making, drafter: Drafter, voice: Voice) -> list[Block]:
    """The paragraphs as they stand, and among them some with a line through every word."""
    dice = making.dice
    lines: list[Provision | str] = list(drafted(making, drafter.voice, most=8))
    for text in unsaid(making, voice, dice.randint(1, 2)):
        lines.insert(dice.randrange(len(lines) + 1), text)
    return [
        Words(struck(one) if isinstance(one, str) else drafter.write(one, f"{n}").text,
              label=f"{n}.")
        for n, one in enumerate(lines, 1)
    ]  # fmt: skip


LAYOUTS = (Layout(name="kept_sealed_draft", draw=draw, channels=(*DRAWN, *WORD)),)
