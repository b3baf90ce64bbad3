"""The parties' addresses, and whether the applicant's is kept back."""

import re
from collections.abc import Container, Iterator

from nmo.intake.reading.found import Found, found_at
from nmo.intake.reading.orders.births import births_in
from nmo.intake.reading.orders.naming import Role
from nmo.intake.reading.orders.naming.cells import below, column_below, label_around, right_of
from nmo.intake.reading.orders.naming.words import noun_of
from nmo.intake.reading.orders.nearest import Owners
from nmo.intake.reading.orders.parties import Party
from nmo.intake.reading.people.addresses import POSTCODE, address_at, postcode_in
from nmo.intake.reading.sheets.sheet import Sheet

_WHOSE = f"(?:{noun_of(Role.APPLICANT)}|{noun_of(Role.RESPONDENT)})"
_LABEL = re.compile(
    r"\((?:of |current |last known )?(?:address|cyfeiriad):? (?!withheld|unknown)"
    rf"|\b(?:{_WHOSE}(?:'s)? )?(?:last[- ]known |current |home |present |usual )?"
    r"(?<!this )(?<!said )(?:address|cyfeiriad|residence)"
    rf"(?: (?:(?:of|for) (?:the )?|yr? ){_WHOSE})?(?: for service)? ?(?:is|:|was|yw|-|\|) ?"
    r"|\b(?:last |previously )?(?:known|believed|thought|understood) to (?:be )?"
    r"(?:liv(?:e|ing)|resid(?:e|ing)|stay(?:ing)?) (?:at |in )|\blast lived (?:at |in )"
    r"|\b(?:last[- ]known|home|current) address,? (?=\d|flat )"
    r"|\b(?:resid(?:es|ing|ent)|liv(?:es|ing)|(?:is|now|currently|formerly|presently) of|"
    r"(?:can|may|is to|could) be (?:found|reached|contacted)|stay(?:s|ing)|"
    r"sy'n byw) (?:at |in |yn )?",
    re.IGNORECASE,
)
_LINE = re.compile(
    rf"^(?:(?:the )?{_WHOSE}(?:'s)? )?(?:home |current |present |last[- ]known )?"
    r"(?:cyfeiriad ?/ ?)?(?:address|cyfeiriad)(?: ?/ ?(?:address|cyfeiriad))?\s(?=[A-Z0-9])",
    re.IGNORECASE | re.MULTILINE,
)
_CELL = re.compile(
    rf"(?:(?:his|her|their|your) |(?:the )?{_WHOSE}(?:'s)? )?"
    r"(?:home |current |present |last[- ]known |usual |residential )?"
    r"(?:address|cyfeiriad|lives at|residing at|residence|where (?:does )?[\w' ]{2,30} lives?)"
    rf"(?: of (?:the )?{_WHOSE})?(?: for service)?[ :?]*(?=$|[A-Z0-9\[(])",
    re.IGNORECASE | re.MULTILINE,
)
# Behind a label that ends in a dash, the end of the line says that nothing is known.
_NOTHING = re.compile(r"[\-|] ?\n")
_ROLE = re.compile(_WHOSE, re.IGNORECASE)
# Beside the heading of a column stands the heading of the next.
_CELL_OF_A_HEADING = re.compile(
    r"(?:(?:full )?names?|date of birth|d\.?o\.?b\.?|born|tele?phone|e-?mail|postcode|party|role|"
    r"relationship|solicitors?|represented by|address|enw|cyfeiriad|dyddiad geni)",
    re.IGNORECASE,
)
_KEPT_BACK = re.compile(
    r"[\s(\[-]*(?:address )?(?:is )?(?:withheld|confidential|undisclosed|redacted|protected|hidden|"
    r"private|not (?:to be )?(?:disclosed|shown|for disclosure)|not to be (?:given|stated)|"
    r"kept \w+|c8\b|"
    r"cyfrinachol|heb ei ddatgelu)",
    re.IGNORECASE,
)
ROWS_OF_A_TABLE = 12
# What a line holds beside a name alone: titles before it, other names in brackets behind it.
_TITLES = re.compile(r"\W*(?:to:? )?(?:[a-z]{2,9}\.? ?){0,2}", re.IGNORECASE)
_NAME_ALONE = re.compile(r"\s*(?:\([^()]{0,80}\)|aka [^,;]{3,40})?[\s,.]*")
_BEGINS = re.compile(r"\d|(?:flat|apartment|unit|room|plot|the|c/o)\b|[A-Z][\w' ]{2,30},? \d", re.I)
# Behind a birth, in its line or in the one below, an address needs no label if it begins so.
_HOUSE = re.compile(
    r"[\s,;)\]|]{1,6}(?:(?:of|o|at|yn|address|cyfeiriad)[ :]+)?"
    r"(?=\d+[a-z]?,? [A-Z]|(?:Flat|FLAT|Apartment|Unit) \d)"
)
_OF = re.compile(
    r"[\s,]*(?:\((?:[^()]{0,80})\)[\s,]*){0,3}(?:,? ?(?:born|date of birth|dob"
    r"|d\.o\.b\.?)[ :]*(?:on )?"
    r"[\w /.\-]{6,22}?[\s,)]*)?\b(?:of|o)\b:? (?=[\w])",
    re.IGNORECASE,
)
_WITHHELD = re.compile(
    r"(?:applicant|client|ceisydd|geisydd|\bher\b|victim)(?:'s)?[^.;]{0,90}\b(?:address|contact"
    r" details"
    r"|whereabouts|"
    r"cyfeiriad|details)\b[^.;]{0,60}\b(?:withheld|omitted|confidential|not (?:to )?be (?:disclosed"
    r"|revealed|"
    r"shared|given|passed)|not (?:to )?disclose|kept (?:back|private|secret)|redacted|undisclosed|"
    r"protected|cyfrinachol)"
    r"|(?:applicant|client|ceisydd|\bher\b)(?:'s)?[^.;]{0,40}\b(?:address"
    r"|contact details)\b[^.;]{0,40}\b(?:not (?:shown|printed|given|stated|included)|left out"
    r"|kept (?:private|back|secret|off)|hidden)\b"
    r"|\bleft out (?:where (?:she|the applicant)|(?:her|the applicant's) address)\b"
    r"|\baddress(?:es)?(?: is| to be| are|:)? ?\(?(?:withheld|confidential|undisclosed|not"
    r" disclosed|"
    r"redacted)\b"
    r"|\b(?:withheld|confidential|undisclosed)\b[^.;]{0,40}\b(?:address|contact details)\b"
    r"|\bc8\b|\bconfidential(?:ity)? (?:contact|address)|(?:do not|not to|must not be) (?:disclose"
    r"|reveal"
    r"|share|disclosed|revealed|shared)[^.;]{0,60}\baddress|cyfeiriad (?:yn gyfrinachol"
    r"|cyfrinachol)",
    re.IGNORECASE,
)
_LEAK = re.compile(
    r"\b(?:applicant|client|ceisydd|geisydd|she|he)(?:'s)?\b(?:(?!respondent)[^.;]){0,70}?\b"
    r"(?:(?:reached|found|visited|contacted|seen) at|(?:lives?|living|resid(?:es|ing)"
    r"|stay(?:s|ing))(?: (?:now|currently|with [\w' ]{1,30}))? at"
    r"|address(?: is|:| at)?|moved (?:in)?to|home at"
    r"|home is|is (?:now )?at)[: ]"
    r"|\b(?:find|visit|reach|contact|see|collect) (?:her|(?:the|our|my) (?:applicant|client)) at "
    r"|\b(?:applicant|client|ceisydd) ?: (?:[\w'.\-]+ ){0,4}[\w'.\-]+, (?=(?:flat )?\d)",
    re.IGNORECASE,
)
# "ADDRESS, where the applicant is living", "ADDRESS is her new home".
_LIVES_THERE = re.compile(
    r"\W*(?:(?:which )?is |being )?"
    r"(?:where (?:she|(?:the|our|my) (?:applicant|client)) (?:is )?(?:now "
    r"|currently )?(?:liv|resid|stay)"
    r"|(?:her|(?:the|our|my) (?:applicant|client)'s) "
    r"(?:new |current |safe |present )*(?:address|home)\b)",
    re.IGNORECASE,
)
# An address that a paper gives a name of its own is by that nobody's home.
_IS_DEFINED = re.compile(
    r"[\s,]*(?:(?:is|are|shall be|will be) (?:here(?:in)?after |below )?(?:referred|called|defined"
    r"|known|described)|means\b|\((?:hereinafter |herein )?(?:called )?[\"']?the\b"
    r"(?! (?:\d\w\w |first |second )?(?:applicant|respondent|claimant|defendant)))",
    re.IGNORECASE,
)
# Words that stand in no address: it ran on into the next line, or a paragraph was taken for one.
_NO_PART = re.compile(
    r"\b(?:applicant|respondent|confidential|withheld|(?:not |un)known|date of birth|children|"
    r"address|order|d\.?o\.?b|prohibited|forbidden|restrained|must|shall|entering|"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r" (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_NO_BEGINNING = re.compile(
    r"(?:item|paragraph|place|plan|schedule|zone|where|which|that|"
    r"(?:the )?(?:respondent|applicant))\b",
    re.IGNORECASE,
)
_OF_THE_APPLICANT = re.compile(r"applicant|client|ceisydd|geisydd|victim", re.IGNORECASE)
_OF_THE_RESPONDENT = re.compile(r"respondent[^.;]{0,40}$", re.IGNORECASE)


