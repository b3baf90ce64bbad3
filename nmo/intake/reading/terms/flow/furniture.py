"""Page numbers, running heads and stamps, which are no part of any paragraph."""

import re
from collections import defaultdict
from collections.abc import Sequence

from nmo.intake.reading.terms.flow.lines import Line

PAGE_NUMBER = re.compile(
    r"""^[\W_]*(?:
        (?:page|pag\w|tudalen|p\.?|sheet)\s*[\dilo]{1,3}(?:\s*(?:of|o|/|\|)\s*[\dilo]{1,3})?
      | \d{1,3}\s*(?:of|/|\|)\s*\d{1,3}
      | [-–—]\s*\d{1,3}\s*[-–—]
      | draft | copy | sealed | continued.{0,12} | /?cont(?:'?d)?\.{0,3} | (?:p\.?t\.?o\.?)
      | (?:turn|please\ turn)\ over.{0,12}
    )[\W_]*$""",
    re.IGNORECASE | re.VERBOSE,
)
HEAD = re.compile(
    r"^(?:case (?:no|num)\w*|rhif (?:yr )?achos|from:|fax|\d\d/\d\d/\d{2,4}\s+\d\d:\d\d"
    r"|[A-Z]{0,3}[\d/-]{5,}[A-Z]?\d*\W*(?:page|tudalen|p\.)\s*\d|[A-Z]{2}\d\d[A-Z]\d{5}\W*(?:page|tudalen|p\.)\s*\d)",
    re.I,
)
EDGE = 4  # lines from the top or the foot of a page among which running heads stand


def without_furniture(lines: Sequence[Line]) -> list[Line]:
    """The lines that are words of the order, without page numbers and running heads."""
    repeated = _repeated(lines)
    edges = _edges(lines)
    return [
        line
        for nth, line in enumerate(lines)
        if not PAGE_NUMBER.match(line.string)
        and not (nth in edges and _is_head(line, edges[nth], repeated))
    ]


def _is_head(line: Line, depth: int, repeated: set[str]) -> bool:
    """Whether a line near the page's edge is a running head, `depth` lines from the edge."""
    later = line.page > 1 or depth < 0
    if _bare(line.string) in repeated and later:
        return True
    if abs(depth) == 1 and re.fullmatch(r"\W*\d{1,2}\W*", line.string):
        return True
    return later and bool(HEAD.match(line.string))


def _bare(string: str) -> str:
    return re.sub(r"[\W\d_]+", "", string).lower()


def _edges(lines: Sequence[Line]) -> dict[int, int]:
    """For each line near an edge of its page, how far: 1 is the top line, -1 the foot."""
    pages: dict[int, list[int]] = defaultdict(list)
    for nth, line in enumerate(lines):
        pages[line.page].append(nth)
    edges: dict[int, int] = {}
    for rows in pages.values():
        if len(pages) == 1 or len(rows) < 3:
            continue
        edges |= {row: -depth for depth, row in enumerate(rows[: -EDGE - 1 : -1], 1)}
        edges |= {row: depth for depth, row in enumerate(rows[:EDGE], 1)}
    return edges


def _repeated(lines: Sequence[Line]) -> set[str]:
    """The lines, without digits, that stand as far from the edge on more than one page."""
    pages: dict[tuple[str, int], set[int]] = defaultdict(set)
    for nth, depth in _edges(lines).items():
        bare = _bare(lines[nth].string)
        if len(bare) > 4 and not re.search(r"mustnot|forbidden|shallnot|beidio", bare):
            pages[bare, depth].add(lines[nth].page)
    return {bare for (bare, _), seen in pages.items() if len(seen) > 1}
