"""What a breach of this order leads to, by its type and what it said at the time."""

from collections.abc import Mapping, Sequence

from nmo.breaches.case import Case, ConditionAlleged
from nmo.breaches.rules.court_words import before_whom, within
from nmo.breaches.words import Path
from nmo.law import BreachIs, OrderType, Position, Standing
from nmo.law.order_types.rule import Threshold
from nmo.law.speech import speak_list, speak_when
from nmo.law.terms import paragraph_key

_PATHS: Mapping[BreachIs, Path] = {
    BreachIs.CRIME: Path.CRIME,
    BreachIs.CONTEMPT: Path.CONTEMPT,
    BreachIs.ARRESTABLE_CONTEMPT: Path.CIVIL_ARREST,
    BreachIs.ARRESTABLE_PARAGRAPHS: Path.ARREST_AND_COURT,
    BreachIs.ARRESTABLE_ONLY: Path.ARREST_ONLY,
    BreachIs.NOT_FOR_POLICE: Path.TELL_PROBATION,
    BreachIs.UNKNOWN: Path.NOT_KNOWN,
}


def path_of(position: Position, alleged: Sequence[ConditionAlleged] = ()) -> Path:
    """What a breach leads to at that moment; of an occupation order, of the paragraphs alleged.

    A power of arrest counts only for the paragraphs it is attached to, and only as long as it runs
    there (Family Law Act 1996, s.47). Not known where the order was not in force.
    """
    if position.breach_is is None:
        return Path.NOT_KNOWN
    path = _PATHS[position.breach_is]
    if path is not Path.ARREST_AND_COURT or not alleged:
        return path
    keys = {paragraph_key(each.paragraph) for each in alleged}
    if keys & _keys(position.arrestable_paragraphs):
        return path
    return Path.NOT_KNOWN if keys & _keys(_paragraphs_in_doubt(position)) else Path.CONTEMPT


def path_of_case(case: Case) -> Path:
    """What this breach leads to, by its paragraphs, from when the order bound in its time."""
    position = position_that_bound(case)
    if position is None:
        return Path.NOT_KNOWN
    return path_of(position, case.account.conditions)


def path_sentence_of(case: Case) -> str:
    """The one sentence about this breach; empty where nothing was computed of it yet."""
    position = position_that_bound(case)
    return path_sentence(position, case.account.conditions) if position else ""


def position_that_bound(case: Case) -> Position | None:
    """The first moment of the alleged time at which the order may have bound; else its start."""
    positions = case.frozen[-1].positions if case.frozen else ()
    bound = (position for position in positions if position.breach_is is not None)
    return next(bound, positions[0] if positions else None)


def path_sentence_before(now: Position) -> str:
    """The one sentence above a report that is not typed yet: by what the order is now.

    When it happened is not said yet, so an order that does not bind now is no reason to stop.
    """
    if now.breach_is is not None:
        return path_sentence(now)
    binds = "has ended" if now.standing is Standing.ENDED else "is not yet in force"
    return (
        f"On what we hold the {now.rule.noun} {binds}. Report it all the same: what counts is when "
        "it happened, it may have been extended or replaced, and other offences need no order."
    )


def path_sentence(position: Position, alleged: Sequence[ConditionAlleged] = ()) -> str:
    """The one sentence on screen: what a breach is, and what may be done about it."""
    if position.breach_is is None:
        return _not_in_force(position)
    sentence = _SENTENCES[path_of(position, alleged)](position, alleged)
    if position.standing is Standing.UNCLEAR:
        return f"If it was in force then: {sentence[0].lower()}{sentence[1:]}"
    return sentence


def _not_in_force(position: Position) -> str:
    was = "had ended" if position.standing is Standing.ENDED else "was not yet in force"
    return (
        f"On what we hold the {position.rule.noun} {was} then, so this is no breach of it: ask "
        "whether it was extended or replaced, and consider other offences."
    )


def _crime(position: Position, _: Sequence[ConditionAlleged]) -> str:
    return (
        f"A breach is a crime ({position.rule.breach_law}): record it within 24 hours, and arrest "
        "on reasonable suspicion where it is necessary (PACE s.24)."
    )


