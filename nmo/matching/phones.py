"""United Kingdom telephone numbers in any spelling, as one: +447700900123."""

from functools import lru_cache

import phonenumbers


@lru_cache(maxsize=20_000)
def parse_phone(text: str) -> str | None:
    """The number in E.164 form, or None where it cannot be a telephone number."""
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
