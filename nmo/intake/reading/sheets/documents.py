"""A paper cut into the documents that it holds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nmo.intake.reading.page import Page, Paper, PaperKind, ReadBy
from nmo.intake.reading.sheets.headings import ENOUGH, cues_in, looks_like_a_beginning, texts_of
from nmo.intake.reading.sheets.lines import Line, lines_of
from nmo.intake.reading.sheets.numbering import PageLabel, labels_of, number_of, own_label
from nmo.intake.reading.sheets.reports import is_titled_report
from nmo.intake.reading.sheets.sheet import Sheet, sheet_of

TOP_LINES = 22
# Of a flowing paper a document begins only so many lines after the last began.
FEWEST_LINES = 12
# So many lines at most run as a head over the pages of one document.
MOST_RUNNING = 2
# What may stand above a heading: who made it and when, or what the paper is.
MOST_LINES_ABOVE = 4
_ABOVE = re.compile(
    r"^\W*(?:on \d|heard|before|made|ordered|dated|gerbron|the (?:hon|justices)|\w+ (?:witness )?"
    r"statement (?:of|by)|statement of|affidavit|draft|copy|sealed|"
    r"(?:our |court |number of )?(?:case|ref)|"
    r"matter no|no\b|in private)",
    re.IGNORECASE,
)
# A paragraph that is not the first of its list: what it stands on goes on with a document.
_GOES_ON = re.compile(r"(?:[2-9]|1\d|2\d)[.)] +[A-Z]|\((?:[2-9]|1\d|[b-hj-z]|[ivx]{2,4})\) +\w")
# A warning that a mail has above its order belongs to it.
_WARNS = re.compile(
    r"\b(?:penal notice|take notice|you must obey|commit(?:ted)? (?:an?|to)"
    r" (?:criminal )?(?:offence|prison)|disobedience|contempt of court|guilty of an"
    r" offence|torri'r gorchymyn)\b",
    re.IGNORECASE,
)
# Who the parties are may stand above the title, but what has a title or a greeting is a paper.
_OF_A_HEADING = {"parties", "case", "made"}
_OWN = {"title", "letter"}
FLOWING = (PaperKind.WORD, PaperKind.RICH_TEXT, PaperKind.PLAIN_TEXT, PaperKind.MAIL_BODY)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page with its lines and the numbers printed on it."""

    page: Page
    lines: tuple[Line, ...]
    labels: tuple[PageLabel, ...]
    number: int | None = None

    @property
    def label(self) -> PageLabel | None:
        """Its number in its own document."""
        return own_label(self.labels)


@dataclass(frozen=True, slots=True)
class Document:
    """A document of a paper: its words, and the page numbers printed on it."""

    sheet: Sheet
    paper: Paper
    labels: tuple[PageLabel, ...]


def documents_of(paper: Paper) -> list[Document]:
    """The documents in the paper, in their order."""
    leaves = [_leaf(page) for page in paper.pages]
    leaves = _without_doubles([leaf for leaf in leaves if leaf.lines])
    if not leaves:
        return []
    if paper.kind in FLOWING:
        return [_document(paper, leaves, lines) for lines in _flowing(leaves)]
    return [
        _document(paper, run, [line for leaf in run for line in leaf.lines])
        for run in _runs(leaves)
    ]


def fax_labels(paper: Paper) -> list[PageLabel]:
    """The numbers that a fax machine printed on the pages."""
    return [label for page in paper.pages for label in _leaf(page).labels if label.fax]


def numbers_in(paper: Paper) -> list[int]:
    """The numbers of the pages that print no count of pages; of a flowing paper none."""
    if paper.kind in FLOWING:
        return []
    leaves = [_leaf(page) for page in paper.pages]
    return [leaf.number for leaf in leaves if leaf.number is not None]


def _leaf(page: Page) -> Leaf:
    lines = tuple(lines_of(page))
    labels = labels_of(lines)
    return Leaf(page, lines, labels, None if labels else number_of(lines))


def _document(paper: Paper, leaves: Sequence[Leaf], lines: Sequence[Line]) -> Document:
    pages = {line.page for line in lines}
    inside = [leaf for leaf in leaves if leaf.page.number in pages]
    ticks = [(leaf.page.number, tick) for leaf in inside for tick in leaf.page.ticks]
    sheet = sheet_of(paper.name, lines, read_by=(leaf.page.read_by for leaf in inside), ticks=ticks)
    return Document(sheet, paper, tuple(leaf.label for leaf in inside if leaf.label))


