"""What people are found by. A number stands for the person; nothing here points elsewhere.

The tables hold no unique constraint on words: two writers who meet the same new word each
write it, so no writer ever waits for another. `count_tokens` tidies up.
"""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from nmo.matching.learning.models import LabelledPair, WeightsInForce, WeightsVersion

__all__ = [
    "LabelledPair",
    "MatchRecord",
    "Posting",
    "Token",
    "TokenKey",
    "WeightsInForce",
    "WeightsVersion",
]


class MatchRecord(models.Model):
    """All that is compared of one person, and the keys under which it stands in `Posting`."""

    number = models.BigIntegerField(primary_key=True)
    facts = models.JSONField()
    keys = ArrayField(models.BigIntegerField())


class Token(models.Model):
    """A name word that occurs in the register; `bearers` is null until it was counted."""

    text = models.TextField()
    k = models.BigIntegerField()
    bearers = models.BigIntegerField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["text"], name="token_by_text")]


class TokenKey(models.Model):
    """A code that a name word shares with those that look or sound like it."""

    k = models.BigIntegerField()
    token = models.TextField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["k", "token"], name="token_key_by_key")]


class Posting(models.Model):
    """A person stands under a key: a name word with a birth year, a postcode, a phone number."""

    pk = models.CompositePrimaryKey("k", "person")
    k = models.BigIntegerField()
    person = models.BigIntegerField()
