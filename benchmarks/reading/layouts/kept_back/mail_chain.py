"""An order typed into an answer, the mail before it underneath: only the answer is the order."""

from benchmarks.reading.facts.moments import plain
from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.channels import MAIL
from benchmarks.reading.layouts.kept_back.desk import facts, home_of, paragraphs
from benchmarks.reading.making import Cover, Layout, Making
from benchmarks.reading.paper.blocks import Block, Words
from benchmarks.reading.terms import Voice
from benchmarks.reading.told import Told

VOICES = (
    Voice(lead="Not to", applicant="{name}", children="the children", defined="the house"),
    Voice(lead="{R} must in no circumstances", applicant="{name}", children="the children",
          defined="the house"),
)  # fmt: skip
OPENINGS = (
    "The judge has asked me to send you tonight the order that was made today. The sealed copy "
    "will be ready tomorrow.",
    "As discussed on the telephone, this is the order. It has been made and is in force; the seal "
    "follows when the office opens.",
)
ASKED = (
    "We are instructed to ask for an urgent hearing. Our client says that the respondent must not "
    "come back to the house and should keep 200 metres away until the trial.",
    "Please could this be put before a judge today. The respondent's bail, which says that he is "
    "not to contact our client, comes to an end on Friday.",
)
CRIME = "A breach without reasonable excuse is a criminal offence (s.42A), maximum five years."


def draw(making: Making) -> None:
    """The answer and what it answers."""
    told = making.order("email")
    body = [*_answer(making, told), *_before(making)]
    subject = f"RE: URGENT {making.case.numbers[0]} - order attached in text"
    making.cover = Cover(subject, "duty.clerk@court.example", body)


def _answer(making: Making, told: Told) -> list[Block]:
    case, bank, dice = making.case, making.bank, making.dice
    head = facts(making, told, formal=True)
    labels = [str(n) for n in range(1, 16)]
    drafter, terms = paragraphs(making, told, dice.choice(VOICES), labels)
    told.know("penal_notice", True)
    born = f", d.o.b. {head.born}" if head.born else ""
    lives = f", last known at {head.home}" if head.home else ""
    lines = [
        "Dear all", dice.choice(OPENINGS),
        f"{head.number}. Family Court at {head.court}. {head.judge}, {head.made}.",
        f"Applicant is {head.hers}. Respondent is {head.his}{born}{lives}.",
    ]  # fmt: skip
    if head.children:
        lines.append(f"Children: {head.children}.")
    lines.append("NON-MOLESTATION ORDER, s.42 Family Law Act 1996. The respondent is ordered:")
    blocks = [Words(line) for line in lines]
    blocks += [Words(one.text, label=f"{one.label})") for one in terms]
    blocks += [Words(line) for line in drafter.later]
    blocks += home_of(making, drafter, "The house is {home}.")
    end = [tellings.ending(told, case, bank, dice), tellings.notice(told, case, bank, dice),
           tellings.direction(told, case, bank, dice), CRIME]  # fmt: skip
    return [*blocks, *(Words(line) for line in end),
            Words("J Farrow\nDuty clerk, Family Court\nTel 0113 496 0131")]  # fmt: skip


def _before(making: Making) -> list[Block]:
    case, dice = making.case, making.dice
    head = (
        "-----Original Message-----\nFrom: family@harcourt-law.example\n"
        f"Sent: {plain(case.made)} 09:41\nTo: duty.clerk@court.example\n"
        f"Subject: URGENT {case.numbers[0]}"
    )
    return [Words(head), Words("Dear Sir or Madam"), Words(dice.choice(ASKED)),
            Words("Yours faithfully\nHarcourt Law")]  # fmt: skip


LAYOUTS = (Layout(name="kept_mail_chain", draw=draw, channels=MAIL, share=1.5),)