def addresses_of(sheet: Sheet, party: Party, owners: Owners) -> tuple[Found[str], ...]:
    """The addresses that the paper gives of the party, each once."""
    kept: dict[str, Found[str]] = {}
    for start, end in _spans(sheet, party, owners):
        if _IS_DEFINED.match(sheet.flat, end) or _NO_BEGINNING.match(sheet.flat, start):
            continue
        value = sheet.said(start, end).strip(" ,.")
        if _NO_PART.search(value):
            continue
        found = found_at(sheet, start, end, value, checked=postcode_in(value) is not None)
        kept.setdefault(postcode_in(value) or value.casefold()[:20], found)
    return tuple(kept.values())


def says_withheld(sheet: Sheet) -> tuple[int, int] | None:
    """Where the paper says that the applicant's address is kept back; None where it does not."""
    for match in _WITHHELD.finditer(sheet.flat):
        before = sheet.flat[max(0, match.start() - 60) : match.start()]
        if _OF_THE_APPLICANT.search(match[0]) or not _OF_THE_RESPONDENT.search(before):
            return match.span()
    return None


def leaks_in(sheet: Sheet, *, known: Container[str] = ()) -> tuple[int, int] | None:
    """Where the applicant's address stands in a paper all the same; None where it does not.

    known: the postcodes of others, as the respondent, who may be told of in the same words.
    """
    for match in _LEAK.finditer(sheet.flat):
        span = address_at(sheet, match.end())
        code = postcode_in(sheet.flat[slice(*span)]) if span else None
        if span and code and code not in known:
            return span
    for postcode in POSTCODE.finditer(sheet.flat):
        told = _LIVES_THERE.match(sheet.flat, postcode.end())
        if told and postcode_in(postcode[0]) not in known:
            return postcode.span()
    return None


