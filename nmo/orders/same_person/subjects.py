"""How a suggestion is named in the work queue."""

from collections.abc import Collection

from django.urls import reverse

from nmo.access.actors import Actor
from nmo.people.queries import SuggestedPair, suggested_pairs
from nmo.people.shown import HIDDEN_NAME
from nmo.work.subjects import SubjectShown


def show_suggestions(refs: Collection[str], by: Actor) -> dict[str, SubjectShown]:
    """Each suggestion by the names of its two records, or as restricted, with its page."""
    return {
        ref: SubjectShown(name=_name(pair), address=reverse("people:suggestion", args=[ref]))
        for ref, pair in suggested_pairs(refs, by=by).items()
    }


def _name(pair: SuggestedPair) -> str:
    if pair.one.hidden or pair.other.hidden:
        return HIDDEN_NAME
    return f"{pair.one.name} and {pair.other.name}"
