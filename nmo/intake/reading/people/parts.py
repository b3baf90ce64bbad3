"""A name asked for in parts: the family name under one label, the others under another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nmo.intake.reading.people.names import NameSeen, name_at
from nmo.intake.reading.sheets.sheet import Sheet

_FAMILY = r"sur ?names?|family names?|last names?|cyfenw(?:au)?"
_GIVEN = r"(?:fore|first|given|christian|middle) ?names?|enwau? (?:cyntaf|blaen|bedydd)"
PART = re.compile(
    rf"\b(?:(?P<family>{_FAMILY})|(?P<given>{_GIVEN}))(?:\(s\))?"
    r"(?P<whose> of (?:the )?\w+)?[ \t]*[:.\-=]*",
    re.IGNORECASE,
)
# From one part's label to the next stand no more letters than the longest name has.
FARTHEST = 90
BEHIND_LABEL = 12


@dataclass(frozen=True, slots=True)
class Part:
    """A label that asks for one part of a name, or for the family's part, with its span."""

    start: int
    end: int
    family: bool


def parts_in(sheet: Sheet) -> list[Part]:
    """Every label of the sheet that asks for one part of a name."""
    return [
        Part(match.start(), match.end(), match["family"] is not None)
        for match in PART.finditer(sheet.lined)
    ]


def names_in_parts(sheet: Sheet) -> Iterator[tuple[Part, NameSeen]]:
    """Each name whose parts stand behind labels that follow each other, with its first label.

    Labels that follow each other with nothing between are the head of a table, and name nobody.
    """
    labels = parts_in(sheet)
    at = 0
    while at < len(labels):
        run = _of_one_name(labels[at:])
        values = [_behind(sheet, labels, at + nth) for nth in range(len(run))]
        if (name := together(run, values)) is not None:
            yield run[0], name
        at += len(run)


def together(labels: Sequence[Part], values: Sequence[NameSeen | None]) -> NameSeen | None:
    """The name of which each value is the part that its label asks for; None where one is missing.

    labels: in the order in which the paper has them; values: one for each.
    """
    seen = [value for value in values if value is not None]
    parts = list(zip(labels, values, strict=True))
    given = [value.value for label, value in parts if value and not label.family]
    family = [value.value for label, value in parts if value and label.family]
    if len(seen) < len(labels) or not given or len(family) != 1:
        return None
    return NameSeen(
        min(value.start for value in seen),
        max(value.end for value in seen),
        " ".join([*given, *family]),
    )


def _of_one_name(labels: Sequence[Part]) -> Sequence[Part]:
    """The labels that belong to one name: it has one family name, at its beginning or its end."""
    for nth in range(1, len(labels)):
        has_family = any(label.family for label in labels[:nth])
        full = has_family and (labels[nth].family or not labels[0].family)
        if full or labels[nth].start - labels[nth - 1].end > FARTHEST:
            return labels[:nth]
    return labels


def _behind(sheet: Sheet, labels: Sequence[Part], nth: int) -> NameSeen | None:
    """What stands behind a label, before the next one."""
    limit = labels[nth + 1].start if nth + 1 < len(labels) else len(sheet.lined)
    value = name_at(sheet, labels[nth].end, limit=limit)
    return value if value and value.start - labels[nth].end <= BEHIND_LABEL else None
