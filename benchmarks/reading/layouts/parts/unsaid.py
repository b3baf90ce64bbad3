"""Words that forbid and are no part of a non-molestation order: promises, other courts' orders."""

from dataclasses import replace

from benchmarks.reading.layouts.parts.drafting import WHOLE, Drafter, drafted
from benchmarks.reading.making import Making
from benchmarks.reading.paper.markup import plain_words
from benchmarks.reading.terms import Voice


def unsaid(making: Making, voice: Voice, most: int) -> list[str]:
    """Up to so many paragraphs in a voice, told to no truth."""
    spare = Making(making.dice, making.bank, making.channel)
    spare.case = making.case
    voice = replace(voice, defined=str(making.case.shared_home))
    drafter = Drafter(spare, spare.order(""), voice)
    chosen = [one for one in drafted(spare, voice) if not one.clause.words.startswith(WHOLE)][:most]
    return [plain_words(drafter.write(one, str(nth)).text) for nth, one in enumerate(chosen, 1)]
