"""The log's tables: entries and their details, and what seals them."""

from nmo.audit.models.entries import AuditDetail, AuditEntry
from nmo.audit.models.seals import AuditHead, AuditLeaf, AuditSeal

__all__ = ["AuditDetail", "AuditEntry", "AuditHead", "AuditLeaf", "AuditSeal"]
