"""Whose a date or an address is: the person named last before it."""

import re
from dataclasses import dataclass, replace

from nmo.intake.reading.found import found_at
from nmo.intake.reading.orders.naming import Role
from nmo.intake.reading.orders.naming.cells import above
from nmo.intake.reading.orders.naming.letters import speaks_to_respondent
from nmo.intake.reading.orders.naming.words import noun_of
from nmo.intake.reading.orders.parties import Party
from nmo.intake.reading.people.aliases import aliases_apart
from nmo.intake.reading.people.names import as_in_body, folded, name_at
from nmo.intake.reading.sheets.sheet import Cell, Sheet

FARTHEST = 260
ROWS_OF_A_COLUMN = 6
# Written short, a side is meant only before what is asked of it.
_ASKED = r"\.?(?:'s)? (?:d\.?o\.?b|born|date of birth|address)"
_OTHERS = re.compile(
    r"\b(?P<child>child(?:ren)?|plant|plentyn|son|daughter)\b|\b(?P<else>property|school|court(?!,)|"
    r"solicitors?|police|nursery|work(?:place)?|hearing|witness|server|served by)\b"
    rf"|\b(?P<applicant>{noun_of(Role.APPLICANT)}|app(?:l?t)?(?={_ASKED}))\b"
    rf"|\b(?P<respondent>{noun_of(Role.RESPONDENT)}|resp(?:d?t)?(?={_ASKED}))\b|\b(?P<reader>your)\b"
    r"(?= (?:date of birth|birth|d\.?o\.?b|(?:home |current |last known )?address))"
    r"|\b(?P<born>you)\b(?= (?:were born|live\b|reside\b))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Owners:
    """Where each person of an order is named."""

    sheet: Sheet
    parties: tuple[Party, ...]

    def of(self, at: int) -> Party | str | None:
        """The party whose name or role stands last before the position; else what stands there."""
        if (in_table := self._in_table(at)) is not None:
            return in_table
        named = [
            (end, party)
            for party in self.parties
            for _, end in party.spans
            if end <= at and at - end <= FARTHEST
        ]
        last_name = max(named, key=lambda pair: pair[0], default=None)
        window = max(0, at - FARTHEST)
        words = list(_OTHERS.finditer(self.sheet.flat, window, at))
        last_word = words[-1] if words else None
        if last_name and (last_word is None or last_word.start() < last_name[0]):
            return last_name[1]
        if last_word is None:
            return None
        return self._by_word(last_word, last_name)

    def _in_table(self, at: int) -> Party | str | None:
        """The one party named in the same line of a table, else in the nearest cell above."""
        cell = self.sheet.cell_at(at)
        if cell is None or sum(other.row == cell.row for other in self.sheet.cells) < 2:
            return None
        for cells in (
            [other for other in self.sheet.cells if other.row == cell.row],
            *([over] for over in above(self.sheet, cell, ROWS_OF_A_COLUMN)),
        ):
            named = [party for each in cells for party in self._named_in(each)]
            if named:
                return named[0] if all(party is named[0] for party in named) else None
            if any(self._names_somebody(each) for each in cells):
                return "else"
            if labels := [each for each in cells if each.row == cell.row and each.end <= at]:
                said = _OTHERS.search(self.sheet.flat, labels[0].start, labels[0].end)
                if said is not None:
                    return self._by_word(said, None)
        return None

    def _names_somebody(self, cell: Cell) -> bool:
        """Whether the cell holds the name of a person, and nothing but it."""
        name = name_at(self.sheet, cell.start, limit=cell.end)
        return name is not None and name.end == cell.end and " " in name.value

    def _named_in(self, cell: Cell) -> list[Party]:
        return [
            party
            for party in self.parties
            if any(cell.start <= start and end <= cell.end for start, end in party.spans)
        ]

    def _by_word(
        self, word: re.Match[str], last_name: tuple[int, Party] | None
    ) -> Party | str | None:
        said = word.lastgroup
        if said in ("child", "else"):
            return said
        if said in ("reader", "born"):
            if not speaks_to_respondent(self.sheet):
                return last_name[1] if last_name else None
            said = Role.RESPONDENT
        role = Role(said or Role.APPLICANT)
        if last_name and last_name[1].role is role:
            return last_name[1]
        return next((party for party in self.parties if party.role is role), None)


def with_aliases_apart(party: Party, owners: Owners) -> Party:
    """The party with the other names that stand in sentences and labels of their own."""
    sheet, aliases = owners.sheet, list(party.aliases)
    known = {folded(alias.value) for alias in aliases} | {folded(party.name.value)}
    for at, seen in aliases_apart(sheet):
        value = as_in_body(seen.value, sheet.text.string)
        if folded(value) and folded(value) not in known and owners.of(at) is party:
            known.add(folded(value))
            aliases.append(found_at(sheet, seen.start, seen.end, value))
    return replace(party, aliases=tuple(aliases))
