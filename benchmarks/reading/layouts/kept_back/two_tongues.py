"""A generated order with labels in both languages; its terms in English, then in Welsh."""

from benchmarks.reading.facts.moments import minute, plain
from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.channels import DRAWN, MAIL, WORD
from benchmarks.reading.layouts.kept_back.desk import put
from benchmarks.reading.layouts.parts import sheet
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Grid, Mark, Style, Words
from benchmarks.reading.paper.markup import bold
from benchmarks.reading.terms import Provision, Voice, Writer, provision_of
from benchmarks.reading.told import Told

VOICE = Voice(lead="The respondent shall not", applicant="the applicant",
              children="the children")  # fmt: skip
NOTICES = {"with": "Gyda rhybudd / With notice", "without": "Heb rybudd / Without notice"}
WARNED = (
    "Mae torri’r gorchymyn hwn heb esgus rhesymol yn drosedd a gellir eich carcharu am hyd at 5 "
    "mlynedd.",
    "To break this order without reasonable excuse is a criminal offence and you can be sent to "
    "prison for up to 5 years.",
)


def draw(making: Making) -> None:
    """One order of two halves."""
    name = sheet.a_name(making, ("Gorchymyn Order", "GORCHYMYN_ORDER_v1", "NMO cym-eng"))
    told = making.order(name)
    put(making, name, _blocks(making, told), style=Style(font="sans", size=10, margin=56),
        subject="Gorchymyn / Order", sender="llysteulu@court.example",
        footer="Tudalen {page} o {pages} / Page {page} of {pages}")  # fmt: skip


def _blocks(making: Making, told: Told) -> list[Block]:
    case, bank, dice = making.case, making.bank, making.dice
    chosen = [
        (provision_of(case, bank, clause, dice), welsh)
        for clause, welsh in bank.twins()
        if _fits(making, clause.protects) and (clause.types[0] == "contact" or dice.random() < 0.7)
    ]
    writer = Writer(told, case, VOICE, dice)
    english = [writer.write(one, str(n)) for n, (one, _) in enumerate(chosen, 1)]
    told.know("penal_notice", True)
    rows = _facts(making, told)
    home = writer.define(str(case.shared_home))
    blocks: list[Block] = [
        Mark.CREST_AND_SEAL,
        Words("Gorchymyn rhag molestu / Non-molestation order", bold=True, scale=1.4),
        Grid(rows, (0.42, 0.58)),
        *(Words(line, bold=True) for line in WARNED),
        Words("A. English", bold=True, scale=1.2),
        Words(f"The property in this order is {home}."), Words("The court orders:"),
    ]  # fmt: skip
    blocks += [Words(f"{one.label}. {one.text}", level=1, space=3) for one in english]
    blocks += [Words(tellings.direction(told, case, bank, dice)), Mark.RULE,
               Words("B. Cymraeg", bold=True, scale=1.2),
               Words(f"Yr eiddo yn y gorchymyn hwn yw {case.shared_home}."),
               Words("Mae’r llys yn gorchymyn:")]  # fmt: skip
    blocks += [Words(f"{n}. {_in_welsh(making, one, welsh)}", level=1, space=3)
               for n, (one, welsh) in enumerate(chosen, 1)]  # fmt: skip
    return blocks


def _fits(making: Making, protects: tuple[str, ...]) -> bool:
    return bool(making.case.children) or "children" not in protects


def _facts(making: Making, told: Told) -> list[tuple[str, str]]:
    """Label and value; the end of the order comes before who made it."""
    case, dice = making.case, making.dice
    told.know("expiry", {"kind": "datetime", "at": minute(case.ends)})
    told.know("notice", case.notice)
    end = told.again("expiry.at", f"{plain(case.ends.date())}, {case.ends:%H:%M}")
    rows = [
        ("Yr Atebydd / Respondent", tellings.party(told, "respondent", case.respondent, dice)),
        ("Dyddiad geni / Date of birth", tellings.born(told, case)),
        ("Cyfeiriad / Address", tellings.lives(told, case)),
        ("Y Ceisydd / Applicant", tellings.party(told, "applicant", case.applicant, dice)),
        ("Plant / Children", tellings.children(told, case.children) or "Dim / None"),
        ("Yn berthnasol tan / Applies until", end),
        ("Gwnaed ar / Made on", told.say("made_date", f"{case.made}", plain(case.made))),
        ("Gan / By", told.say("judge", case.judge)),
        ("Llys Teulu / Family Court", told.say("court", case.court.name)),
        ("Rhif yr achos / Case number", ", ".join(tellings.numbered(told, case.numbers))),
        ("Rhybudd / Notice", told.again("notice", NOTICES[case.notice])),
    ]
    if dice.random() < 0.5:
        told.know("return_hearing", {"at": minute(case.hearing)})
        when = f"{plain(case.hearing.date())}, {case.hearing:%H:%M}"
        rows.append(("Gwrandawiad nesaf / Next hearing", told.again("return_hearing.at", when)))
    return [(bold(key), value) for key, value in rows]


def _in_welsh(making: Making, one: Provision, welsh: str) -> str:
    distance = one.distance[0] if one.distance else ""
    words = welsh.replace("{D}", distance).replace("{P}", making.case.school)
    return f"Ni chaiff yr atebydd {words}."


LAYOUTS = (Layout(name="kept_two_tongues", draw=draw, channels=(*DRAWN, *WORD, *MAIL)),)
