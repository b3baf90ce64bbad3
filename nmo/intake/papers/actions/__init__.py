"""Every write about papers that came."""

from nmo.intake.papers.actions.again import read_again
from nmo.intake.papers.actions.calling_back import record_call_back
from nmo.intake.papers.actions.deciding import OrderFound, note_orders, reopen, settle
from nmo.intake.papers.actions.handing_on import hand_on
from nmo.intake.papers.actions.reading import begin_reading, keep_apart, keep_reading
from nmo.intake.papers.actions.receiving import AskForReading, PaperReceived, receive_paper

__all__ = [
    "AskForReading",
    "OrderFound",
    "PaperReceived",
    "begin_reading",
    "hand_on",
    "keep_apart",
    "keep_reading",
    "note_orders",
    "read_again",
    "receive_paper",
    "record_call_back",
    "reopen",
    "settle",
]
