"""Warnings about what the respondent knew."""

from collections.abc import Iterator

from nmo.law.order_types.rule import AsksAwareness
from nmo.law.speech import speak_day
from nmo.law.timeline import acts
from nmo.law.warnings.facts import Facts, PositionWarning
from nmo.law.words import AwarenessPosition, NoticeType, OfVariation, WarningCode


def notice_unknown(facts: Facts) -> Iterator[PositionWarning]:
    """The offence may ask that he knew, and nobody said if he had notice."""
    asks = facts.rule.asks_awareness is not AsksAwareness.NEVER
    if asks and facts.opening.notice_type is NoticeType.UNKNOWN:
        yield PositionWarning(
            code=WarningCode.NOTICE_UNKNOWN,
            text="We do not know if the respondent had notice; treat knowledge as needing proof",
        )


def awareness_not_held(facts: Facts) -> Iterator[PositionWarning]:
    """The offence asks that he knew, and nothing held shows it."""
    none_held = facts.awareness.position is AwarenessPosition.NONE_HELD
    if facts.may_bind and facts.awareness.needed and none_held:
        yield PositionWarning(
            code=WarningCode.AWARENESS_NOT_HELD,
            text="The register holds no evidence yet that the respondent knew of it; there may be "
            "some elsewhere",
        )


def terms_of_variation_not_told(facts: Facts) -> Iterator[PositionWarning]:
    """Nothing held shows that he knew of the last variation."""
    variation = facts.awareness.variation
    not_told = facts.awareness.of_variation is OfVariation.NONE_HELD
    if facts.may_bind and not_told and variation is not None:
        yield PositionWarning(
            code=WarningCode.TERMS_OF_VARIATION_NOT_TOLD,
            text="The register holds no evidence that the respondent knew of the change of "
            f"{speak_day(acts(variation).day)}",
        )
