"""Which of the six operations of DPA 2018 s.62(1) an entry logs, and to whom it was disclosed."""

from collections.abc import Mapping

from nmo.audit.words import Kind

SECTION_62: Mapping[Kind, str] = {
    Kind.COLLECTION: "(a) collection",
    Kind.ALTERATION: "(b) alteration",
    Kind.CONSULTATION: "(c) consultation",
    Kind.DISCLOSURE: "(d) disclosure, including transfers",
    Kind.COMBINATION: "(e) combination",
    Kind.ERASURE: "(f) erasure",
    Kind.SECURITY: "none: a matter of security",
}


def recipient_of(detail: Mapping[str, object] | None) -> str:
    """To whom something was disclosed, where the entry's detail names it under `recipient`."""
    return str((detail or {}).get("recipient", ""))
