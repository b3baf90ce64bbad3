"""Keeping up to when each source is complete."""

from datetime import datetime

from nmo.orders.models import Source
from nmo.orders.words import SourceKind


def refresh_live_source(name: str) -> None:
    """Note that this force records its orders here itself: what it holds is here at once."""
    Source.objects.get_or_create(name=name, defaults={"kind": SourceKind.LIVE})


def refresh_papers_source(name: str) -> None:
    """Note that papers come here under this name; up to when they are complete is asked anew."""
    Source.objects.get_or_create(name=name, defaults={"kind": SourceKind.PAPERS})


def refresh_feed_source(name: str, *, fresh_to: datetime) -> None:
    """Note that a feed is complete up to this moment; an older file takes nothing back."""
    source, _ = Source.objects.get_or_create(name=name, defaults={"kind": SourceKind.FEED})
    newer = Source.objects.filter(pk=source.pk)
    newer.filter(fresh_to=None).update(fresh_to=fresh_to)
    newer.filter(fresh_to__lt=fresh_to).update(fresh_to=fresh_to)