def _arrest_and_court(position: Position, _: Sequence[ConditionAlleged]) -> str:
    return (
        f"An arrest without warrant is possible on reasonable cause to {_ground(position)} a "
        f"breach of {_numbered(position.arrestable_paragraphs)}{_power_ends(position)}"
        f"{_to_court(position)}; it is contempt of court and not by itself a crime."
    )


def _civil_arrest(position: Position, _: Sequence[ConditionAlleged]) -> str:
    ground = "believing" if position.rule.threshold is Threshold.BELIEVE else "suspecting"
    return (
        f"An arrest without warrant is possible on reasonable grounds for {ground} that it is "
        f"broken{_to_court(position)}; it is a civil breach and not by itself a crime."
    )


def _contempt(position: Position, alleged: Sequence[ConditionAlleged]) -> str:
    if position.rule.order_type is OrderType.UNDERTAKING:
        return (
            "It is a promise to the court, not an order: a breach is contempt and not a crime, "
            "nobody may be arrested for it without a warrant, and the applicant may ask the family "
            "court for committal (form FC600)."
        )
    if position.rule.order_type is OrderType.OCCUPATION:
        return (
            f"{_no_power(position, alleged)}, so a breach is contempt and not a crime: the "
            "applicant may ask the family court for a warrant (FL407) or committal (FC600)."
        )
    return (
        "A breach is contempt of court and not a crime, with no power of arrest: the family court "
        "deals with it (form FC600), and other offences are considered."
    )


def _no_power(position: Position, alleged: Sequence[ConditionAlleged]) -> str:
    keys = {paragraph_key(each.paragraph) for each in alleged}
    with_power = [c for c in position.conditions if c.power_of_arrest]
    over = [c for c in with_power if not keys or paragraph_key(c.paragraph) in keys]
    ends = [c.power_of_arrest_until for c in over if c.power_of_arrest_until]
    if ends:
        return f"Its power of arrest ran until {speak_when(ends[0])} and had ended then"
    about = f" for {_numbered([each.paragraph for each in alleged])}" if alleged else ""
    return f"No power of arrest is attached{about}"


def _arrest_only(position: Position, _: Sequence[ConditionAlleged]) -> str:
    return (
        f"An arrest without warrant is possible on reasonable grounds to {_ground(position)} that "
        f"bail is broken{_to_court(position)}; it is no offence of its own."
    )


def _tell_probation(_: Position, __: Sequence[ConditionAlleged]) -> str:
    return (
        "Tell probation at once, day or night: recall is theirs, and there is no power of arrest "
        "for the breach of a licence alone; consider other offences."
    )


def _not_known(position: Position, _: Sequence[ConditionAlleged]) -> str:
    if position.rule.order_type is OrderType.OCCUPATION:
        return (
            "We do not know if a power of arrest was attached or still ran: read the order and its "
            "power of arrest (form FL406), and consider other offences."
        )
    return "What a breach is stands in the order: read it, and consider other offences."


def _ground(position: Position) -> str:
    return "believe" if position.rule.threshold is Threshold.BELIEVE else "suspect"


def _to_court(position: Position) -> str:
    clock = position.rule.court_clock
    if clock is None:
        return ""
    return f", and whoever is arrested must be before {before_whom(clock)} {within(clock)}"


def _power_ends(position: Position) -> str:
    """The power may run for less long than the order."""
    running = position.breach.arrestable if position.breach else ()
    ends = [each.power_of_arrest_until for each in running if each.power_of_arrest_until]
    return f" (the power runs until {speak_when(min(ends, key=lambda e: e.at))})" if ends else ""


def _numbered(paragraphs: Sequence[str]) -> str:
    noun = "paragraph" if len(paragraphs) == 1 else "paragraphs"
    return f"{noun} {speak_list(tuple(paragraphs))}"


def _paragraphs_in_doubt(position: Position) -> tuple[str, ...]:
    return tuple(c.paragraph for c in position.breach.in_doubt) if position.breach else ()


def _keys(paragraphs: Sequence[str]) -> set[str]:
    return {paragraph_key(each) for each in paragraphs}


_SENTENCES = {
    Path.CRIME: _crime,
    Path.ARREST_AND_COURT: _arrest_and_court,
    Path.CIVIL_ARREST: _civil_arrest,
    Path.ARREST_ONLY: _arrest_only,
    Path.CONTEMPT: _contempt,
    Path.TELL_PROBATION: _tell_probation,
    Path.NOT_KNOWN: _not_known,
}
