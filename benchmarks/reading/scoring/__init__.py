"""How right a reading is: pure comparison of two answers in schema nmo-intake/1."""

from benchmarks.reading.scoring.outcome import Outcome, Scored, Status
from benchmarks.reading.scoring.pack import score_pack

__all__ = ["Outcome", "Scored", "Status", "score_pack"]
