"""Whether this register holds synthetic people only; every page then says so."""

from datetime import datetime

from nmo.pages.models import SyntheticMark


def mark_synthetic(*, now: datetime) -> None:
    """Mark the register for good; to be called before the first synthetic person goes in."""
    SyntheticMark.objects.get_or_create(id=1, defaults={"marked_at": now})


def is_synthetic() -> bool:
    """Whether the register was marked."""
    return SyntheticMark.objects.exists()
