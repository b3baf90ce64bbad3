"""What stands behind `nmo check`."""

from nmo.cli.checking.batch import ask_batch
from nmo.cli.checking.once import ask_once

__all__ = ["ask_batch", "ask_once"]
