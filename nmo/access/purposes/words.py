"""What counts as a number and as a reason in words. Pure."""

import re
from collections.abc import Iterable

LETTERS_AT_LEAST = 20
DIFFERENT_LETTERS = 6
DIFFERENT_WORDS = 4
_WORD = re.compile(r"\w+")
_NO_NUMBER = re.compile(r"0*|(.)\1{3,}")  # nothing, noughts, or one character over and over

NOT_A_NUMBER = (
    "Enter the number of the incident, call or crime as it stands in its log, such as 417 or "
    "20261122-0417"
)
TOO_SHORT = "Say what the danger is and why it cannot wait, in 20 letters or more"
NO_WORDS = "Say it in words of your own: this repeats itself"
COPIED = "This is what you wrote another time. Say what the danger is now"


def incident_number(text: str) -> str:
    """The number of an incident as it was typed, without what stands around it.

    Raises ValueError, with what to do, for a word that stands in a number's place, such as
    "training" (SECURITY.md, B137). Empty stays empty: whether one is needed is asked elsewhere.
    """
    number = " ".join(text.split())
    digits = "".join(filter(str.isdigit, number))
    if number and (_NO_NUMBER.fullmatch(digits) or not digits):
        raise ValueError(NOT_A_NUMBER)
    return number


def reason_in_words(text: str, *, before: Iterable[str]) -> str:
    """A reason as it was typed, without what stands around it.

    `before` is what the same person wrote for other occasions. Raises ValueError, with what to do,
    for one that is blank, too short, repeats itself or was written before (SECURITY.md, B136).
    """
    reason = " ".join(text.split())
    plain = _plain(reason)
    letters = [each for each in plain if each.isalnum()]
    if len(letters) < LETTERS_AT_LEAST:
        raise ValueError(TOO_SHORT)
    if len(set(letters)) < DIFFERENT_LETTERS or len(set(plain.split())) < DIFFERENT_WORDS:
        raise ValueError(NO_WORDS)
    if plain in {_plain(each) for each in before}:
        raise ValueError(COPIED)
    return reason


def _plain(text: str) -> str:
    """The words alone: another full stop or capital does not make another reason."""
    return " ".join(_WORD.findall(text.casefold()))
