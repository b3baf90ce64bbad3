"""Birth dates and ages as they are typed: day first, in full or in part."""

import re
from collections.abc import Callable
from datetime import date

from nmo.matching.births import OLDEST, BirthDate
from nmo.matching.question import Problem

MONTHS = (
    ("january", "jan", "ionawr"),
    ("february", "feb", "chwefror"),
    ("march", "mar", "mawrth"),
    ("april", "apr", "ebrill"),
    ("may", "mai"),
    ("june", "jun", "mehefin"),
    ("july", "jul", "gorffennaf"),
    ("august", "aug", "awst"),
    ("september", "sept", "sep", "medi"),
    ("october", "oct", "hydref"),
    ("november", "nov", "tachwedd"),
    ("december", "dec", "rhagfyr"),
)
MONTH_NUMBERS = {name: i for i, names in enumerate(MONTHS, start=1) for name in names}
MONTH = rf"(?P<month>{'|'.join(sorted(MONTH_NUMBERS, key=len, reverse=True))})\b\.?"
MARK = r"(?:(?<!\w)(?:d\.?\s?o\.?\s?b\.?|date of birth|born(?: on| in)?|b\.?)\s*[:=-]?\s*)"
DAY = r"(?P<day>\d{1,2}|\?{1,2}|xx)"
YEAR = r"'?(?P<year>\d{4}|\d{2})"
START, END = r"(?<![\w/.-])", r"(?![\w/-])"


def _pattern(body: str, mark: str = MARK + "?") -> re.Pattern[str]:
    return re.compile(rf"{START}{mark}{body}{END}", re.IGNORECASE)


DATES = (
    _pattern(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})"),
    _pattern(rf"{DAY}\s?[-/.]\s?(?P<month>\d{{1,2}}|\?{{1,2}}|xx)\s?[-/.]\s?{YEAR}"),
    _pattern(rf"{DAY}(?:st|nd|rd|th)?[\s-]+(?:of\s+)?{MONTH}[\s,-]*{YEAR}"),
    _pattern(rf"{MONTH}\s+{DAY}(?:st|nd|rd|th)?,?\s+{YEAR}"),
    _pattern(rf"{MONTH}\s+(?P<year>\d{{4}})"),
    _pattern(rf"{DAY}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}"),
    _pattern(r"(?P<month>\d{1,2})[-/.](?P<year>\d{4})"),
    _pattern(r"(?<!\d )(?P<day>\d{1,2}) (?P<month>\d{1,2}) (?P<year>\d{4}|\d{2})(?! ?\d)"),
    _pattern(r"(?P<year>19\d\d|20\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d)"),
    _pattern(r"(?P<day>[0-3]\d)(?P<month>\d{2})(?P<year>(?:19|20)\d\d)"),
    _pattern(r"(?P<day>[0-3]\d)(?P<month>[01]\d)(?P<year>\d{2})"),
    _pattern(r"(?<!flat )(?P<day>\d{1,2})/(?P<month>\d{1,2})"),
    _pattern(r"(?P<year>\d{4})", mark=MARK),
    _pattern(r"(?P<year>(?:18|19|20)\d\d)(?!\s+[a-z]+\s+(?:st|street|r[od]w?|road|ave|lane)\b)"),
)
NOT_KNOWN = _pattern(r"(?:unknown|not known|n/?k|\?+)", mark=MARK)
MARKED = re.compile(rf"{START}(?:d\.?o\.?b\.?|date of birth)(?!\w)[\s:=]*\S*", re.IGNORECASE)

NUMBER = r"(?P<age>\d{1,3})"
ABOUT = r"(?:about|approx(?:imately|\.)?|around|circa|ca?\.|~|roughly)"
AGES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\w)age[ds]?\s*:?\s*{ABOUT}?\s*{NUMBER}(?!\w)",
        rf"(?<![\w/]){ABOUT}?\s*{NUMBER}[\s-]?(?:yo|y/o|y\.o\.?|yrs?|years?)(?:[\s-]old)?(?!\w)",
        rf"(?<![\w/]){ABOUT}?\s*{NUMBER}\s?ish(?!\w)",
        rf"(?<!\w)(?:in (?:his|her|their) )?(?P<within>early|mid|late)?[\s-]*{NUMBER}'?s(?!\w)",
        rf"(?<![\w/]){ABOUT}\s*{NUMBER}(?![\w/-])(?!\s+(?:\w+\s+)?\w+\s+(?:st|street|road|row)\b)",
    )
)
AGE_AT_THE_END = re.compile(r"(?<=[^\W\d] )(?P<age>[1-9]\d)$")
WITHIN = {"early": 2, "mid": 5, "late": 8, None: 5}
YOUNGEST_USUAL = 10
TAKEN = " | "

