"""Orders printed in Welsh and in English at once: the English alone is read."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import reduce
from itertools import islice, pairwise

from nmo.intake.reading.terms.flow.lines import Line
from nmo.intake.reading.terms.flow.passage import Passage
from nmo.intake.reading.terms.wording.leadins import Force, force_of

WELSH = re.compile(
    r"(?<!\w)(?:y|yr|yn|ym|ac|neu|na|nac|ni|nid|gan|i['’](?:r|w)|â['’]?r?|o['’]r|mae['’]?r?|hwn|hon|ei"
    r"|eich|rhaid|rhag|beidio|peidio|gorchymyn|gorchmynnir|gwaherddir|llys|atebydd|ceisydd|plant"
    r"|eiddo|achos|unrhyw|fynd|mynd|trais|fel|arall|hyd|tan|bydd|os|dim|oni|dylai|caiff|chaiff)(?!\w)",
    re.IGNORECASE,
)
ENGLISH = re.compile(
    r"\b(?:the|and|of|to|must|shall|not|or|is|be|any|this|that|for|by|on|until|applicant|respondent"
    r"|court|order|you|his|her|from|at|in|with)\b",
    re.IGNORECASE,
)
TWICE = re.compile(r"(?P<label>\(?\w{1,3}[.)])\s.{9,}?\s(?P<again>(?P=label)\s)")
# Among so many strokes stands the one between the languages; a line of strokes has no end.
STROKES = 20
STROKE = re.compile(r"(?<=\S)\s[/|]\s(?=\S)")
LABEL = re.compile(r"^\(?(?:\d{1,2}(?:\.\d{1,2})?|[a-z]|[ivx]{1,4})[.)]\s+")
# So near to where the first column begins a line is one of it.
IN_COLUMN = 0.1


def in_one_language(lines: Sequence[Line]) -> list[Line]:
    """The English lines and cells of an order that forbids in both languages; else all lines."""
    told = list(_told(lines))
    forbid = {welsh for line, welsh in told if force_of(line.string) is Force.FORBIDS}
    if forbid != {True, False}:
        return list(lines)
    return list(_english(told))


def _english(told: Sequence[tuple[Line, bool]]) -> Iterator[Line]:
    """The English lines; one whose label stands only before the Welsh above it is given that.

    Of languages side by side each has labels of its own.
    """
    label: Passage | None = None
    beside = any(one.box == two.box for (one, _), (two, _) in pairwise(told))
    for line, welsh in told:
        own = LABEL.match(line.string)
        if welsh:
            label = line.passage.part(0, own.end()) if own else label
            continue
        if label and not own and not beside:
            line = replace(line, passage=label.joined(line.passage), cells=(), fresh=True)
        label = None
        yield line


def _told(lines: Sequence[Line]) -> Iterator[tuple[Line, bool]]:
    """Each line, and each cell in another language than its neighbour, and whether it is Welsh.

    Words that are of neither language are of that of the line before, or of their column.
    """
    before = False
    columns: tuple[float, tuple[bool, ...]] = (0.0, ())
    for line in (half for whole in lines for half in _halves(_apart(whole))):
        tongues = [_is_welsh(cell.string) for cell in line.cells]
        if len(tongues) == len(columns[1]):
            tongues = [own if told is None else told
                       for told, own in zip(tongues, columns[1], strict=True)]  # fmt: skip
        if {True, False} <= {*tongues}:
            columns = line.box.left, tuple(tongue is True for tongue in tongues)
            for welsh in (True, False):
                cells = [
                    cell for cell, one in zip(line.cells, tongues, strict=True) if one is welsh
                ]
                yield _of_cells(line, cells), welsh
            continue
        tongue = _is_welsh(line.string)
        if tongue is None and columns[1]:
            tongue = columns[1][0 if line.box.left < columns[0] + IN_COLUMN else -1]
        before = before if tongue is None else tongue
        yield line, before


def _halves(line: Line) -> list[Line]:
    """The line cut at a stroke between Welsh and the English of it: `y llys / the court`."""
    for stroke in islice(STROKE.finditer(line.string), STROKES):
        pieces = line.passage.part(0, stroke.start()), line.passage.part(stroke.end())
        if {_is_welsh(piece.string) for piece in pieces} == {True, False}:
            label = LABEL.match(line.string)
            if label and not LABEL.match(pieces[1].string):
                first = line.passage.part(0, label.end())
                pieces = pieces[0], first.joined(pieces[1])
            return [replace(line, passage=piece, cells=(piece,)) for piece in pieces]
    return [line]


def _apart(line: Line) -> Line:
    """The line, cut where its own label comes again: before the same paragraph beside it."""
    again = TWICE.match(line.string)
    if again is None or len(line.cells) > 1:
        return line
    at = again.start("again")
    return replace(line, cells=(line.passage.part(0, at), line.passage.part(at)))


def _of_cells(line: Line, cells: Sequence[Passage]) -> Line:
    return replace(line, passage=reduce(Passage.joined, cells), cells=tuple(cells))


def _is_welsh(words: str) -> bool | None:
    """Whether the words are Welsh; None where nothing tells."""
    welsh, english = len(WELSH.findall(words)), len(ENGLISH.findall(words))
    return None if welsh == english else welsh > english
