"""United Kingdom telephone numbers in any spelling, as one: +447700900123."""

import re
from functools import lru_cache

import phonenumbers

SEVERAL = re.compile(r"[/,;]|\bor\b")
# A run of digits in which O stands for 0 and I or l for 1: "O77OO".
DIGITS_AND_LIKENESSES = re.compile(r"(?<![^\W\d_])(?=[OoIl]*\d)[\dOoIl]+(?![^\W\d_])")
LIKENESSES = str.maketrans("OoIl", "0011")


@lru_cache(maxsize=20_000)
def parse_phone(text: str) -> str | None:
    """The number in E.164 form, or None where it cannot be a telephone number.

    Of several in one text the first counts.
    """
    digits = DIGITS_AND_LIKENESSES.sub(lambda run: run.group().translate(LIKENESSES), text)
    return next(filter(None, map(_first_spelling, SEVERAL.split(digits))), None)


def _first_spelling(text: str) -> str | None:
    for spelling in (text, "0" + text.lstrip() if text.lstrip().startswith("7") else ""):
        if spelling and (number := _parsed(spelling)):
            return number
    return None


def _parsed(text: str) -> str | None:
    try:
        number = phonenumbers.parse(text.replace("(0)", ""), "GB")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
