"""Settings in words, for people. Pure."""

from collections.abc import Iterator

from nmo.law import OrderTypeRule
from nmo.law.order_types.rule import CourtClock, ExcludedDay, Source, StatutoryMaximum
from nmo.reference.book import Book
from nmo.reference.labels import (
    AWARENESS_WORDS,
    BREACH_WORDS,
    DAY_WORDS,
    HEADING_WORDS,
    MADE_BY_WORDS,
    MARK_WORDS,
    THRESHOLD_WORDS,
)
from nmo.reference.shipped.pack_words import PACK_WORDS
from nmo.reference.shipped.service_levels import LEVEL_WORDS
from nmo.reference.shipped.telephones import LINE_WORDS
from nmo.reference.values import (
    ConditionWords,
    CourtForm,
    OffenceCode,
    OutcomeCode,
    PackName,
    ServiceLevel,
    Telephone,
    Value,
)
from nmo.reference.words import Kind, Level, Line, PackWord

Said = tuple[str, str]  # what it is, and what it says

NOT_KNOWN = "Not known"


def name_of(kind: Kind, code: str, book: Book) -> str:
    """What the setting is called in a list."""
    match kind:
        case Kind.SERVICE_LEVEL:
            return LEVEL_WORDS[Level(code)].name
        case Kind.RING:
            return LINE_WORDS[Line(code)]
        case Kind.PACK:
            return PACK_WORDS[PackWord(code)]
        case Kind.ORDER_TYPE | Kind.OFFENCE_CODE:
            return next(rule.name for key, rule in book.order_types.items() if key == code)
        case Kind.CONDITION:
            return code.replace("_", " ").capitalize()
        case Kind.FORM | Kind.OUTCOME_CODE:
            return code


def in_short(value: Value) -> str:
    """The value in one line."""
    match value:
        case OrderTypeRule():
            return f"{BREACH_WORDS[value.breach]}{_law(value)}"
        case ConditionWords():
            return value.label
        case PackName():
            return value.name
        case ServiceLevel():
            unit = value.unit.value[:-1] if value.amount == 1 else value.unit.value
            return f"{value.amount} {unit}"
        case Telephone():
            return value.spoken
        case CourtForm() | OutcomeCode():
            return value.name if value.in_use else f"{value.name} (no longer used)"
        case OffenceCode():
            return value.code or NOT_KNOWN


def in_full(value: Value) -> tuple[Said, ...]:
    """The value field by field, with its source."""
    said = (*_fields(value), ("Source", value.source.text))
    return (*said, ("How far it is confirmed", MARK_WORDS[value.source.mark]))


def _law(rule: OrderTypeRule) -> str:
    return f" ({rule.breach_law})" if rule.breach_law else ""


def _fields(value: Value) -> tuple[Said, ...]:
    match value:
        case OrderTypeRule():
            return tuple(_of_rule(value))
        case ConditionWords():
            return (("Words on the card", value.label),)
        case PackName():
            return (("Words", value.name),)
        case ServiceLevel():
            return (("How long", in_short(value)),)
        case Telephone():
            return (("Whom to ring", value.who), ("Number", value.number or NOT_KNOWN))
        case CourtForm():
            return (
                ("Name", value.name),
                ("Version", value.version),
                ("Used", _yes(value.in_use)),
            )
        case OffenceCode():
            return (
                ("Code", value.code or NOT_KNOWN),
                ("Offence", value.offence),
                ("Note", value.note or "None"),
            )
        case OutcomeCode():
            return (
                ("Name", value.name),
                ("Counts as an outcome", _yes(value.counts)),
                ("Offered first for a breach", _yes(value.likely)),
                ("Needs a supervisor’s and a prosecutor’s reason", _yes(value.asks_reason)),
                ("Used", _yes(value.in_use)),
            )


def _of_rule(rule: OrderTypeRule) -> Iterator[Said]:
    yield "Name", rule.name
    yield "What it is in a sentence", rule.noun
    yield "An order", _yes(rule.is_order)
    yield "Made or given by", MADE_BY_WORDS[rule.made_by]
    yield "Family court", _yes(rule.family_court)
    yield "Breach is", BREACH_WORDS[rule.breach]
    yield "Act", rule.act or NOT_KNOWN
    yield "Section", rule.section or NOT_KNOWN
    yield "To arrest", THRESHOLD_WORDS[rule.threshold] if rule.threshold else "No power of arrest"
    yield "Court clock", _clock(rule.court_clock)
    if rule.court_clock:
        yield "Source of the court clock", _source(rule.court_clock.source)
    yield "Offence asks that the respondent knew", AWARENESS_WORDS[rule.asks_awareness]
    yield "Heading of the conditions", HEADING_WORDS[rule.must_heading]
    yield "Prison, at most", f"{rule.prison_years} years" if rule.prison_years else "None"
    yield "Longest that it may run", _maximum(rule.maximum)
    if rule.maximum:
        yield "Source of that longest time", _source(rule.maximum.source)
    yield "Ends with other family proceedings", _yes(rule.ends_with_proceedings)
    yield "Note", rule.note or "None"


def _source(source: Source) -> str:
    return f"{source.text} ({MARK_WORDS[source.mark].lower()})"


def _clock(clock: CourtClock | None) -> str:
    if clock is None:
        return "None"
    bail = "police bail is possible" if clock.police_bail else "no police bail"
    return f"{clock.court}, {clock.hours} hours{_not_counting(clock.excludes)}; {bail}"


def _maximum(maximum: StatutoryMaximum | None) -> str:
    if maximum is None:
        return "None applied"
    return f"{maximum.words}{_not_counting(maximum.excludes)}"


def _not_counting(days: frozenset[ExcludedDay]) -> str:
    named = [words for day, words in DAY_WORDS.items() if day in days]
    return f", not counting {', '.join(named)}" if named else ""


def _yes(value: bool) -> str:
    return "Yes" if value else "No"
