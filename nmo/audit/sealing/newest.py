"""The newest seal of each chain: what is kept elsewhere."""

from nmo.audit.models import AuditSeal
from nmo.audit.sealing.writing import Seal, write_moment


def newest_seals() -> list[Seal]:
    """The newest seal of each chain, in the order of chains."""
    rows = AuditSeal.objects.order_by("chain", "-number").distinct("chain")
    return [
        Seal(
            chain=row.chain,
            number=row.number,
            size=row.size,
            root=bytes(row.root),
            previous=bytes(row.previous),
            sealed_in=row.sealed_in,
            sealed_at=write_moment(row.sealed_at),
        )
        for row in rows
    ]
