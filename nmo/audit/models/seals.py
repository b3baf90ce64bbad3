"""What seals the log: a leaf for each entry, a chain of seals for each force.

`chain` is a force's number, or 0 for the entries of no force.
"""

from django.db import models
from django.db.models import F, Q

HASH_BYTES = 32


class AuditLeaf(models.Model):
    """The place of one entry in its chain, without gaps, and the hash of all that it says."""

    append_only = True

    pk = models.CompositePrimaryKey("chain", "number")
    chain = models.BigIntegerField()
    number = models.BigIntegerField()  # from 0
    # A number without a foreign key: checking one would lock every entry that is sealed.
    entry_id = models.BigIntegerField(unique=True)
    hash = models.BinaryField(max_length=HASH_BYTES)


class AuditBlock(models.Model):
    """The root over 1,024 leaves side by side, from which proofs are made without reading them.

    A proof that is made from a wrong one holds against no seal, so nothing rests on it.
    """

    append_only = True

    pk = models.CompositePrimaryKey("chain", "number")
    chain = models.BigIntegerField()
    number = models.BigIntegerField()  # from 0
    hash = models.BinaryField(max_length=HASH_BYTES)


class AuditSeal(models.Model):
    """The root of a chain's tree at a moment, tied to the seal before it."""

    append_only = True

    pk = models.CompositePrimaryKey("chain", "number")
    chain = models.BigIntegerField()
    number = models.BigIntegerField()  # from 0
    size = models.BigIntegerField()  # leaves under it
    root = models.BinaryField(max_length=HASH_BYTES)
    previous = models.BinaryField(max_length=HASH_BYTES)  # zeros under the first
    sealed_in = models.BigIntegerField()  # the sealing transaction, counted like written_in
    sealed_at = models.DateTimeField()  # the database's clock, as in recorded_at
    hash = models.BinaryField(max_length=HASH_BYTES)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["chain", "size"], name="audit_seal_grows"),
            models.CheckConstraint(
                name="audit_seal_covers_entries", condition=Q(size__gt=F("number"))
            ),
        ]


class AuditHead(models.Model):
    """Where sealing a chain goes on: working memory, which proves nothing and may be rewritten."""

    chain = models.BigIntegerField(primary_key=True)
    size = models.BigIntegerField()
    frontier = models.BinaryField()
    seals = models.BigIntegerField()
    last_seal = models.BinaryField(max_length=HASH_BYTES)
    written_in = models.BigIntegerField()  # of the last entry sealed
    entry_id = models.BigIntegerField()
