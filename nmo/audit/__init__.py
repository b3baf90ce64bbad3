"""The log: who did what, when, why and to which record."""

from nmo.audit.words import EntryToRecord, Kind

__all__ = ["EntryToRecord", "Kind"]
