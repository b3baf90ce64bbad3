"""An extract of the register that the magistrates' office keeps of its family sittings."""

from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.channels import DRAWN, MAIL, WORD
from benchmarks.reading.layouts.kept_back.desk import Facts, facts, paragraphs, put
from benchmarks.reading.layouts.parts import sheet
from benchmarks.reading.layouts.parts.drafting import Drafter
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Grid, Style, Words
from benchmarks.reading.paper.markup import bold
from benchmarks.reading.terms import Paragraph, Voice
from benchmarks.reading.told import Told

VOICES = (
    Voice(lead="GRANTED. The respondent is prohibited from:", forbidden=True, listed=True,
          applicant="the applicant", children="the children", defined="the home", end=";"),
    Voice(lead="Order made. Respondent not to:", listed=True, applicant="the applicant",
          children="the children", defined="the home"),
)  # fmt: skip
LETTERS = tuple(f"({letter})" for letter in "abcdefghijklmnop")
WARNED = (
    "Note: breach without reasonable excuse is an offence, section 42A Family Law Act 1996 "
    "(imprisonment of up to five years)."
)


def draw(making: Making) -> None:
    """One entry of the register."""
    name = sheet.a_name(making, ("Register extract", "Court register", "Memorandum of entry"))
    told = making.order(name)
    put(making, name, _blocks(making, told), style=Style(font="sans", size=9.5, margin=44),
        subject="Register extract", sender="register@court.example",
        footer="Certified true extract. Sheet {page}")  # fmt: skip


def _blocks(making: Making, told: Told) -> list[Block]:
    dice = making.dice
    head = facts(making, told, between="\n")
    drafter, terms = paragraphs(making, told, dice.choice(VOICES), LETTERS, apart=0)
    told.know("penal_notice", True)
    sitting = [
        (bold("Family court at"), head.court, bold("Date of sitting"), head.made),
        (bold("Before"), head.judge, bold("Legal adviser"), "A Pemberton"),
    ]
    return [
        Words("EXTRACT FROM THE FAMILY COURT REGISTER", bold=True, align="center", scale=1.3),
        Grid(sitting, (0.17, 0.33, 0.17, 0.33)),
        Words("Non-molestation orders", bold=True),
        Grid(_entry(making, told, head, drafter, terms), (0.3, 0.7)),
        Words("A copy of this entry is issued to the applicant and to the police.", scale=0.9),
    ]


def _entry(
    making: Making, told: Told, head: Facts, drafter: Drafter, terms: list[Paragraph]
) -> list[tuple[str, str]]:
    """The rows of the entry: parties and their particulars, then what was adjudged."""
    case, bank, dice = making.case, making.bank, making.dice
    rows = [
        (bold("Number"), head.number),
        (bold("Applicant"), head.hers),
        (bold("Respondent"), head.his),
        (bold("Respondent’s d.o.b."), head.born or "not known"),
        (bold("Respondent’s address"), head.home or "not known"),
    ]
    if head.children:
        rows.append((bold("Children"), head.children))
    if case.confidential:
        rows.append((bold("Applicant’s address"), tellings.withheld(told, "Confidential")))
    rows += [(bold("Nature of application"), "Non-molestation order, s.42 Family Law Act 1996"),
             (bold("Service of application"), tellings.notice(told, case, bank, dice)),
             (bold("Adjudication"), drafter.lead())]  # fmt: skip
    rows += [(one.label, one.text) for one in terms]
    if drafter.leaves_home_open:
        rows.append((bold("The home"), drafter.define(str(case.shared_home))))
    rows += [(bold("Duration"), tellings.ending(told, case, bank, dice)),
             (bold("Service of order"), tellings.direction(told, case, bank, dice)),
             ("", WARNED)]  # fmt: skip
    return rows


LAYOUTS = (Layout(name="kept_register", draw=draw, channels=(*DRAWN, *WORD, *MAIL), share=1.2),)
