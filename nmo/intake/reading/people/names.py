"""A person's name as it is printed: where it begins, where it ends, titles taken off."""

import csv
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from nmo.intake.reading.sheets.sheet import Sheet

HERE = Path(__file__).parent
MOST_WORDS = 7
LONGEST_FILED = 80
_SKIPPED = re.compile(r"[\s:;,.\-_(\[\"'*|=]*")
_NUMBERED = re.compile(r"\(?\d{1,2}[).]\s+|\([a-z]\)\s+")
_WORD = re.compile(r"[^\W\d_](?:[\w'’.\-]|(?<=[Oo])'(?=[A-Z]))*", re.UNICODE)
_FAMILY = r"(?P<surname>[^\W\d_][\w'’\-]+(?: [^\W\d_][\w'’\-]+){0,2})"
_GIVEN = r"(?P<given>[^\W\d_][\w'’.\-]*(?: [^\W\d_][\w'’.\-]*){0,3}?)"
_FILED = re.compile(
    rf"[\s:;.\-]*{_FAMILY}, ?{_GIVEN}\s*"
    r"(?=$|[(\n]|,? (?:of|born|aka|also|date of birth|dob|d\.o\.b|b\.|-?vs?\b|s\. ?\d|\d|"
    r"(?:[MF]|male|female)\b(?=[\s,/|]*(?:$|\d|d\.?o\.?b|born|date))))",
    re.IGNORECASE,
)
_FILED_IN_BRACKETS = re.compile(
    r"[\s:;.\-]*(?P<surname>[^\W\d_a-z][\w'’\-]+) \((?P<given>[^\W\d_a-z][\w'’\-]+"
    r"(?: [^\W\d_a-z][\w'’.\-]*){0,3})\)"
)
# "Page 2", "Case No": behind a name, but no part of it.
_GOES_ON_AS_MORE = re.compile(
    r"\.?\s*(?:\d|:|#|(?:no|number|ref|reference|management|of \d|law|summary|court|page)\b)", re.I
)
_ONE_MORE_WORD = re.compile(r" [^\W\d_a-z][\w'’\-]*(?: [^\W\d_a-z][\w'’\-]*)?\s*(?:$|[\n,;.()'’])")
# What somebody is called, within the name: Rhys "Taff" Proof.
NICKNAME = re.compile(
    r" (?:\(?[\"'“‘](?P<nick>[^\W\d_a-z][\w\-]+)[\"'”’]\)?|\((?P<plain>[^\W\d_a-z][\w\-]+)\)) "
    r"(?=[^\W\d_a-z][\w'’\-]+)"
)
_BREAKS = re.compile(r"[ \n]+|(?<=[\w.])-[ \n]?(?=[A-Z])")


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list of this folder."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return frozenset(row[0] for row in list(csv.reader(file))[1:])


@dataclass(frozen=True, slots=True)
class NameSeen:
    """A name's span in the sheet, and the name on one line without titles."""

    start: int
    end: int
    value: str


def name_at(sheet: Sheet, at: int, *, limit: int | None = None) -> NameSeen | None:
    """The name that begins at the position, after marks, numbers and titles; None where none does.

    limit: where it must end at the latest, such as the end of a cell.
    """
    text = sheet.lined
    limit = len(text) if limit is None else limit
    begin = at
    for skipped in (_SKIPPED, _NUMBERED, _SKIPPED):
        if found := skipped.match(text, begin, limit):
            begin = found.end()
    words: list[tuple[int, int]] = []
    position = begin
    while len(words) < MOST_WORDS and (found := _WORD.match(text, position, limit)):
        word = found[0]
        plain = word.rstrip(".").casefold()
        if plain in listed("titles.csv") and not words:
            position = _after(text, found.end(), limit)
            continue
        rest = text[found.end() : min(found.end() + 40, limit)]
        if not (_may_stand(word, words=len(words)) or _is_name_too(word, rest, words=len(words))):
            break
        words.append((found.start(), found.end() - _trailing(word)))
        if word.endswith(".") and len(word) > 2:
            break
        between = NICKNAME.match(text, found.end(), limit)
        if between and _may_stand(between["nick"] or between["plain"], words=len(words)):
            position = between.end()
            continue
        position = _after(text, found.end(), limit)
        new_line = "\n" in text[found.end() : position]
        if position == found.end() or (new_line and not sheet.goes_on(found.start())):
            break
    return _named(sheet, words)


def names_at(sheet: Sheet, at: int, *, limit: int, one: bool = False) -> list[NameSeen]:
    """The names of a list: parted by commas, "and", "&", numbers or lines.

    one: whether it is of one person, so that a comma parts a family name from the others.
    """
    if (filed := surname_first(sheet, at, limit, one=one)) is not None:
        return [filed]
    names: list[NameSeen] = []
    while at < limit and (name := name_at(sheet, at, limit=limit)):
        names.append(name)
        parted = re.compile(r"\s*(?:,|;|&|\band\b|\ba\b|\bac\b|\n|\(\d\)|\d\.)\s*").match(
            sheet.lined, name.end, limit
        )
        if parted is None:
            break
        at = parted.end()
    return names


