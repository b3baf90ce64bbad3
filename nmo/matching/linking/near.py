"""The words of the register that are most like a word asked for. Pure."""

from collections.abc import Iterable, Mapping

from rapidfuzz.distance import JaroWinkler

from nmo.matching.comparing.tokens import TokenLevel, agreement_bits, token_level
from nmo.matching.frequencies import Frequencies
from nmo.matching.names.classes import other_forms
from nmo.matching.probes import RANK
from nmo.matching.weights import Weights

MOST_FORMS = 8


def nearest(
    like: Mapping[str, Iterable[str]], frequencies: Frequencies, table: Weights
) -> dict[str, list[tuple[str, float]]]:
    """For each word asked for the forms that occur, likeliest first, with what each weighs.

    `like` gives for each word the register's words that may look or sound like it.
    """
    return {word: _nearest(word, held, frequencies, table) for word, held in like.items()}


def _nearest(
    word: str, held: Iterable[str], frequencies: Frequencies, table: Weights
) -> list[tuple[str, float]]:
    known = frequencies.counted
    forms = {form for form in (word, *other_forms(word)) if form in known}
    ranked = []
    for form in {*held, *forms}:
        level = token_level(word, form)
        if level is not None and level is not TokenLevel.INITIAL:
            alike = JaroWinkler.similarity(word, form)
            ranked.append((RANK[level] - 3 * alike, form, level))
    ranked.sort()
    return [
        (form, agreement_bits(level, word, form, frequencies, table))
        for _, form, level in ranked[:MOST_FORMS]
    ]
