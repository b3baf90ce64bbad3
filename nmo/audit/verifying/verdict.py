"""What verifying the log comes to."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from nmo.audit.verifying.findings import Code, Finding


@dataclass(frozen=True, kw_only=True)
class ChainVerified:
    """How far one chain goes, and its newest seal."""

    chain: int
    size: int
    seals: int
    root: str  # hex; empty where there is no seal
    sealed_at: str


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """Whether the log is what was sealed, and everything that is not."""

    chains: tuple[ChainVerified, ...]
    findings: tuple[Finding, ...]
    counted: Counter[Code]
    sealed: int
    details_deleted: int
    waiting: int  # committed and not sealed yet
    waiting_since: datetime | None
    compared_with: tuple[str, ...]  # the files of kept seals

    @property
    def is_verified(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings
