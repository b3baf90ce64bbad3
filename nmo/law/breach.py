"""What a breach of the order is at a moment."""

from dataclasses import dataclass
from datetime import datetime

from nmo.law.ends import span_of_end
from nmo.law.history import Condition
from nmo.law.order_types.rule import OrderTypeRule
from nmo.law.terms import Terms
from nmo.law.words import BreachIs


@dataclass(frozen=True, kw_only=True)
class Breach:
    """What a breach is, and the paragraphs whose power of arrest runs or may have run out."""

    breach_is: BreachIs
    arrestable: tuple[Condition, ...] = ()
    in_doubt: tuple[Condition, ...] = ()

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs with a power of arrest that runs, as numbered, each once."""
        return tuple(dict.fromkeys(condition.paragraph for condition in self.arrestable))


def breach_at(rule: OrderTypeRule, terms: Terms, at: datetime) -> Breach:
    """What a breach is under this type of order.

    Only an occupation order carries a power of arrest (Family Law Act 1996, s.47), and only for
    the paragraphs it is attached to, which may be for less long than the order. Where paragraphs
    are unread, or the power ends at a midnight that may mean two things, it is unknown.
    """
    if rule.breach is not BreachIs.ARRESTABLE_PARAGRAPHS:
        return Breach(breach_is=rule.breach)
    with_power = tuple(c for c in terms.conditions if c.power_of_arrest)
    running = tuple(c for c in with_power if _surely_runs(c, at))
    in_doubt = tuple(c for c in with_power if _may_run(c, at) and c not in running)
    return Breach(
        breach_is=_of_occupation_order(running, in_doubt, terms),
        arrestable=running,
        in_doubt=in_doubt,
    )


def _of_occupation_order(
    running: tuple[Condition, ...], in_doubt: tuple[Condition, ...], terms: Terms
) -> BreachIs:
    if running:
        return BreachIs.ARRESTABLE_PARAGRAPHS
    return BreachIs.UNKNOWN if in_doubt or terms.unread else BreachIs.CONTEMPT


def _surely_runs(condition: Condition, at: datetime) -> bool:
    ends = [end for end in (condition.until, condition.power_of_arrest_until) if end is not None]
    return all(at < span_of_end(end).earliest for end in ends)


def _may_run(condition: Condition, at: datetime) -> bool:
    until = condition.power_of_arrest_until
    return until is None or at < span_of_end(until).latest
