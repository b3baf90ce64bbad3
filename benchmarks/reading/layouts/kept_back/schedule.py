"""A bare order on one sheet; its terms, and what is allowed beside each, in a schedule."""

from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.channels import DRAWN, MAIL, WORD
from benchmarks.reading.layouts.kept_back.desk import facts, put
from benchmarks.reading.layouts.parts import sheet
from benchmarks.reading.layouts.parts.drafting import Drafter, capital, drafted
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Grid, Mark, Style, Words
from benchmarks.reading.paper.markup import bold, plain_words
from benchmarks.reading.terms import Provision, Voice
from benchmarks.reading.told import Told

VOICES = (
    Voice(lead="{R} shall not", applicant="{name}", children="the children", defined="the Home"),
    Voice(lead="The respondent may not", applicant="the applicant", children="the children",
          defined="the Home"),
)  # fmt: skip
NOTHING = "Nothing"
BREACH = (
    "If you, the respondent, do without reasonable excuse anything that the Schedule says is "
    "forbidden, you commit a crime. The court can send you to prison for five years."
)


class Allowing(Drafter):
    """A drafter who keeps what is allowed for a column of its own."""

    allowed = ""

    def _allowance(self, provision: Provision, label: str) -> str:
        self.allowed = ""
        if provision.allowance is not None:
            kind, words = provision.allowance
            number = len(self.told.truth["exceptions"])
            self.told.truth["exceptions"].append({"para": label, "kind": kind})
            words = capital(self._filled(words).lstrip(", "))
            self.allowed = self.told.again(f"exceptions[{number}].kind", words)
        return ""

    def joined(self, nth: int) -> None:
        """The paragraph with what its row allows is as right as without."""
        path = f"prohibitions[{nth}].text"
        words = self.told.truth["prohibitions"][nth]["text"]
        self.told.also[self.told.path(path)].append(f"{words} {plain_words(self.allowed)}".strip())


def draw(making: Making) -> None:
    """The sheet and its schedule."""
    name = sheet.a_name(making, ("Order with schedule", "Order and schedule", "NMO schedule"))
    told = making.order(name)
    put(making, name, _blocks(making, told), style=Style(font="serif", size=11, margin=58),
        subject="Order with schedule", sender="court.office@court.example",
        footer="{page} of {pages}")  # fmt: skip


def _blocks(making: Making, told: Told) -> list[Block]:
    case, bank, dice = making.case, making.bank, making.dice
    head = facts(making, told)
    drafter = Allowing(making, told, dice.choice(VOICES))
    rows = _terms(making, drafter)
    told.know("penal_notice", True)
    blocks: list[Block] = [
        Words(f"{head.number}", align="right"),
        Words("Non-molestation order", bold=True, scale=1.5),
        Words(f"to protect {head.hers} (applicant)\nfrom {head.his} (respondent)"),
        Words(f"The Family Court at {head.court} makes a non-molestation order under section 42 of "
              "the Family Law Act 1996 in the terms of the Schedule."),
        Words(tellings.ending(told, case, bank, dice)),
        Words(tellings.notice(told, case, bank, dice)), Words(BREACH, bold=True),
        Words(tellings.direction(told, case, bank, dice)),
        Words(f"Given by {head.judge}\non {head.made}"), Mark.PAGE_END,
        Words("THE SCHEDULE", bold=True, align="center"),
        Grid(rows, (0.08, 0.57, 0.35)),
    ]  # fmt: skip
    if drafter.leaves_home_open:
        home = drafter.define(str(case.shared_home))
        blocks.append(Words(f"“The Home” in this Schedule is {home}."))
    about = [("Respondent’s date of birth", head.born), ("Respondent’s address", head.home),
             ("Children", head.children)]  # fmt: skip
    return [*blocks, Words("Particulars", bold=True),
            *(Words(f"{key}: {value or 'unknown'}") for key, value in about)]  # fmt: skip


def _terms(making: Making, drafter: Allowing) -> list[tuple[str, str, str]]:
    rows = [("", bold("What is forbidden"), bold("What is allowed all the same"))]
    for nth, one in enumerate(drafted(making, drafter.voice), 1):
        text = drafter.write(one, str(nth)).text
        drafter.joined(nth - 1)
        rows.append((str(nth), text, drafter.allowed or NOTHING))
    return rows


LAYOUTS = (Layout(name="kept_schedule", draw=draw, channels=(*DRAWN, *WORD, *MAIL), share=1.2),)
