"""Cells that hold one of a fixed set of words. Pure."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache

from nmo.intake.spreadsheet.columns import Column
from nmo.intake.spreadsheet.errors import RowNotReadable
from nmo.law import ConditionCode, EndType, Method, NoticeType, OrderType
from nmo.law.order_types.shipped import ORDER_TYPES

YES, NO = "yes", "no"


def folded_words(text: str) -> str:
    """Words as they are compared: "Without Notice" is without_notice."""
    return re.sub(r"[^a-z0-9]+", "_", text.casefold()).strip("_")


def _by_words(words: type[StrEnum]) -> dict[str, str]:
    return {folded_words(word.value): word.value for word in words}


_KNOWN: Mapping[Column, Mapping[str, str]] = {
    Column.ORDER_TYPE: {
        **{folded_words(rule.name): kind.value for kind, rule in ORDER_TYPES.items()},
        **_by_words(OrderType),
    },
    Column.NOTICE: _by_words(NoticeType),
    Column.END_TYPE: _by_words(EndType),
    Column.CONDITIONS: _by_words(ConditionCode),
    Column.AWARE_HOW: _by_words(Method),
    Column.APPLICANT_CONFIDENTIAL: {
        **dict.fromkeys(("yes", "y", "true", "1"), YES),
        **dict.fromkeys(("no", "n", "false", "0"), NO),
    },
}
# Words of their own are kept where these stand; in the other columns they are refused.
FREE = (Column.CONDITIONS, Column.AWARE_HOW)


@lru_cache(maxsize=20_000)
def code_of(column: Column, text: str) -> str | None:
    """The word of the register that the text is, in any case; None when it is none of them."""
    return _KNOWN[column].get(folded_words(text))


def is_known(column: Column, text: str) -> bool:
    """Whether the register takes these words in that column."""
    return column in FREE or column not in _KNOWN or code_of(column, text) is not None


def code(column: Column, text: str) -> str:
    """As `code_of`. Raises RowNotReadable with the words that there are."""
    found = code_of(column, text)
    if found is None:
        accepted = ", ".join(dict.fromkeys(_KNOWN[column].values()))
        raise RowNotReadable(
            f"These words are not known here. Write one of: {accepted}; or give them a meaning in "
            "the mapping.",
            column,
        )
    return found
