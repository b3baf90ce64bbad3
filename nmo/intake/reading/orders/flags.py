"""What an order says of notice, consent, penalty and arrest, and whether it is a draft."""

import re
from collections.abc import Iterator
from itertools import islice

from nmo.intake.reading.found import Found, found_at, most_said
from nmo.intake.reading.orders.naming.cells import right_of
from nmo.intake.reading.orders.vocabulary import compiled, rows
from nmo.intake.reading.sheets.sheet import Sheet

_TITLE_LINES = 14
# What a form's title says of notice counts for less than what the order says of the hearing.
IN_A_TITLE = 3.0
_TITLED = re.compile(
    r"^(?:\W|draft |interim )*[\w\-/ ]{0,40}\b(?:orders?|injunction)\b", re.IGNORECASE
)
_TO_COME = re.compile(
    r"\b(?:will|shall|is to|are to|must)(?: now| then)? (?:be (?:considered|listed|heard|"
    r"looked at|"
    r"reconsidered|reviewed)|come back|attend|return)[^.;\n]{0,120}"
    r"|\b(?:return|next|further|review) (?:date|hearing)\b[^.;\n]{0,80}"
    r"|\bapply\b[^.;\n]{0,90}\bnotice\b[^.;\n]{0,40}|\bon giving\b[^.;\n]{0,60}\bnotice\b",
    re.IGNORECASE,
)
# What a paper says of itself that no court has made yet.
_NOT_MADE = re.compile(
    r"\b(?:proposed|unapproved|unsealed|unissued|draff?t) (?:(?:version|form|minute|terms)\b|"
    r"(?:[\w-]+ ){0,3}(?:order|injunction|undertaking))(?! of\b.{0,40}\bis approved)"
    r"|\bnot (?:yet )?(?:been )?(?:approved|perfected|sealed|issued)(?: (?:yet|by the (?:court|"
    r"judge)))?\b"
    r"|\bnot (?:yet )?(?:binding|made|effective|an order) (?:until|unless|before) (?:it (?:is|"
    r"has been) )?"
    r"(?:approved|sealed|made|issued|signed)\b"
    r"|\bfor (?:the )?(?:judge|court|judicial)(?:'s)? (?:to (?:consider|approve)|approval|"
    r"consideration)\b"
    r"|\b(?:awaiting|lodged for|subject to|pending) (?:the )?(?:judge|court|judicial)?(?:'s)? ?"
    r"(?:approval|sealing|seal)\b",
    re.IGNORECASE,
)
_NOTICE_CELL = re.compile(
    r"(?P<without>(?:without|no|ex parte)[\w -]*)?(?:notice|ex parte|basis)\b[\w ']*[:?]*",
    re.IGNORECASE,
)
_SAID_YES = re.compile(r"(?:yes|given|with|on|short)\b(?! no).{0,30}", re.IGNORECASE)
_SAID_NO = re.compile(r"(?:no|none|not given|without|nil|ex parte)\b.{0,30}", re.IGNORECASE)
CELL_POINTS = 20.0
# A watermark is so many times as tall as the middle word.
WATERMARK_TIMES = 1.8


def notice_of(sheet: Sheet) -> Found[str] | None:
    """`with` or `without` notice, by its end clause or recital; None where it says neither.

    The same words count once, for the row that says most of them; what is said of a hearing to
    come, or of an application that may be made, counts for nothing.
    """
    said = [
        (float(row["points"]), match.span(), row["notice"])
        for row in rows("notice.csv")
        for match in islice(compiled(row["pattern"]).finditer(_of_this_hearing(sheet)), 3)
    ]
    said.sort(key=lambda one: -one[0])
    candidates: list[tuple[float, Found[str]]] = []
    for points, (start, end), notice in said:
        if any(one.start < end and start < one.end for _, one in candidates):
            continue
        weight = IN_A_TITLE if points > IN_A_TITLE and _in_title(sheet, start) else points
        found = found_at(sheet, start, end, notice, labelled=points > 2)
        candidates.append((weight, found))
    candidates += ((CELL_POINTS, found) for found in _in_cells(sheet))
    return most_said(candidates, same=lambda value: value)


