"""Who the parties are, in one of several shapes, with what is said of each of them."""

from collections.abc import Iterator

from benchmarks.reading.facts.moments import written
from benchmarks.reading.facts.people import Person
from benchmarks.reading.layouts import tellings, varied
from benchmarks.reading.making import Making
from benchmarks.reading.paper.blocks import Block, Grid, Words
from benchmarks.reading.paper.markup import bold
from benchmarks.reading.told import Told

UNKNOWN = ("not known", "unknown", "-", "Not provided")
WITHHELD = ("Confidential", "Withheld", "confidential (C8)", "Not to be disclosed")


def parties(making: Making, told: Told) -> list[Block]:
    """The parties in any shape, then the children."""
    shape = making.dice.choice((_soup, _between, _between, _rows, _columns, _numbered, _surnames,
                                _prose))  # fmt: skip
    return [*shape(making, told), *children(making, told)]


def names(making: Making, told: Told, *, title: bool = True) -> tuple[str, str]:
    """Applicant and respondent, marked, with what else they are called."""
    case, dice = making.case, making.dice
    return (
        tellings.party(told, "applicant", case.applicant, dice, title=title),
        tellings.party(told, "respondent", case.respondent, dice, title=title),
    )


def born(making: Making, told: Told) -> str:
    """The respondent's date of birth, or that it is unknown."""
    case, dice = making.case, making.dice
    if not case.born_known:
        return dice.choice(UNKNOWN)
    return tellings.born(told, case, written(case.respondent.born, dice))


def lives(making: Making, told: Told) -> str:
    """The respondent's address, or that it is unknown."""
    case = making.case
    return tellings.lives(told, case) if case.address_known else making.dice.choice(UNKNOWN)


def children(making: Making, told: Told) -> list[Block]:
    """The children in one line, a table or a list of their own."""
    case, dice = making.case, making.dice
    if not case.children:
        return []
    if dice.random() < 0.6:
        named = tellings.children(told, case.children, verb=dice.choice(("born", "d.o.b.", "DOB")))
        return [Words(making.bank.phrase("children", dice).format(children=named))]
    headed = dice.random() < 0.7
    rows = [(bold("Child"), bold("Date of birth"))] if headed else []
    for nth, child in enumerate(case.children):
        told.truth["children"].append({"name": child.name, "dob": f"{child.born}"})
        day = told.again(f"children[{nth}].dob", f"{child.born:%d/%m/%Y}")
        rows.append((told.again(f"children[{nth}].name", child.name), day))
    grid = Grid(rows, (0.6, 0.4), centred=True, padding=dice.choice((0, 4)))
    return [grid] if headed else [Words("The children"), grid]


def _soup(making: Making, told: Told) -> Iterator[Block]:
    lines = list(varied.people(making, told))
    if making.case.children:
        lines.pop()
        told.truth["children"].clear()
    yield from map(Words, lines)


def _between(making: Making, told: Told) -> Iterator[Block]:
    """The names in the middle with their parts at the right, then who the respondent is."""
    dice = making.dice
    hers, his = names(making, told)
    if dice.random() < 0.5:
        yield Words(dice.choice(("B E T W E E N:", "BETWEEN", "Between:")))
    beside = dice.random() < 0.5
    sides = ((hers, "Applicant"), (his, "Respondent"))
    if beside:
        yield Grid([(bold(name), part) for name, part in sides], (0.72, 0.28), ruled=False)
    for nth, (name, part) in enumerate(() if beside else sides):
        yield Words(bold(name), align="center", space=1)
        yield Words(part, align="right")
        if not nth:
            yield Words(dice.choice(("and", "- v -", "-and-")), align="center", space=1)
    yield from _about(making, told)


def _about(making: Making, told: Told) -> Iterator[Block]:
    case, bank, dice = making.case, making.bank, making.dice
    if case.born_known:
        yield Words(bank.phrase("born", dice).format(born=born(making, told)))
    if case.address_known:
        yield Words(bank.phrase("lives", dice).format(home=tellings.lives(told, case)))
    yield from withheld(making, told, 0.5)


def withheld(making: Making, told: Told, share: float) -> Iterator[Block]:
    """That the applicant's address is kept back, in so large a share of the papers it is."""
    if making.case.confidential and making.dice.random() < share:
        yield Words(tellings.withheld(told, making.bank.phrase("withheld", making.dice)))


