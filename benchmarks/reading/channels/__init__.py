"""How a paper comes: as it was made, or through a scanner, a fax or a telephone."""

from benchmarks.reading.channels.arriving import Came, arrive

__all__ = ["Came", "arrive"]