def _in_cells(sheet: Sheet) -> Iterator[Found[str]]:
    """What a table answers to "Notice" or "Without notice"."""
    for cell in sheet.cells:
        label = _NOTICE_CELL.fullmatch(sheet.flat[cell.start : cell.end].strip())
        answer = right_of(sheet, cell) if label else None
        if label is None or answer is None:
            continue
        said = sheet.flat[answer.start : answer.end].strip()
        yes, no = _SAID_YES.fullmatch(said), _SAID_NO.fullmatch(said)
        if yes or no:
            notice = "with" if bool(label["without"]) != bool(yes) else "without"
            yield found_at(sheet, answer.start, answer.end, notice, labelled=True)


def _of_this_hearing(sheet: Sheet) -> str:
    """The text, of the same length, without what is said of hearings and applications to come."""
    told = _TO_COME.sub(lambda found: "~" * len(found[0]), sheet.lined)
    return told.replace("\n", " ")


def _in_title(sheet: Sheet, at: int) -> bool:
    """Whether the words stand in a heading: a short line near the top that ends no sentence."""
    begins = sheet.lined.rfind("\n", 0, at) + 1
    ends = sheet.lined.find("\n", at)
    line = sheet.lined[begins : ends if ends >= 0 else None].strip()
    titled = _TITLED.search(line) is not None and not line.endswith(".")
    return titled and sheet.lined.count("\n", 0, at) < _TITLE_LINES


def flag_of(sheet: Sheet, flag: str) -> Found[bool] | None:
    """Where the paper says so, a found True; None where it does not, or says that it is not so."""
    for row in rows("flags.csv"):
        if row["flag"] != flag:
            continue
        for match in compiled(row["pattern"]).finditer(sheet.flat):
            before = _same_sentence(sheet.lined[max(0, match.start() - 40) : match.start()])
            if row["unless_before"] and compiled(row["unless_before"]).search(before):
                continue
            return found_at(sheet, *match.span(), True)
    return None


def _same_sentence(before: str) -> str:
    """What of the words before belongs to the same sentence: "not ... . Disobedience" does not."""
    return re.split(r"[.;?!](?=\s|$)|\n(?=[A-Z]|$)", before)[-1].replace("\n", " ")


def draft_of(sheet: Sheet) -> Found[bool] | None:
    """Where the title or a watermark says that it is a draft."""
    for cell in sheet.cells:
        text = sheet.flat[cell.start : cell.end]
        alone = re.fullmatch(r"\W*d ?r ?a ?f ?t(?: order)?\W*|\W*drafft\W*", text, re.IGNORECASE)
        titled = cell.row < _TITLE_LINES and re.search(
            r"\bdraff?t\b[^.]{0,40}\border\b|\b(?:order|undertaking|injunction|arrest)\b[^.]{0,30}"
            r"[-(\[ ]draff?t\b|^\[?draft\b|\bnot (?:yet )?(?:sealed|approved)\b",
            text,
            re.IGNORECASE,
        )
        if alone or titled:
            return found_at(sheet, cell.start, cell.end, True)
    if watermark := _watermark(sheet):
        return watermark
    head = "\n".join(sheet.lined.split("\n")[:_TITLE_LINES])
    if said := _NOT_MADE.search(head.replace("\n", " ")):
        return found_at(sheet, *said.span(), True)
    match = re.search(
        r"\bdraft (?:order )?(?:for|subject to) (?:the )?(?:judge|approval|court"
        r"|judicial)[^.]{0,30}"
        r"|\bthis (?:is a draft|order is (?:a draft|not (?:yet )?(?:sealed|in force)))"
        r"|\bdraft - not (?:sealed|approved|for service)|\bdraft\b[^.]{0,30}\bnot (?:yet )?(?:been"
        r" )?"
        r"(?:sealed|approved)",
        sheet.flat,
        re.IGNORECASE,
    )
    return found_at(sheet, *match.span(), True) if match else None


def _watermark(sheet: Sheet) -> Found[bool] | None:
    """The word across a page, much taller than the words around it."""
    heights = sorted(p.word.box.bottom - p.word.box.top for p in sheet.text.words)
    for placed in sheet.text.words:
        word, box = placed.word.text, placed.word.box
        tall = box.bottom - box.top > WATERMARK_TIMES * heights[len(heights) // 2]
        if tall and re.fullmatch(r"\W*draff?t\W*", word, re.IGNORECASE):
            return found_at(sheet, placed.start, placed.start + len(word), True)
    return None