def withheld_beside(sheet: Sheet, party: Party, owners: Owners) -> tuple[int, int] | None:
    """Where a cell of a table says of the party's address that it is kept back."""
    for _, at in _beside_labels(sheet):
        cell = sheet.cell_at(at)
        if cell and _KEPT_BACK.match(sheet.flat, at, cell.end) and owners.of(at) is party:
            return at, cell.end
    return None


def _spans(sheet: Sheet, party: Party, owners: Owners) -> Iterator[tuple[int, int]]:
    for match in (*_LABEL.finditer(sheet.flat), *_LINE.finditer(sheet.lined)):
        if _NOTHING.search(sheet.lined, match.start(), match.end()):
            continue
        if owners.of(_word_end(match)) is party and (span := address_at(sheet, match.end())):
            yield span
    for whose, at in _beside_labels(sheet):
        if owners.of(whose) is party and (span := address_at(sheet, at)):
            yield span
    yield from _below_name(sheet, party)
    yield from _behind_birth(sheet, party, owners)
    for _, end in party.spans:
        if (follows := _OF.match(sheet.flat, end)) and (span := address_at(sheet, follows.end())):
            yield span


def _below_name(sheet: Sheet, party: Party) -> Iterator[tuple[int, int]]:
    """The address in the lines below the party's name, where that stands in a line of its own."""
    for start, end in party.spans:
        cell = sheet.cell_at(start)
        if cell is None or not _NAME_ALONE.fullmatch(sheet.flat, end, cell.end):
            continue
        alone = sum(other.row == cell.row for other in sheet.cells) == 1
        if not alone or not _TITLES.fullmatch(sheet.flat, cell.start, start):
            continue
        under = below(sheet, cell)
        if under is None or not _BEGINS.match(sheet.flat, under.start):
            continue
        span = address_at(sheet, under.start)
        if span and span[0] == under.start and postcode_in(sheet.flat[slice(*span)]):
            yield span


def _behind_birth(sheet: Sheet, party: Party, owners: Owners) -> Iterator[tuple[int, int]]:
    """The address that follows the party's date of birth with nothing between."""
    for day in births_in(sheet):
        follows = _HOUSE.match(sheet.flat, day.end)
        if follows is None or owners.of(day.start) is not party:
            continue
        span = address_at(sheet, follows.end())
        if span and span[0] == follows.end() and postcode_in(sheet.flat[slice(*span)]):
            yield span


def _beside_labels(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """Where an address may stand by a cell that asks for it, and where its owner is looked for.

    That is in the rest of the label's cell, in the cell beside it, or in the column below it.
    """
    for cell in sheet.cells:
        if _CELL.fullmatch(label_around(sheet, cell) or "-"):
            yield cell.start, cell.start
        label = _CELL.match(sheet.flat, cell.start, cell.end)
        if label is None:
            continue
        if sheet.flat[label.end() : cell.end].strip(" :-"):
            yield label.end(), label.end()
            continue
        own = _ROLE.search(label[0])
        beside = right_of(sheet, cell)
        if beside is not None and not _CELL_OF_A_HEADING.fullmatch(
            sheet.flat[beside.start : beside.end].strip(" :?")
        ):
            yield (label.start() + own.end() if own else beside.start), beside.start
            for other in sheet.cells if own is None else ():
                if other.row == beside.row == cell.row and other.start > beside.start:
                    yield other.start, other.start
            continue
        under = below(sheet, cell)
        if beside is None and under is not None and _BEGINS.match(sheet.flat, under.start):
            yield under.start, under.start
        for each in column_below(sheet, cell, ROWS_OF_A_TABLE):
            yield each.start, each.start


def _word_end(match: re.Match[str]) -> int:
    """Where the label's own word of whose it is ends, so that it counts as named."""
    own = _ROLE.search(match[0])
    return match.start() + own.end() if own else match.start()