NOT_A_DATE = Problem(
    code="not_a_date",
    text="The date of birth is not a real date. Only the parts of it that can be right were used. "
    "Check the day, month and year.",
)
IN_FUTURE = Problem(
    code="date_in_future",
    text="The date of birth is in the future, so its year was not used. Check the year.",
)
LONG_AGO = Problem(
    code="date_long_ago",
    text=f"The date of birth is over {OLDEST} years ago. It was used as typed. Check the year.",
)


def read_birth(text: str, *, today: date) -> tuple[BirthDate | None, str, tuple[Problem, ...]]:
    """The first birth date in the text, the text without it, and what is doubtful in it.

    Of a date that no calendar has, the parts that can be right are kept: a slip in one digit
    must not hide the person.
    """
    if found := NOT_KNOWN.search(text):
        return None, _without(text, found), ()
    for pattern in DATES:
        if found := pattern.search(text):
            born, problems = _born(found, today)
            return born, _without(text, found), problems
    if found := MARKED.search(text):
        return None, _without(text, found), (NOT_A_DATE,)
    return None, text, ()


def read_birth_field(text: str, *, today: date) -> tuple[BirthDate | None, tuple[Problem, ...]]:
    """The birth date that a field of its own holds, None where none can be read, and the doubts."""
    born, rest, problems = read_birth(text.strip(), today=today)
    if rest.strip(" |"):
        return None, (NOT_A_DATE,)
    return born, problems


def read_age(text: str) -> tuple[int | None, str, tuple[Problem, ...]]:
    """The first age in the text in years, the text without it, and what could not be used."""
    for pattern in (*AGES, AGE_AT_THE_END):
        if found := pattern.search(text):
            age = _age(found)
            return (age if age <= OLDEST else None), _without(text, found), age_problems(age)
    return None, text, ()


def age_problems(age: int) -> tuple[Problem, ...]:
    """What an officer should know about an age: impossible, or of a young child."""
    if not 0 <= age <= OLDEST:
        text = f"The age is not possible and was not used. Type an age from 0 to {OLDEST}."
        return (Problem(code="age_impossible", text=text),)
    if age < YOUNGEST_USUAL:
        text = "The age is that of a young child. Check it; the child was looked for by this age."
        return (Problem(code="age_of_a_child", text=text),)
    return ()


def _without(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]}{TAKEN}{text[found.end() :]}".strip()


def _age(found: re.Match[str]) -> int:
    parts = found.groupdict()
    return int(parts["age"]) + (WITHIN[parts["within"]] if "within" in parts else 0)


def _born(found: re.Match[str], today: date) -> tuple[BirthDate | None, tuple[Problem, ...]]:
    parts = found.groupdict()
    day, month = _number(parts.get("day")), _month(parts.get("month"))
    if day and month and month > 12 >= day:
        day, month = month, day
    year = _year(parts.get("year"), today, lambda y: _is_later(y, month, day, today))
    return _possible(year, month, day, today)


def _number(text: str | None) -> int | None:
    return int(text) or None if text and text.isdigit() else None


def _month(text: str | None) -> int | None:
    return MONTH_NUMBERS.get(text.lower()) or _number(text) if text else None


def _year(text: str | None, today: date, is_later: Callable[[int], bool]) -> int | None:
    if text is None or len(text) > 2:
        return _number(text)
    this_century = today.year - today.year % 100 + int(text)
    return this_century - 100 if is_later(this_century) else this_century


def _is_later(year: int, month: int | None, day: int | None, today: date) -> bool:
    return (year, month or 1, day or 1) > (today.year, today.month, today.day)


def _possible(
    year: int | None, month: int | None, day: int | None, today: date
) -> tuple[BirthDate | None, tuple[Problem, ...]]:
    """The date in the parts that can be right, and what is doubtful in it."""
    problems: list[Problem] = []
    if not _is_real(year, month, day):
        problems.append(NOT_A_DATE)
        month = month if month and month <= 12 else None
        day = day if day and _is_real(None, month, day) else None
    if year and _is_later(year, month, day, today):
        problems.append(IN_FUTURE)
        year = None
    elif year and year < today.year - OLDEST:
        problems.append(LONG_AGO)
    born = BirthDate(year=year, month=month, day=day)
    return (born if born.is_known_at_all else None), tuple(problems)


def _is_real(year: int | None, month: int | None, day: int | None) -> bool:
    try:
        date(year or 2000, month or 1, day or 1)
    except ValueError:
        return False
    return True
