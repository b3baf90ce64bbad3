"""How an opening is named in the queue, and where a shut record leads."""

from collections.abc import Collection

from django.urls import reverse

from nmo.access.actors import Actor
from nmo.work.subjects import SubjectShown


def show_openings(refs: Collection[str], by: Actor) -> dict[str, SubjectShown]:  # noqa: ARG001
    """Each opening by its number: whom it was about stands on its page alone."""
    return {
        ref: SubjectShown(
            name=f"Emergency opening {ref}", address=reverse("oversight:opening", args=[ref])
        )
        for ref in refs
    }


def emergency_page(person_ref: str) -> str:
    """Where that restricted person is opened in an emergency."""
    return reverse("oversight:emergency", args=[person_ref])
