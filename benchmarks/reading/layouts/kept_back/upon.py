"""The solicitors' old style: UPON, AND UPON, one long sentence with its end before the letters."""

from benchmarks.reading.facts.moments import months_later, written
from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.channels import DRAWN, MAIL, WORD
from benchmarks.reading.layouts.kept_back.desk import Facts, ends_at, facts, paragraphs, put
from benchmarks.reading.layouts.parts import sheet
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Mark, Style, Words
from benchmarks.reading.terms import Voice
from benchmarks.reading.told import Told

LEADS = (
    "IT IS ORDERED AND DIRECTED THAT until {end} or further order the Respondent be and is hereby "
    "restrained from",
    "IT IS ORDERED that the Respondent {{R}} be forbidden until {end}, whether by {{himself}} or "
    "by any servant or agent, from",
)
NOTICES = {
    "without": ("AND UPON the Respondent not having had notice of this application",
                "AND UPON the application being made ex parte"),
    "with": ("AND UPON HEARING the Respondent in person",
             "AND UPON being satisfied that the Respondent was duly served with notice of hearing"),
}  # fmt: skip
PENAL = (
    "AND TAKE NOTICE that unless you, the within-named Respondent, obey the directions contained "
    "in this order you will be guilty of an offence under section 42A of the Family Law Act 1996 "
    "and you will be liable to be committed to prison."
)


def draw(making: Making) -> None:
    """One order in one sentence."""
    name = sheet.a_name(making, ("Order as drawn", "Sealed order - by post", "Minute of order"))
    told = making.order(name)
    put(making, name, _blocks(making, told), style=Style(font="mono", size=10, margin=72),
        subject="Sealed order", sender="typing@harcourt-law.example",
        header="" if making.dice.random() < 0.5 else "Order (continued) {page}")  # fmt: skip


def _blocks(making: Making, told: Told) -> list[Block]:
    case, dice = making.case, making.dice
    head = facts(making, told, formal=True)
    lead = dice.choice(LEADS)
    voice = Voice(
        lead=lead.format(end=ends_at(making, told)), forbidden=True, listed=True, end=";",
        rider="servant" in lead, applicant="the Applicant", children="the said children",
        defined="the matrimonial home",
    )  # fmt: skip
    drafter, terms = paragraphs(making, told, voice, [f"({x})" for x in "abcdefghijklmno"], apart=0)
    told.know("penal_notice", True)
    home = []
    if drafter.leaves_home_open:
        words = drafter.define(str(case.shared_home))
        home = [Words(f"AND UPON the matrimonial home being agreed to be {words}")]
    blocks = [*_heading(head), *_recitals(making, told, head), *home, Words(drafter.lead())]
    blocks += [Words(one.text, label=one.label, level=1) for one in terms]
    if dice.random() < 0.5:
        words = "AND IT IS FURTHER ORDERED that the parties do attend before the Court on {when}"
        blocks.append(Words(tellings.hearing(told, case, dice, words)))
    blocks.append(Words("AND that the costs of today be reserved"))
    return [*blocks, Words(PENAL)]


def _heading(head: Facts) -> list[Block]:
    return [
        Mark.SEAL, Words(f"IN THE FAMILY COURT AT {head.court}"),
        Words(f"No. of matter {head.number}", align="right"),
        Words("IN THE MATTER of section 42 of the Family Law Act 1996"),
        Words("B E T W E E N :-"),
        Words(head.hers, align="center"), Words("Applicant", align="right"),
        Words("and", align="center"),
        Words(head.his, align="center"), Words("Respondent", align="right"),
        Mark.RULE, Words("O R D E R", align="center"), Mark.RULE,
    ]  # fmt: skip


def _recitals(making: Making, told: Told, head: Facts) -> list[Block]:
    """Who was heard, what was read and what was found, each beginning with UPON."""
    case, dice = making.case, making.dice
    told.know("notice", case.notice)
    read = written(months_later(case.made, -1), dice, formal=True)
    lines = [
        f"UPON the application of the Applicant coming on before {head.judge} in chambers this day "
        f"{head.made}",
        told.again("notice", dice.choice(NOTICES[case.notice])),
        f"AND UPON READING the statement of the Applicant sworn on {read} and the exhibits to it",
    ]
    if head.born:
        lines.append(f"AND UPON the Respondent’s date of birth being stated as {head.born}")
    if head.home:
        lines.append(f"AND UPON the Respondent’s address being stated as {head.home}")
    if head.children:
        lines.append(f"AND UPON the said children being {head.children}")
    return [Words(line) for line in lines]


LAYOUTS = (Layout(name="kept_upon", draw=draw, channels=(*DRAWN, *WORD, *MAIL), share=1.2),)
