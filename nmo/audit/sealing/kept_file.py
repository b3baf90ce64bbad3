"""Seals in a small file, to be kept where the register's owner cannot reach them.

It holds no personal data: numbers, hashes and moments. Anybody who has it can show later that the
log is still the one that was sealed.
"""

import json
from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from nmo.audit.sealing.writing import Seal

FORMAT = "nmo-audit-seals/1"
HASH = Field(pattern=r"^[0-9a-f]{64}$")
COUNT = Field(ge=0, lt=2**63)


class SealsDamaged(Exception):
    """A file of seals is not as it was written."""


class SealWritten(BaseModel):
    """One seal, with its hashes in hex; `chain` is a force's number, or 0 for no force."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    chain: int = COUNT
    number: int = COUNT
    size: int = Field(gt=0, lt=2**63)
    root: str = HASH
    previous: str = HASH
    sealed_in: int = COUNT
    sealed_at: str = Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$")
    hash: str = HASH


class SealsWritten(BaseModel):
    """The whole file."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    format: str = Field(pattern=f"^{FORMAT}$")
    seals: list[SealWritten]


def as_written(seal: Seal) -> SealWritten:
    """The seal as it stands in a file."""
    return SealWritten(
        chain=seal.chain,
        number=seal.number,
        size=seal.size,
        root=seal.root.hex(),
        previous=seal.previous.hex(),
        sealed_in=seal.sealed_in,
        sealed_at=seal.sealed_at,
        hash=seal.hash.hex(),
    )


def write_seals(seals: Iterable[Seal]) -> str:
    """The text of a file that holds these seals."""
    written = SealsWritten(format=FORMAT, seals=[as_written(seal) for seal in seals])
    return json.dumps(written.model_dump(), indent=1) + "\n"


def read_seals(text: str | bytes) -> list[Seal]:
    """The seals in the text of a file; raises SealsDamaged unless each has its own hash."""
    try:
        written = SealsWritten.model_validate_json(text)
    except ValidationError as error:
        raise SealsDamaged("This is not a file of seals, or it was damaged.") from error
    return [_seal(each) for each in written.seals]


def _seal(written: SealWritten) -> Seal:
    seal = Seal(
        chain=written.chain,
        number=written.number,
        size=written.size,
        root=bytes.fromhex(written.root),
        previous=bytes.fromhex(written.previous),
        sealed_in=written.sealed_in,
        sealed_at=written.sealed_at,
    )
    if seal.hash.hex() != written.hash:
        raise SealsDamaged(
            "A seal in this file does not have its own hash: the file was changed or damaged. "
            "Take it from where it is kept once more."
        )
    return seal
