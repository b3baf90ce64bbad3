"""One paper in both languages: Welsh beside or above the English of every part."""

from collections.abc import Sequence

from benchmarks.reading.facts.moments import plain
from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.channels import DRAWN
from benchmarks.reading.layouts.parts import sheet
from benchmarks.reading.layouts.parts.heading import court_of, made_on, numbers_of
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Grid, Mark, Words
from benchmarks.reading.terms import Provision, Voice, Writer, provision_of
from benchmarks.reading.told import Told

VOICES = (
    Voice(lead="The respondent must not", children="the relevant children"),
    Voice(lead="The respondent {R} must not", applicant="the applicant {name}"),
    Voice(lead="The respondent is forbidden to"),
)
WARNED = (
    ("RHYBUDD", "WARNING"), ("HYSBYSIAD COSB", "PENAL NOTICE"),
    ("HYSBYSIAD PWYSIG I’R ATEBYDD", "IMPORTANT NOTICE TO THE RESPONDENT"),
)  # fmt: skip
WELSH_WARNING = (
    "Os, heb esgus rhesymol, y byddwch yn gwneud unrhyw beth y mae’r gorchymyn hwn yn eich "
    "gwahardd rhag ei wneud, byddwch yn cyflawni trosedd."
)
ENGLISH_WARNING = (
    "If, without reasonable excuse, you do anything that this order forbids you to do, you commit "
    "an offence."
)
NOTICES = {"with": ("gyda rhybudd", "with notice"), "without": ("heb rybudd", "without notice")}
Pair = tuple[str, str]


def draw(making: Making) -> None:
    """The order, its languages in columns, in turn, or between strokes on one line."""
    name = making.file(making.dice.choice(("Gorchymyn - Order", "FL404A dwyieithog", "Order")))
    told = making.order(name)
    pairs = [*_head(making, told), *_terms(making, told), *_end(making, told)]
    dice = making.dice
    blocks: list[Block] = [Mark.CREST_AND_SEAL]
    shape, first = dice.choice((_columns, _in_turn)), dice.random() < 0.6
    blocks += shape(making, [pair if first else pair[::-1] for pair in pairs])
    sheet.finish(making, name, blocks)


def _columns(making: Making, pairs: Sequence[Pair]) -> list[Block]:
    dice = making.dice
    return [Grid(pairs, (0.5, 0.5), ruled=dice.random() < 0.4, centred=dice.random() < 0.3,
                 padding=dice.choice((3, 6, 9)))]  # fmt: skip


def _in_turn(making: Making, pairs: Sequence[Pair]) -> list[Block]:
    space = making.dice.choice((1, 3))
    return [block for one, other in pairs for block in (Words(one, space=space), Words(other))]


def _head(making: Making, told: Told) -> list[Pair]:
    case, dice = making.case, making.dice
    judge, day = made_on(making, told)
    court, number = court_of(making, told), numbers_of(making, told)
    english = told.again("case_numbers[0]", case.numbers[0])
    hers = tellings.party(told, "applicant", case.applicant, dice)
    his = tellings.party(told, "respondent", case.respondent, dice)
    told.know("penal_notice", True)
    pairs = [
        ("GORCHYMYN RHAG MOLESTU", "NON-MOLESTATION ORDER"),
        (f"Yn y Llys Teulu yn {case.court.name}", f"In the Family Court at {court}"),
        (f"Rhif yr achos: {number}", f"Case number: {english}"),
        (f"Gwnaed ar {plain(case.made)} gan {case.judge}", f"Made on {day} by {judge}"),
        (f"Ceisydd: {case.applicant.name}", f"Applicant: {hers}"),
        (f"Atebydd: {case.respondent.name}", f"Respondent: {his}"),
    ]
    if case.born_known:
        born = tellings.born(told, case)
        pairs.append((f"Dyddiad geni’r atebydd: {born}", f"Respondent's date of birth: {born}"))
    if case.address_known:
        home = str(case.respondent.home)
        pairs.append((f"Cyfeiriad yr atebydd: {home}",
                      f"Respondent's address: {tellings.lives(told, case)}"))  # fmt: skip
    if case.children:
        named = tellings.children(told, case.children)
        pairs.append((f"Plant: {', '.join(child.name for child in case.children)}",
                      f"Children: {named}"))  # fmt: skip
    titles = dice.choice(WARNED)
    return [*pairs, (f"{titles[0]}: {WELSH_WARNING}", f"{titles[1]}: {ENGLISH_WARNING}")]


def _terms(making: Making, told: Told) -> list[Pair]:
    case, dice = making.case, making.dice
    writer = Writer(told, case, dice.choice(VOICES), dice)
    pairs: list[Pair] = []
    for clause, welsh in making.bank.twins():
        if (not case.children and "children" in clause.protects) or dice.random() < 0.3:
            continue
        one = provision_of(case, making.bank, clause, dice)
        label = str(len(pairs) + 1)
        english = writer.write(one, label).text
        pairs.append((f"{label}. {_in_welsh(making, one, welsh)}", f"{label}. {english}"))
    told_home = ("Ystyr “yr eiddo” yw", "“The property” means")
    home = str(case.shared_home)
    defined = [(f"{told_home[0]} {home}.", f"{told_home[1]} {writer.define(home)}.")]
    opening = [("Mae’r llys yn gorchymyn:", "The court orders:")]
    speaks_of_it = any("the property" in english for _, english in pairs)
    return [*defined, *opening, *pairs] if speaks_of_it else [*opening, *pairs]


def _in_welsh(making: Making, one: Provision, welsh: str) -> str:
    distance = one.distance[0] if one.distance else ""
    words = welsh.replace("{D}", distance).replace("{P}", making.case.school)
    return f"Rhaid i’r atebydd beidio â {words}."


def _end(making: Making, told: Told) -> list[Pair]:
    case, dice = making.case, making.dice
    at = case.ends
    told.know("expiry", {"kind": "datetime", "at": f"{at:%Y-%m-%dT%H:%M}"})
    told.know("notice", case.notice)
    printed = f"{plain(at.date())} at {at:%H:%M}"
    welsh, english = NOTICES[case.notice]
    pairs = [
        (f"Mae’r gorchymyn hwn yn berthnasol tan {plain(at.date())} am {at:%H:%M}.",
         f"This order applies until {told.again('expiry.at', printed)}."),
        (f"Gwnaed y gorchymyn {welsh} i’r atebydd.",
         told.again("notice", f"The order was made {english} to the respondent.")),
    ]  # fmt: skip
    if dice.random() < 0.5:
        words = tellings.hearing(told, case, dice, "Hearing: {when}")
        pairs.append((f"Gwrandawiad: {plain(case.hearing.date())}", words))
    return pairs


LAYOUTS = (Layout(name="both_languages", draw=draw, channels=DRAWN, share=1.2),)
