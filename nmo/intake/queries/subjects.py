"""How a night's file is named in the work queue."""

from collections.abc import Collection

from nmo.access.actors import Actor
from nmo.intake.models import FeedBatch
from nmo.law import speak_day
from nmo.work.subjects import SubjectShown


def show_batches(refs: Collection[str], by: Actor) -> dict[str, SubjectShown]:  # noqa: ARG001
    """Each file by its night, with the address of its page; nothing in it is personal data."""
    return {
        batch.ref: SubjectShown(
            name=f"Courts' file of {speak_day(batch.night)}" if batch.night else "Courts' file",
            address=f"/intake/feed/{batch.ref}/",
        )
        for batch in FeedBatch.objects.filter(ref__in=refs)
    }


def show_feed(refs: Collection[str], by: Actor) -> dict[str, SubjectShown]:  # noqa: ARG001
    """The feed as a whole, with the address of the page of its nights."""
    return {ref: SubjectShown(name="Courts' feed", address="/intake/feed/") for ref in refs}
