"""Verifying: everything that was sealed is computed again and compared."""

from nmo.audit.verifying.findings import Code, Finding
from nmo.audit.verifying.verdict import ChainVerified, Verdict
from nmo.audit.verifying.verify import verify

__all__ = ["ChainVerified", "Code", "Finding", "Verdict", "verify"]
