"""What is due because of how an order stands: pure rules from facts to work.

Times are from the facts and the service levels of the force alone, so that the queue is right
whenever it is read.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import chain

from nmo.access.words import Role
from nmo.orders.words import STANDS, TAKEN_BACK, TOLD
from nmo.reference.levels import Levels
from nmo.reference.words import Level
from nmo.work.due import DueItem, FactStated, FactValue

Values = dict[str, FactValue]


def order_due(facts: Sequence[FactStated], levels: Levels) -> Iterator[DueItem]:
    """What is due for one order, from how it last stood and from each telling of the respondent."""
    facts = _since_taken_back(facts)
    yield from chain.from_iterable(_tell_her(fact, levels) for fact in facts)
    stands = next((fact for fact in reversed(facts) if fact.kind == STANDS), None)
    if stands is None or stands.values.get("same_as_another"):
        return
    values = dict(stands.values)
    for rule in (_read, _confirm, _duplicate, _national):
        yield from rule(values, stands.happened_at, levels)
    if not values.get("over"):
        for rule in (_hearing_passed, _court_check, _nobody_told):
            yield from rule(values, stands.happened_at, levels)


def _since_taken_back(facts: Sequence[FactStated]) -> Sequence[FactStated]:
    """Nothing is due for an order that was taken back, unless it was recorded afresh."""
    ends = [place for place, fact in enumerate(facts, 1) if fact.kind == TAKEN_BACK]
    return facts[ends[-1] :] if ends else facts


def _at(values: Values, name: str) -> datetime | None:
    text = values.get(name)
    if not isinstance(text, str):
        return None
    at = datetime.fromisoformat(text)
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _read(values: Values, happened_at: datetime, levels: Levels) -> Iterator[DueItem]:
    """Conditions or end not read: a person reads the paper (requirement 14)."""
    recorded = _at(values, "recorded_at") or happened_at
    unread = [
        words
        for name, words in (
            ("conditions_unread", "what it forbids"),
            ("end_unread", "when it ends"),
        )
        if values.get(name)
    ]
    if unread:
        yield DueItem(
            key="read",
            what=f"Read the order: {' and '.join(unread)}",
            why="The court's feed does not carry it. Officers see it as not read yet.",
            role=Role.ORDERS_DESK,
            appears_at=recorded,
            due_at=levels.after(Level.READ, recorded),
        )


def _confirm(values: Values, happened_at: datetime, levels: Levels) -> Iterator[DueItem]:
    """Not checked against the sealed copy (requirement 26)."""
    recorded = _at(values, "recorded_at") or happened_at
    if not values.get("confirmed"):
        shown = bool(values.get("copy_shown"))
        yield DueItem(
            key="confirm",
            what="Ask the court for the sealed copy"
            if shown
            else "Check the order against the sealed copy",
            why="A copy was shown to an officer; the register has not seen the court's own."
            if shown
            else "Until a person has, officers see it as not yet checked.",
            role=Role.ORDERS_DESK,
            appears_at=recorded,
            due_at=levels.after(Level.SEALED_COPY if shown else Level.CONFIRM, recorded),
        )


def _duplicate(values: Values, happened_at: datetime, levels: Levels) -> Iterator[DueItem]:
    """May be an order that is held already (requirement 17)."""
    if values.get("undecided_duplicate"):
        recorded = _at(values, "recorded_at") or happened_at
        yield DueItem(
            key="duplicate",
            what="Decide whether two orders are the same one",
            why="Same court case, same respondent, made on the same day.",
            role=Role.ORDERS_DESK,
            appears_at=recorded,
            due_at=levels.after(Level.DUPLICATE, recorded),
        )


def _hearing_passed(values: Values, _: datetime, levels: Levels) -> Iterator[DueItem]:
    """A hearing has passed and nothing has come (requirements 23 and 24)."""
    hearing = _at(values, "hearing_at")
    if hearing:
        asked = levels.after(Level.HEARING_AFTER, hearing)
        yield DueItem(
            key=f"hearing:{hearing.date().isoformat()}",
            what="Ask the court what happened at the hearing",
            why="The hearing has passed with no outcome recorded. Discharges do not come by feed.",
            role=Role.ORDERS_DESK,
            appears_at=asked,
            due_at=levels.after(Level.HEARING_WITHIN, asked),
        )


def _court_check(values: Values, happened_at: datetime, levels: Levels) -> Iterator[DueItem]:
    """Not checked with the court for a long time (requirement 23)."""
    last = _at(values, "checked_on") or _at(values, "made_at") or happened_at
    appears = levels.after(Level.COURT_CHECK_AFTER, last)
    ends = _at(values, "ends_at")
    if ends is None or ends > appears:
        yield DueItem(
            key=f"court_check:{last.date().isoformat()}",
            what="Check with the court that the order stands",
            why="Discharges and variations are not notified by the court's feed.",
            role=Role.ORDERS_DESK,
            appears_at=appears,
            due_at=levels.after(Level.COURT_CHECK_WITHIN, appears),
        )


def _nobody_told(values: Values, happened_at: datetime, levels: Levels) -> Iterator[DueItem]:
    """No evidence that the respondent knows (requirement 32)."""
    made = _at(values, "made_at") or happened_at
    if values.get("awareness_needed") and values.get("awareness") == "none_held":
        asked = levels.after(Level.AWARENESS_AFTER, made)
        yield DueItem(
            key="awareness",
            what="Find out whether the respondent knows of the order, or offer to tell them",
            why="The register holds no evidence that the respondent knows of it.",
            role=Role.ORDERS_DESK,
            appears_at=asked,
            due_at=levels.after(Level.AWARENESS_WITHIN, asked),
        )


def _national(values: Values, _: datetime, levels: Levels) -> Iterator[DueItem]:
    """A step on a national system is waiting (requirement 27)."""
    for name, state in values.items():
        since = _at(values, f"{name}_at")
        if name.startswith("national_") and isinstance(state, str) and since:
            system = name.removeprefix("national_")
            yield DueItem(
                key=f"{name}:{since.isoformat()}",
                what=f"See that the {system} entry is right: {state.replace('_', ' ')}",
                why=f"The entry on {system} was last {state.replace('_', ' ')}.",
                role=Role.ORDERS_DESK,
                appears_at=since,
                due_at=levels.after(Level.NATIONAL_SYSTEM, since),
            )


def _tell_her(fact: FactStated, levels: Levels) -> Iterator[DueItem]:
    """He has been told: she must hear it at once."""
    if fact.kind == TOLD:
        yield DueItem(
            key=f"tell_her:{fact.values.get('number')}",
            what="Tell her now that he has been told",
            why="The respondent has been told of the order. Her safety plan may depend on it.",
            role=Role.SAFEGUARDING_OFFICER,
            appears_at=fact.happened_at,
            due_at=levels.after(Level.TELL_HER, fact.happened_at),
        )
