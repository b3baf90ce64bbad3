"""Every write about the courts' files."""

from nmo.intake.actions.fetching import look_in_folder
from nmo.intake.actions.importing import import_feed
from nmo.intake.actions.uploads import (
    import_upload,
    receive_upload,
    retry_upload,
    stop_upload,
)

__all__ = [
    "import_feed",
    "import_upload",
    "look_in_folder",
    "receive_upload",
    "retry_upload",
    "stop_upload",
]