def surname_first(sheet: Sheet, start: int, end: int, *, one: bool = False) -> NameSeen | None:
    """The name of a span that begins as registers have it; None where it does not.

    That is SURNAME, Given or SURNAME (Given). one: whether the span is of one person; then the
    capitals need not tell the family name.
    """
    found = _FILED.match(sheet.lined, start, end) or _FILED_IN_BRACKETS.match(
        sheet.lined, start, end
    )
    if found is None:
        return None
    family, given = found["surname"].split(), _untitled(found["given"].split())
    told_by_capitals = found["surname"].isupper() and not found["given"].isupper()
    by_comma = found.re is _FILED and one and len(family) == 1
    if not (told_by_capitals or by_comma) or not given:
        return None
    stands = [_may_stand(word, words=nth) for nth, word in enumerate([*given, *family])]
    if not all(stands) or not family[0][0].isupper():
        return None
    return NameSeen(found.start("surname"), found.end("given"), " ".join([*given, *family]))


def filed_before(sheet: Sheet, end: int) -> NameSeen | None:
    """The name that ends right before the position as registers have it: SURNAME, Given."""
    base = max(sheet.lined.rfind("\n", 0, end) + 1, end - LONGEST_FILED)
    stop = base + len(sheet.lined[base:end].rstrip(" ,;-"))
    for begins in re.finditer(r"(?<![\w'\-])(?=[^\W\d_a-z]{2})", sheet.lined[base:stop]):
        name = surname_first(sheet, base + begins.start(), stop)
        if name is not None and stop - name.end < 2:
            return name
    return None


def _untitled(words: list[str]) -> list[str]:
    return [word for word in words if word.rstrip(".").casefold() not in listed("titles.csv")]


def name_before(sheet: Sheet, end: int) -> NameSeen | None:
    """The longest name that ends right before the position."""
    base = max(0, end - 110)
    window = sheet.flat[base:end].rstrip(" ,;-(")
    # Aliases in brackets stand between a name and its role.
    window = re.sub(r"(?:\s*\([^()]*\))+$", "", window).rstrip(" ,;-(")
    stop = base + len(window)
    for match in re.finditer(r"(?<![\w'\-])(?=[^\W\d_])", window):
        name = name_at(sheet, base + match.start(), limit=stop)
        if name and name.end == stop and sheet.flat[base + match.start()].isupper():
            return name
    return None


def folded(name: str) -> str:
    """The name as two are compared: case, accents, marks and titles left out."""
    from anyascii import anyascii

    plain = re.sub(r"[^a-z ]", "", anyascii(name).casefold().replace("-", " "))
    return " ".join(word for word in plain.split() if word not in listed("titles.csv"))


def as_in_body(name: str, text: str) -> str:
    """What of a name is in capitals spelt as the text spells it elsewhere; else as names are."""
    words = name.split()
    return " ".join(
        _spelt(word, text) if word.isupper() and (len(word) > 2 or name.isupper()) else word
        for word in words
    )


def _spelt(word: str, text: str) -> str:
    near = re.findall(rf"(?<![\w]){re.escape(word)}(?![\w])", text, re.IGNORECASE)
    mixed = Counter(each for each in near if not each.isupper() and not each.islower())
    if mixed:
        return str(mixed.most_common(1)[0][0])
    if word.casefold() in listed("particles.csv") and len(word) > 1:
        return word.lower() if word.casefold() in ("bin", "bint", "binti", "ibn") else word.title()
    spelt = "-".join(
        "'".join(part[:1] + part[1:].lower() for part in piece.split("'"))
        for piece in word.split("-")
    )
    return re.sub(r"^Mc(\w)", lambda found: "Mc" + found[1].upper(), spelt)


def _after(text: str, end: int, limit: int) -> int:
    found = re.compile(r"[ \n]+").match(text, end, limit)
    if found is None or found[0].count("\n") > 1:
        return end
    return found.end()


def _trailing(word: str) -> int:
    """How many signs at the end of the word are no part of it: a full stop, an open quote."""
    bare = word.rstrip("'’-")
    if bare.endswith(".") and len(bare.rstrip(".")) > 1:
        bare = bare.rstrip(".")
    if bare.endswith(("'s", "’s")):
        bare = bare[:-2]
    return len(word) - len(bare)


def _may_stand(word: str, *, words: int) -> bool:
    plain = word.rstrip(".'’").casefold()
    plain = plain.removesuffix("'s")
    if plain.replace(".", "") in listed("no_names.csv") or any(map(str.isdigit, word)):
        return False
    if word[0].isupper():
        return True
    return words > 0 and plain.split("-")[0] in listed("particles.csv")


def _is_name_too(word: str, rest: str, *, words: int) -> bool:
    """Whether a common word stands as a family name: last of a name, or first of two.

    rest: what follows the word.
    """
    if (word.isupper() and len(word) > 1) or not word[:1].isupper():
        return False
    plain = word.casefold().removesuffix("'s")
    if words and plain in listed("names_too.csv"):
        return _GOES_ON_AS_MORE.match(rest) is None
    return not words and plain in ("he", "so") and _ONE_MORE_WORD.match(rest) is not None


def _named(sheet: Sheet, words: list[tuple[int, int]]) -> NameSeen | None:
    string = sheet.text.string
    while words and string[words[-1][0]].islower() and "-" not in string[slice(*words[-1])]:
        words.pop()
    if not words or (len(words) == 1 and len(string[slice(*words[0])].rstrip(".")) < 2):
        return None
    if len(words) == 1 and string[slice(*words[0])].casefold() in listed("particles.csv"):
        return None
    start, end = words[0][0], words[-1][1]
    said = " ".join(NICKNAME.sub(" ", string[start:end]).split())
    return NameSeen(start, end, said.replace("’", "'"))
