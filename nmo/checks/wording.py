"""The sentences around an answer. Pure."""

from collections.abc import Sequence
from datetime import datetime

from nmo.checks.answer import Answer, Match, OrderOfMatch
from nmo.checks.question import AskedAs
from nmo.checks.rules import place_of
from nmo.checks.words import NOT_AVAILABLE, AnswerKind
from nmo.law import london_day
from nmo.law.speech import count, speak_clock, speak_day_near
from nmo.matching.births import BirthDate
from nmo.matching.places.postcodes import parse_postcode
from nmo.matching.places.postcodes import spoken as spoken_postcode
from nmo.matching.wording import spoken as spoken_birth
from nmo.orders.queries import SourceShown, SourceState

MAY_EXIST = (
    "An order may exist that has not reached the register. If they show you a copy, act on it "
    "until it is disproved:"
)


def not_no_risk(answer: Answer) -> str:
    """What stands under every answer that found nobody."""
    return f"No order does not mean no risk. Check PNC and PND; ring {answer.ring}."


def instead(answer: Answer) -> tuple[str, ...]:
    """What to do where the register cannot answer."""
    return (
        "Check PNC and PND.",
        f"Ring {answer.ring}, who can ask the court or another force.",
        "If they show you a copy of an order, act on it until it is disproved.",
    )


def title_of(answer: Answer) -> str:
    """The answer in one line."""
    match answer.kind:
        case AnswerKind.FOUND:
            return f"{count(len(orders_found(answer.matches)), 'order')} found"
        case AnswerKind.POSSIBLE:
            return _possible_title(answer.matches)
        case AnswerKind.NONE:
            return "None found"
        case AnswerKind.CANNOT_ANSWER:
            return NOT_AVAILABLE.text


def _possible_title(matches: Sequence[Match]) -> str:
    several = sum(map(is_possible, matches))
    if not several:
        likely = "not a likely one" if len(matches) == 1 else "none of them likely"
        return f"Possible match: {people_words(len(matches))}, {likely}"
    return f"Possible match: {people_words(several)} may be meant"


def people_words(number: int) -> str:
    """1 person; 3 people."""
    return "1 person" if number == 1 else f"{number} people"


def is_possible(match: Match) -> bool:
    """Whether somebody may be meant, who neither surely is nor is only the nearest."""
    return not (match.sure or match.nearest)


def none_found(answer: Answer) -> str:
    """No order found for this person, and in what; stale and silent sources stand first."""
    sources = (source_words(source, now=answer.asked_at) for source in answer.sources)
    return f"No order found for this person in: {', '.join(sources)}."


def source_words(source: SourceShown, *, now: datetime) -> str:
    """Courts' feed (up to 21 November, 9.00pm); West Yorkshire (live)."""
    if source.papers_waiting:
        return f"{source.name} ({_not_all_read(source, now=now)})"
    if source.fresh_to is None:
        return f"{source.name} (silent: nothing has come yet)"
    if source.fresh_to >= now.replace(second=0, microsecond=0):
        return f"{source.name} (live)"
    late = {SourceState.SILENT: "silent: ", SourceState.STALE: "late: "}
    return f"{source.name} ({late.get(source.state, '')}up to {_spoken(source.fresh_to, now)})"


def _not_all_read(source: SourceShown, *, now: datetime) -> str:
    """3 papers that came since 21 November, 9.00pm are not all read and checked yet."""
    papers = count(source.papers_waiting, "paper")
    since = f" that came since {_spoken(source.fresh_to, now)}" if source.fresh_to else ""
    are = "is not" if source.papers_waiting == 1 else "are not all"
    return f"{papers}{since} {are} read and checked yet"


def _spoken(moment: datetime, now: datetime) -> str:
    return f"{speak_day_near(london_day(moment), at=now)}, {speak_clock(moment)}"


def understood_words(asked: AskedAs) -> str:
    """Name Jon Smyth · born 12 March 1985 · near LS6."""
    question = asked.question
    parts = (
        f"Name {question.name}" if question.name else "",
        _born(question.born),
        f"age {question.age}" if question.age is not None else "",
        f"at {question.address}" if question.address else "",
        _near(question.postcode),
        f"phone {question.phone}" if question.phone else "",
        f"case number {question.case_number}" if question.case_number else "",
    )
    return " · ".join(filter(None, parts)) or f"Reference {asked.reference}"


def _born(born: BirthDate | None) -> str:
    return f"born {spoken_birth(born)}" if born else ""


def _near(postcode: str) -> str:
    if not postcode:
        return ""
    known = parse_postcode(postcode)
    return f"near {spoken_postcode(known) if known else postcode}"


def orders_found(matches: Sequence[Match]) -> tuple[OrderOfMatch, ...]:
    """Every order of those who are surely meant, each once, in force first."""
    found: dict[int, OrderOfMatch] = {}
    for order in (order for match in matches if match.sure for order in match.orders):
        found.setdefault(order.shown.order_id, order)
    return tuple(sorted(found.values(), key=lambda o: place_of(o.shown.position.standing)))


def are_cross_orders(orders: Sequence[OrderOfMatch]) -> bool:
    """Whether two of these may bind now and each binds somebody whom the other protects."""
    bound = {
        (order.shown.respondent.person.person_id, each.person.person_id)
        for order in orders
        if order.shown.position.breach is not None
        for each in order.shown.protected
    }
    return any((protected, respondent) in bound for respondent, protected in bound)
