"""What a bulk link teaches: how the people of a list agree with those who share a key with them.

Nobody decided which of them are one person, so only expectation and maximisation learns of it.
"""

from collections.abc import Sequence
from datetime import datetime
from itertools import islice

from nmo.matching.facts import HeldPerson, held
from nmo.matching.learning import register
from nmo.matching.learning.decisions import SHARED_KEY
from nmo.matching.learning.models import LabelledPair
from nmo.matching.learning.pairs import levels_by_kind
from nmo.matching.learning.versions import in_force
from nmo.matching.learning.words import Origin
from nmo.matching.person import NameForm, PersonToMatch, PlaceForm
from nmo.matching.question import Question
from nmo.matching.weights import weights

MOST_ASKED, MOST_KEPT = 500, 10_000


def keep_pairs_of(questions: Sequence[Question], *, now: datetime) -> int:
    """Keep how some of a list agree with the register; how many pairs. The caller's transaction.

    Of at most MOST_ASKED questions, at most MOST_KEPT pairs; nothing of it says who.
    """
    version = in_force().version
    people = [_as_held(-number, q) for number, q in enumerate(questions[:MOST_ASKED], start=1)]
    found = levels_by_kind(
        people, register_size=register.size(), table=weights(version), today=now.date()
    )
    pairs = [
        LabelledPair(
            levels={**levels, SHARED_KEY: kind},
            weights_version=version,
            is_same=None,
            origin=Origin.BULK.value,
            at=now,
        )
        for kind, levels in islice(found, MOST_KEPT)
    ]
    LabelledPair.objects.bulk_create(pairs, batch_size=1_000)
    return len(pairs)


def _as_held(number: int, question: Question) -> HeldPerson:
    return held(
        PersonToMatch(
            number=number,
            names=(NameForm(full=question.name),) if question.name else (),
            born=(question.born,) if question.born else (),
            addresses=(PlaceForm(text=question.address, postcode=question.postcode),),
            phones=(question.phone,) if question.phone else (),
        )
    )
