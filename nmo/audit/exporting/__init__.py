"""Parts of the log to take away, with proofs that anybody can check."""

from nmo.audit.exporting.selection import Selection
from nmo.audit.exporting.writing import Exported, write_export

__all__ = ["Exported", "Selection", "write_export"]
