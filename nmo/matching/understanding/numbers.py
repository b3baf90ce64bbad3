"""Court case numbers and telephone numbers as they are typed."""

import re

from nmo.matching.phones import parse_phone

TAKEN = " | "
# FamilyMan: the court's two letters, the year, a letter for the kind of case, five digits.
FAMILY_MAN = re.compile(r"(?<!\w)([a-z]{2})\s?(\d{2})\s?([a-z])\s?(\d{5})(?!\w)", re.IGNORECASE)
CASE_REFERENCE = re.compile(r"(?<![\w-])#?(\d{4})[ -–]?(\d{4})[ -–]?(\d{4})[ -–]?(\d{4})(?![\w-])")
PHONE = re.compile(r"(?<![\w/])(?:\+|\(?0|7)[\d\s().-]{8,20}\d(?!\w)")
LABEL = re.compile(r"(?:case|tel|phone|mobile|mob)(?: (?:no|number))?[.:]*\s*$", re.IGNORECASE)


def read_case_number(text: str) -> tuple[str, str]:
    """The first case number as the courts write it (a reference as 16 digits), and the rest."""
    for pattern in (FAMILY_MAN, CASE_REFERENCE):
        if found := pattern.search(text):
            return "".join(found.groups()).upper(), _without(text, found)
    return "", text


def read_phone(text: str) -> tuple[str, str]:
    """The first telephone number in E.164 form, and the rest."""
    for found in PHONE.finditer(text):
        if number := parse_phone(found.group()):
            return number, _without(text, found)
    return "", text


def _without(text: str, found: re.Match[str]) -> str:
    before = LABEL.sub("", text[: found.start()])
    return f"{before}{TAKEN}{text[found.end() :]}".strip(" ")
