"""The log's tables: entries and their details, and what seals them."""

from nmo.audit.models.entries import AuditDetail, AuditEntry
from nmo.audit.models.seals import AuditBlock, AuditHead, AuditLeaf, AuditSeal

__all__ = ["AuditBlock", "AuditDetail", "AuditEntry", "AuditHead", "AuditLeaf", "AuditSeal"]