def _rows(making: Making, told: Told) -> Iterator[Block]:
    """Labels and values; the applicant's own date of birth now and then among them."""
    case, dice = making.case, making.dice
    hers, his = names(making, told, title=False)
    rows = [(dice.choice(("Applicant", "Name of applicant", "Protected person")), hers)]
    if dice.random() < 0.3:
        rows.append(("Applicant's date of birth", written(case.applicant.born, dice)))
    if case.confidential:
        rows.append(("Applicant's address", tellings.withheld(told, dice.choice(WITHHELD))))
    rows += [
        (dice.choice(("Respondent", "Name of respondent", "Person bound")), his),
        (dice.choice(("Date of birth of respondent", "Respondent's date of birth", "DOB")),
         born(making, told)),
        (dice.choice(("Respondent's address", "Address of respondent")), lives(making, told)),
    ]  # fmt: skip
    yield Grid(rows, (0.36, 0.64), ruled=dice.random() < 0.6, centred=dice.random() < 0.5,
               padding=dice.choice((0, 1, 6)))  # fmt: skip


def _columns(making: Making, told: Told) -> Iterator[Block]:
    """A column for each party, or a row for each with columns for what is said of them."""
    case, dice = making.case, making.dice
    hers, his = names(making, told, title=False)
    hers_at = tellings.withheld(told, "Confidential") if case.confidential else "Not stated"
    his_born, his_home = born(making, told), lives(making, told)
    if dice.random() < 0.5:
        heads = ("Party", "Name", "Date of birth", "Address")
        rows = [tuple(map(bold, heads)), ("Applicant", hers, "", hers_at),
                ("Respondent", his, his_born, his_home)]  # fmt: skip
        widths: tuple[float, ...] = (0.18, 0.28, 0.2, 0.34)
    else:
        rows = [("", bold("Applicant"), bold("Respondent")), ("Name", hers, his),
                ("Address", hers_at, his_home), ("Date of birth", "", his_born)]  # fmt: skip
        widths = (0.2, 0.4, 0.4)
    yield Grid(rows, widths, centred=dice.random() < 0.6, padding=dice.choice((0, 2, 8)))


def _numbered(making: Making, told: Told) -> Iterator[Block]:
    """Sentences with numbers, as in the standard family orders."""
    dice = making.dice
    hers, his = names(making, told)
    about = f" (date of birth {born(making, told)})" if dice.random() < 0.8 else ""
    yield Words(making.bank.phrase("part_parties", dice), bold=True)
    yield Words(f"The applicant is {hers}, represented by Harcourt Law.")
    where = f", whose address is {lives(making, told)}" if dice.random() < 0.7 else ""
    yield Words(f"The respondent is {his}{about}{where}.")
    yield from withheld(making, told, 0.6)


def _surnames(making: Making, told: Told) -> Iterator[Block]:
    """Family names first, as forms and lists have them."""
    case = making.case
    for role, person in (("applicant", case.applicant), ("respondent", case.respondent)):
        printed = family_first(making, told, role, person)
        yield Words(f"{bold(role.upper())}   {printed}")
    yield Words(f"Respondent's date of birth {born(making, told)}")
    yield Words(f"Respondent's address {lives(making, told)}")


def family_first(making: Making, told: Told, role: str, person: Person) -> str:
    """A party as "OKAFOR, Chidi"; as it is printed, or turned about, it is right."""
    given = person.name.removesuffix(person.family).strip()
    if not given or not person.name.endswith(f" {person.family}"):
        return told.say(f"{role}.name", person.name)
    printed = making.dice.choice((f"{person.family.upper()}, {given}",
                                  f"Surname: {person.family}   Forenames: {given}"))  # fmt: skip
    told.know(f"{role}.name", person.name, also=(f"{person.family} {given}",))
    return told.again(f"{role}.name", printed)


def _prose(making: Making, told: Told) -> Iterator[Block]:
    """One sentence in which parts follow names or names parts."""
    dice = making.dice
    hers, his = names(making, told)
    day = f" (born {born(making, told)})" if making.case.born_known else ""
    home = f" of {lives(making, told)}" if making.case.address_known else ""
    yield Words(dice.choice((
        f"This order is made for the protection of {hers} (“the applicant”). It is addressed to "
        f"{his}{day}{home} (“the respondent”).",
        f"To {his}{day}{home}, the respondent to the application of {hers}.",
        f"Application by {hers}, applicant, for an order against {his}{day}{home}, respondent.",
        f"{his}{day}{home} is the Respondent and {hers} is the Applicant.",
    )))  # fmt: skip
    yield from withheld(making, told, 0.5)
