"""An account in the shape in which it could be given again, for comparing and correcting."""

from typing import cast

from nmo.breaches.models import BreachAccount
from nmo.breaches.shapes import AccountIn
from nmo.breaches.shapes.account import AggressorIn
from nmo.breaches.words import Certainty, Known, Means, Through
from nmo.law import When


def account_given(row: BreachAccount) -> AccountIn:
    """What the account said, as it was given. Nothing is masked."""
    paragraphs = row.conditions.order_by("position").values_list("paragraph", flat=True)
    return AccountIn.model_construct(
        happened=row.happened,
        her_words=row.her_words,
        started=cast(When, row.started),
        ended=row.ended,
        certainty=Certainty(row.certainty),
        where=row.where,
        where_confidential=row.where_confidential,
        means=tuple(Means(each) for each in row.means),
        through=Through(row.through),
        third_party=row.third_party,
        named_as=row.named_as,
        paragraphs=tuple(dict.fromkeys(paragraphs)),
        conditions_known=row.conditions_known,
        safe_now=Known(row.safe_now),
        still_there=Known(row.still_there),
        children_present=Known(row.children_present),
        weapons=Known(row.weapons),
        injuries=row.injuries,
        other_party_alleges=row.other_party_alleges,
        aggressor=AggressorIn.model_construct(**row.aggressor),
        honour_based=Known(row.honour_based),
        works_for_police=Known(row.works_for_police),
    )
