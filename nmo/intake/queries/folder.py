"""How fetching from the courts' folder goes."""

from dataclasses import dataclass
from datetime import datetime

from nmo.intake.fetching.folder import CourtsFolder
from nmo.intake.fetching.sftp import SAID
from nmo.intake.models import FeedFolder, FolderFile
from nmo.intake.words import FolderProblem


@dataclass(frozen=True, kw_only=True)
class FolderShown:
    """The folder as the page of nights tells of it.

    read_at: when it was last read whole. trouble: why it cannot be read now, since when.
    refused: each file that was taken and refused, with the reason.
    """

    host: str
    looked_at: datetime | None
    read_at: datetime | None
    trouble: str
    trouble_since: datetime | None
    refused: tuple[tuple[str, str], ...]


def folder_shown(folder: CourtsFolder) -> FolderShown:
    """How the last looks into this folder went; nothing in it is personal data."""
    kept = FeedFolder.objects.filter(place=folder.place).first()
    refused = FolderFile.objects.filter(folder=kept).exclude(refused_because="")
    return FolderShown(
        host=folder.host,
        looked_at=kept.looked_at if kept else None,
        read_at=kept.read_at if kept else None,
        trouble=SAID[FolderProblem(kept.problem)] if kept and kept.problem else "",
        trouble_since=kept.problem_since if kept else None,
        refused=tuple(refused.order_by("-taken_at").values_list("name", "refused_because")[:5]),
    )
