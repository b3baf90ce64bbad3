"""Every read about the courts' files."""

from nmo.intake.queries.folder import FolderShown, folder_shown
from nmo.intake.queries.nights import NightShown, nights
from nmo.intake.queries.report import FeedReport, FileShown, RowShown, report

__all__ = [
    "FeedReport",
    "FileShown",
    "FolderShown",
    "NightShown",
    "RowShown",
    "folder_shown",
    "nights",
    "report",
]
