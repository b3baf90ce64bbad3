"""What a source's own words in a column probably mean, for a person to look at."""

import re
from collections.abc import Mapping as Mapped
from collections.abc import Sequence

from nmo.intake.spreadsheet.columns import Column
from nmo.intake.spreadsheet.rows.coded import is_known
from nmo.law import EndType, NoticeType, OrderType

MOST_PROPOSED = 50

# The first that is found in the words counts, so what is told apart by more words stands first.
_MEANINGS: Mapped[Column, Sequence[tuple[str, str]]] = {
    Column.ORDER_TYPE: (
        (r"fgm", OrderType.FGMPO),
        (r"forced marriage|\bfmpo?\b", OrderType.FMPO),
        (r"occupation", OrderType.OCCUPATION),
        (r"undertaking", OrderType.UNDERTAKING),
        (r"stalking", OrderType.SPO),
        (r"restraining.*acquit", OrderType.RESTRAINING_ACQUITTAL),
        (r"restraining|\br\.?o\b", OrderType.RESTRAINING_CONVICTION),
        (r"\bdvpn\b", OrderType.DVPN),
        (r"\bdvpo\b|violence protection order", OrderType.DVPO),
        (r"\bdapn\b", OrderType.DAPN),
        (r"\bdapo\b|abuse protection order", OrderType.DAPO),
        (r"harassment.*injunction|injunction.*harassment", OrderType.HARASSMENT_INJUNCTION),
        (r"prohibited steps", OrderType.PROHIBITED_STEPS),
        (r"child arrangements", OrderType.CHILD_ARRANGEMENTS),
        (r"\bbail\b", OrderType.BAIL),
        (r"licen[cs]e", OrderType.LICENCE),
        (r"non.?mol|\bnmo\b|fl404", OrderType.NMO),
    ),
    Column.NOTICE: (
        (r"without|ex.?parte|\bw/?o\b|no notice", NoticeType.WITHOUT_NOTICE),
        (r"with|on notice|inter.?partes?", NoticeType.ON_NOTICE),
        (r"unknown|not known|n/?k", NoticeType.UNKNOWN),
    ),
    Column.END_TYPE: (
        (r"next hearing|return", EndType.UNTIL_NEXT_HEARING),
        (r"further order|no (fixed )?end|indefinite|no expiry", EndType.NO_FIXED_END),
        (r"date|specified|fixed", EndType.SPECIFIED_DATE_TIME),
        (r"unknown|not known|n/?k", EndType.UNKNOWN),
    ),
}


def meanings_of(values: Mapped[Column, Sequence[str]]) -> dict[Column, dict[str, str]]:
    """For each column of fixed words, what its unknown words probably mean."""
    found = {
        column: _meanings(column, said) for column, said in values.items() if column in _MEANINGS
    }
    return {column: words for column, words in found.items() if words}


def unknown_words(column: Column, values: Sequence[str]) -> list[str]:
    """The different words of a column that are none of the register's, as they first stand."""
    different = dict.fromkeys(value.strip() for value in values if value.strip())
    return [value for value in different if not is_known(column, value)]


def _meanings(column: Column, values: Sequence[str]) -> dict[str, str]:
    found = {}
    for said in unknown_words(column, values)[:MOST_PROPOSED]:
        for pattern, meant in _MEANINGS[column]:
            if re.search(pattern, said, re.IGNORECASE):
                found[said] = str(meant)
                break
    return found
