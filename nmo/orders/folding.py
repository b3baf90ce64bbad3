"""Letting go of how something is written, to tell whether it is the same. Pure."""

import re

_NOT_IN_A_CASE_NUMBER = re.compile(r"[^A-Z0-9]")
_NOT_IN_A_NAME = re.compile(r"[^\w]+")


def folded_case_number(number: str) -> str:
    """Letters and digits only, in capitals, as case numbers are compared."""
    return _NOT_IN_A_CASE_NUMBER.sub("", number.upper())


def folded_name(name: str) -> str:
    """A name without case, punctuation or spacing, for telling whether it is the same one."""
    return " ".join(part for part in _NOT_IN_A_NAME.split(name.casefold()) if part)
