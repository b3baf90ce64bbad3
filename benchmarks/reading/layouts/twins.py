"""The English order and its Welsh twin: two papers, one order."""

from benchmarks.reading.facts.moments import plain
from benchmarks.reading.layouts import fl404a, skeleton
from benchmarks.reading.layouts.channels import DRAWN
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Mark, Words
from benchmarks.reading.paper.markup import bold
from benchmarks.reading.terms import Provision, Writer, provision_of
from benchmarks.reading.told import Told

RIDER = ", ac ni ddylai gyfarwyddo, annog nac awgrymu mewn unrhyw ffordd y dylai unrhyw un arall "
RIDER += "wneud hynny"
NOTICE = {"with": "gyda rhybudd", "without": "heb rybudd"}
WARNING = (
    "Rhaid i chi ufuddhau i’r gorchymyn hwn. Dylech ei ddarllen yn ofalus.",
    "Mae gennych hawl i wneud cais i’r llys i newid neu ganslo’r gorchymyn.",
    "Rhybudd: Os, heb esgus rhesymol, y byddwch yn gwneud unrhyw beth yr ydych wedi’ch gwahardd "
    "rhag ei wneud gan y gorchymyn hwn, byddwch yn cyflawni trosedd a gellir eich dyfarnu i gyfnod "
    "o garchar heb fod yn hwy na 5 mlynedd.",
)


def draw(making: Making) -> None:
    """Both papers, in two files or one after the other in one."""
    dice = making.dice
    stem = f"FL404A-{dice.randrange(10**15, 10**16)}"
    name = making.file(stem)
    told = making.order(name)
    pairs = [pair for pair in making.bank.twins() if _fits(making, pair[0].protects)]
    chosen = [
        (provision_of(making.case, making.bank, clause, dice), welsh)
        for clause, welsh in pairs
        if dice.random() < 0.7 or clause.types[0] in ("violence", "contact")
    ]
    english = _english(making, told, [one for one, _ in chosen])
    welsh = _welsh(making, told, chosen)
    if dice.random() < 0.5:
        making.add(skeleton.paper(name, [*english, Mark.PAGE_END, *welsh]))
        return
    making.add(skeleton.paper(name, english),
               skeleton.paper(making.file(f"{stem}-welsh"), welsh))  # fmt: skip


def _fits(making: Making, protects: tuple[str, ...]) -> bool:
    return bool(making.case.children) or protects == ("applicant",)


def _english(making: Making, told: Told, chosen: list[Provision]) -> list[Block]:
    writer = Writer(told, making.case, fl404a.VOICES[0], making.dice)
    orders: list[Block] = [Words("The court orders:", bold=True, space=2)]
    for nth, one in enumerate(chosen, 1):
        paragraph = writer.write(one, str(nth))
        orders.append(Words(paragraph.text, label=f"{nth}.", level=1, space=2))
    blocks = [*skeleton.head(making, told, fl404a.FORM), *skeleton.people(making, told)]
    blocks += skeleton.warning(making, told)
    if writer.home_paths:
        home = writer.define(str(making.case.shared_home))
        blocks.append(Words(f"The property in this order is: {home}"))
    blocks += [*orders, _until(making, told)]
    return [*blocks, *skeleton.tail(making, told, "a non-molestation order", arresting=True)]


def _until(making: Making, told: Told) -> Words:
    at = making.case.ends
    told.know("expiry", {"kind": "datetime", "at": f"{at:%Y-%m-%dT%H:%M}"})
    return Words(f"This order applies until {told.again('expiry.at', _moment(making))}")


def _moment(making: Making) -> str:
    at = making.case.ends
    return f"{plain(at.date())} at {at.hour % 12 or 12}:{at:%M} {'AM' if at.hour < 12 else 'PM'}"


def _welsh(making: Making, told: Told, chosen: list[tuple[Provision, str]]) -> list[Block]:
    case = making.case
    numbers = {number: told.again(f"case_numbers[{n}]", number) for n, number in
               enumerate(case.numbers)}  # fmt: skip
    his = told.again("respondent.name", case.respondent.name)
    made = told.again("made_date", plain(case.made))
    judge = told.again("judge", case.judge)
    return [
        Mark.CREST_AND_SEAL,
        Words("FL404A - Gorchymyn rhag molestu", bold=True, scale=1.7),
        Words(f"{bold('Yn y Llys Teulu yn eistedd yn:')} {told.again('court', case.court.name)}"),
        Words(f"{bold('Rhif yr achos:')} {numbers.get(case.reference, '')}"),
        Words(f"{bold('Rhif FamilyMan:')} {numbers.get(case.familyman, '')}"),
        Words("Gorchymyn rhag molestu", bold=True, scale=1.2),
        Words("Adran 42 Deddf Cyfraith Teulu 1996"),
        Words(f"Gorchmynnwyd ar {made} gan {judge}."),
        Words("Pobl yn yr achos", bold=True),
        Words(f"Ceisydd: {told.again('applicant.name', case.applicant.name)}"),
        Words(f"Atebydd: {his}"), *_welsh_children(making, told), Mark.RULE,
        Words(f"Hysbysiad pwysig i’r atebydd, {his} {_about(making, told)}", bold=True),
        *(Words(line) for line in WARNING), Mark.RULE,
        Words(f"Dyma’r eiddo yn y gorchymyn hwn: {case.shared_home}"),
        Words("Mae’r Llys yn gorchymyn:", bold=True), *_welsh_orders(making, chosen, his),
        Words(f"Mae'r gorchymyn hwn yn berthnasol tan {told.again('expiry.at', _moment(making))}"),
        Words(f"Gwneir y gorchymyn {told.again('notice', NOTICE[case.notice])} i’r atebydd."),
    ]  # fmt: skip


def _about(making: Making, told: Told) -> str:
    case = making.case
    born = (
        told.again("respondent.dob", plain(case.respondent.born)) if case.born_known else "anhysbys"
    )
    home = str(case.respondent.home) if case.address_known else "anhysbys"
    return f"(dyddiad geni {born}) (cyfeiriad {home})"


def _welsh_children(making: Making, told: Told) -> list[Block]:
    named = [
        f"{told.again(f'children[{n}].name', child.name)} ganwyd {plain(child.born)}"
        for n, child in enumerate(making.case.children)
    ]
    return [Words(f"Plant: {', '.join(named)}")] if named else []


def _welsh_orders(making: Making, chosen: list[tuple[Provision, str]], his: str) -> list[Block]:
    blocks: list[Block] = []
    for nth, (one, welsh) in enumerate(chosen, 1):
        distance = one.distance[0] if one.distance else ""
        words = welsh.replace("{D}", distance).replace("{P}", making.case.school)
        rider = RIDER if one.rider else ""
        text = f"Rhaid i’r atebydd {his} beidio â {words}{rider}."
        blocks.append(Words(text, label=f"{nth}.", level=1, space=2))
    return blocks


LAYOUTS = (Layout(name="twins", draw=draw, channels=DRAWN, share=1.5),)