def _runs(leaves: Sequence[Leaf]) -> Iterator[list[Leaf]]:
    run: list[Leaf] = []
    for leaf in leaves:
        if run and _begins(leaf, run):
            yield _in_order(run)
            run = []
        run.append(leaf)
    if run:
        yield _in_order(run)


def _begins(leaf: Leaf, run: Sequence[Leaf]) -> bool:
    """Whether a new document begins on this page."""
    label = leaf.label
    if label is not None:
        of = {other.label.of for other in run if other.label}
        if label.number == 1 or (of and label.of not in of):
            return True
        seen = {other.label.number for other in run if other.label}
        return label.number in seen and _heads_a_document(leaf, run[-1])
    return _heads_a_document(leaf, run[-1])


def _heads_a_document(leaf: Leaf, before: Leaf) -> bool:
    """Whether the page's first lines are a heading, and no head that runs over every page.

    Below lines with which the page before began as well, the rest of a heading has to stand.
    """
    if not looks_like_a_beginning(texts_of(leaf.lines[:TOP_LINES])):
        return False
    heads = {_bare(text) for text in texts_of(before.lines[:MOST_RUNNING])}
    head = 0
    while (
        head < min(MOST_RUNNING, len(leaf.lines))
        and _bare(texts_of(leaf.lines[head : head + 1])[0]) in heads
    ):
        head += 1
    rest = texts_of(leaf.lines[head:TOP_LINES])
    if rest and (_GOES_ON.match(rest[0]) or rest[0][:1].islower()):
        return False
    return not head or (bool(rest) and sum(cues_in(rest).values()) >= ENOUGH - 1)


def _bare(text: str) -> str:
    """A line's words without the digits in which running heads differ."""
    return re.sub(r"[\W\d_]+", "", text).casefold()


def _in_order(run: list[Leaf]) -> list[Leaf]:
    """The pages by the numbers printed on them, where each has one."""
    if all(leaf.label for leaf in run):
        return sorted(run, key=lambda leaf: leaf.label.number if leaf.label else 0)
    return run


def _without_doubles(leaves: Sequence[Leaf]) -> list[Leaf]:
    """Each page once: a page that was sent twice says the same words in the same order."""
    kept: dict[str, Leaf] = {}
    for leaf in leaves:
        kept.setdefault(" ".join(text.casefold() for text in texts_of(leaf.lines)), leaf)
    return list(kept.values())


def _flowing(leaves: Sequence[Leaf]) -> Iterator[list[Line]]:
    lines = [line for leaf in leaves for line in leaf.lines]
    begins = [0]
    for at in range(1, len(lines)):
        if not _may_begin(lines[at]) or _still_heading(lines[begins[-1] : at]):
            continue
        if looks_like_a_beginning(texts_of(lines[at : at + TOP_LINES])):
            begins.append(at)
    in_mail = any(leaf.page.read_by is ReadBy.MAIL for leaf in leaves)
    if len(begins) > 1 and _is_top_of_heading(lines[: begins[1]], in_mail=in_mail):
        del begins[1]
    for start, end in zip(begins, [*begins[1:], len(lines)], strict=True):
        yield lines[start:end]


def _is_top_of_heading(lines: Sequence[Line], *, in_mail: bool) -> bool:
    """Whether the first lines, few and no letter, stand above the heading of one document."""
    texts = texts_of(lines)
    told = any(_ABOVE.search(text) for text in texts) or is_titled_report(texts)
    if len(lines) <= MOST_LINES_ABOVE and told:
        return True
    cues = cues_in(texts).keys()
    few = len(lines) <= FEWEST_LINES and not cues & _OWN
    warns = any(_WARNS.search(text) for text in texts)
    return few and (not in_mail or warns or bool(cues & _OF_A_HEADING))


def _still_heading(lines: Sequence[Line]) -> bool:
    """Whether the document that began last is still at its heading."""
    cues = cues_in(texts_of(lines))
    return len(lines) < FEWEST_LINES and bool({"title", "court", "case"} & cues.keys())


def _may_begin(line: Line) -> bool:
    """Whether the line is itself one that stands first: a court, a title or a greeting."""

    return bool({"title", "court", "letter"} & cues_in(texts_of([line])).keys())
