"""Labelled pairs: how far two statements about people agreed, and what people decided of them."""

from collections.abc import Mapping
from datetime import datetime

from nmo.matching.learning.models import LabelledPair
from nmo.matching.learning.words import Origin


def keep(
    levels: Mapping[str, str],
    *,
    weights_version: str,
    is_same: bool | None,
    origin: Origin,
    at: datetime,
    probability: float | None = None,
) -> int:
    """Keep one labelled pair, in the caller's transaction; its number, by which it is taken back.

    levels: each field's level as compared, as `Candidate.levels` has them. is_same: whether the
    two are one human being; None where nobody decided. probability: as it was shown.
    """
    pair = LabelledPair.objects.create(
        levels=dict(levels),
        weights_version=weights_version,
        is_same=is_same,
        origin=origin.value,
        at=at,
        probability=probability,
    )
    return int(pair.pk)


def take_back(label_id: int) -> None:
    """Drop a labelled pair whose decision was undone or said again otherwise."""
    LabelledPair.objects.filter(pk=label_id).delete()
