"""Where in an order the words of a value stand, closer than the paragraph that holds them."""

import re
from dataclasses import replace

from nmo.intake.reading.sheets.sheet import Sheet, plainly
from nmo.intake.reading.terms.places.distances import Distance, distances_in
from nmo.intake.reading.text import Place


def said_at(sheet: Sheet, words: str, *, near: Place | None) -> Place | None:
    """Where these words stand: on the page and in the box named if there too, else first."""
    pattern = r"\s+".join(re.escape(word) for word in plainly(words).split())
    spans = [match.span() for match in re.finditer(pattern, sheet.flat, re.IGNORECASE)]
    if not pattern or not spans:
        return None
    held = _span_of(sheet, near)
    inside = [span for span in spans if held and held[0] <= span[0] < held[1]]
    return sheet.text.place_of(*(inside or spans)[0])


def distance_at(sheet: Sheet, where: Place | None) -> Place | None:
    """Where the distance stands in the words of the place; the place itself where none does."""
    found = distances_at(sheet, where)
    return sheet.text.place_of(found[0].start, found[0].end) if found else where


def distances_at(sheet: Sheet, where: Place | None) -> list[Distance]:
    """Every distance in the words of the place, with its span in the sheet."""
    held = _span_of(sheet, where)
    if held is None:
        return []
    start, end = held
    return [
        replace(each, start=start + each.start, end=start + each.end)
        for each in distances_in(sheet.flat[start:end])
    ]


def _span_of(sheet: Sheet, place: Place | None) -> tuple[int, int] | None:
    """The span from the first to the last word that lies in the box, and the line after it."""
    if place is None:
        return None
    box = place.box
    inside = [
        placed
        for placed in sheet.text.words
        if placed.page == place.page
        and box.left - 0.001 <= placed.word.box.left <= box.right
        and box.top - 0.001 <= placed.word.box.top <= box.bottom
    ]
    if not inside:
        return None
    first, last = inside[0].start, inside[-1].start + len(inside[-1].word.text)
    return first, max(last, first + LEAST)


# A place that begins at the end of a page holds few words there; its distance stands close by.
LEAST = 120
