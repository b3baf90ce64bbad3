"""The warning rules, in the order in which an officer needs them."""

from nmo.law.warnings import about_awareness, about_checks, about_ends, about_terms
from nmo.law.warnings.facts import Facts, PositionWarning

_RULES = (
    about_terms.conditions_unread,
    about_terms.variation_scope_unread,
    about_ends.expiry_unread,
    about_ends.ends_at_midnight,
    about_ends.time_unknown,
    about_ends.hearing_outcome_unknown,
    about_ends.beyond_statutory_maximum,
    about_checks.successor_not_held,
    about_checks.check_court,
    about_awareness.notice_unknown,
    about_awareness.awareness_not_held,
    about_awareness.terms_of_variation_not_told,
    about_checks.not_checked_with_court,
    about_checks.not_confirmed,
    about_terms.language_versions_differ,
)


def warnings_of(facts: Facts) -> tuple[PositionWarning, ...]:
    """Every warning that these facts call for."""
    return tuple(warning for rule in _RULES for warning in rule(facts))
