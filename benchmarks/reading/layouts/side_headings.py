"""Orders in two columns: a heading at the left of everything, as older precedents have it."""

from benchmarks.reading.facts.moments import written
from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.channels import DRAWN, WORD
from benchmarks.reading.layouts.parts import closing, parties, sheet
from benchmarks.reading.layouts.parts.drafting import Drafter, drafted
from benchmarks.reading.layouts.parts.heading import court_of, made_on, mark_of, numbers_of
from benchmarks.reading.layouts.parts.numbering import Numbering
from benchmarks.reading.layouts.parts.operative import TOPICS
from benchmarks.reading.layouts.parts.voices import a_voice
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Grid, Words
from benchmarks.reading.paper.markup import bold
from benchmarks.reading.told import Told

Row = tuple[str, str]


def draw(making: Making) -> None:
    """One order."""
    name = sheet.a_name(making)
    told = making.order(name)
    sheet.finish(making, name, _blocks(making, told))


def _blocks(making: Making, told: Told) -> list[Block]:
    dice = making.dice
    voice = a_voice(making.case, dice)
    drafter = Drafter(making, told, voice, apart=0)
    numbers = Numbering(dice, in_word=False, running=1)
    topics = dice.random() < 0.5
    orders: list[Row] = []
    for one in drafted(making, voice):
        number = numbers.next()
        text = drafter.write(one, number.name).text
        left = dice.choice(TOPICS[one.clause.types[0]]) if topics else number.running.strip()
        orders.append((left, f"{number.running}{text}" if topics else text))
    title = Words(making.bank.phrase("title", dice), bold=True, align="center", scale=1.2)
    rows = [*_particulars(making, told), *_home(making, drafter)]
    penal = closing.warning(making, told)
    groups = [[*rows, *_recitals(making, told)], orders, _end(making, told)]
    look = {"ruled": dice.random() < 0.5, "centred": dice.random() < 0.6}
    padding, wide = dice.choice((0, 0, 2, 6, 10)), dice.choice((0.22, 0.3, 0.36))
    blocks: list[Block] = [*mark_of(making), title]
    for nth, group in enumerate(groups):
        if nth == 1:
            blocks += [*penal, Words(making.bank.phrase("orders", dice), bold=True)]
        grid = [(bold(left), right) for left, right in group]
        blocks.append(Grid(grid, (wide, 1 - wide), padding=padding, **look))
    return blocks


def _particulars(making: Making, told: Told) -> list[Row]:
    case, dice = making.case, making.dice
    judge, day = made_on(making, told)
    hers, his = parties.names(making, told)
    rows = [
        (dice.choice(("IN THE FAMILY COURT", "Court", "Sitting at")), court_of(making, told)),
        (dice.choice(("Number", "Case No.", "CASE")), numbers_of(making, told)),
        (dice.choice(("Date", "Made", "On")), day), (dice.choice(("Judge", "Before")), judge),
    ]  # fmt: skip
    if dice.random() < 0.5:
        rows += [("Applicant", hers), ("Respondent", his)]
    else:
        rows.append(("Parties", f"{hers} (applicant)\n{his} (respondent)"))
    if case.born_known:
        printed = tellings.born(told, case, written(case.respondent.born, dice))
        rows.append((dice.choice(("Respondent born", "Date of birth", "D.O.B.")), printed))
    if case.address_known:
        rows.append(("Respondent's address", tellings.lives(told, case)))
    if case.confidential and dice.random() < 0.5:
        words = tellings.withheld(told, dice.choice(parties.WITHHELD))
        rows.append(("Applicant's address", words))
    if case.children:
        rows.append(("Children", tellings.children(told, case.children)))
    return rows


def _home(making: Making, drafter: Drafter) -> list[Row]:
    if not drafter.leaves_home_open:
        return []
    home = drafter.define(str(making.case.shared_home))
    return [(drafter.voice.defined, home)]


def _recitals(making: Making, told: Told) -> list[Row]:
    case, bank, dice = making.case, making.bank, making.dice
    rows = [("", text) for text in tellings.recitals(case, bank, dice, 2)]
    rows.append((dice.choice(("Notice", "Hearing", "")), tellings.notice(told, case, bank, dice)))
    if case.by_consent:
        told.know("by_consent", True)
        rows.append(("Consent", told.again("by_consent", bank.phrase("consent", dice))))
    return rows


def _end(making: Making, told: Told) -> list[Row]:
    case, bank, dice = making.case, making.bank, making.dice
    rows = [(bank.phrase("until", dice), tellings.ending(told, case, bank, dice))]
    if told.truth["return_hearing"] is None and dice.random() < 0.6:
        words = tellings.hearing(told, case, dice, bank.phrase("hearing", dice))
        rows.append((dice.choice(("Return date", "Next hearing")), words))
    if dice.random() < 0.6:
        rows.append(("Service", tellings.direction(told, case, bank, dice)))
    rows.append((dice.choice(("Other", "General", "Costs")), bank.phrase("standing", dice)))
    return rows


LAYOUTS = (Layout(name="side_headings", draw=draw, channels=(*DRAWN, *WORD), share=2.5),)
