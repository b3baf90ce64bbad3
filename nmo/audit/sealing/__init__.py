"""Sealing: each committed entry gets its place, and each chain a root over all its entries."""

from nmo.audit.sealing.sealer import Sealed, SealingStopped, seal

__all__ = ["Sealed", "SealingStopped", "seal"]
