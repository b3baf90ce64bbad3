"""What people are found by. A number stands for the person; nothing here points elsewhere.

The tables hold no unique constraint on words: two writers who meet the same new word each
write it, so no writer ever waits for another. `count_tokens` tidies up.
"""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from nmo.matching.learning.models import LabelledPair, WeightsInForce, WeightsVersion

__all__ = [
    "LabelledPair",
    "MatchRecord",
    "Token",
    "WeightsInForce",
    "WeightsVersion",
]


class MatchRecord(models.Model):
    """All that is compared of one person, and the keys under which the person stands.

    The index holds each key once with all its people, in a quarter of the space of a row for
    each (decision 0021). It is written at once: nobody waits for a list of what is to be indexed.
    """

    number = models.BigIntegerField(primary_key=True)
    facts = models.TextField()
    keys = ArrayField(models.BigIntegerField())

    class Meta:
        indexes: ClassVar = [GinIndex(fields=["keys"], name="person_by_key", fastupdate=False)]


class Token(models.Model):
    """A name word that occurs in the register; `bearers` is null until it was counted.

    `codes` are what it shares with the words that look or sound like it.
    """

    text = models.TextField()
    k = models.BigIntegerField()
    bearers = models.BigIntegerField(null=True)
    codes = ArrayField(models.BigIntegerField())

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["text"], name="token_by_text"),
            GinIndex(fields=["codes"], name="token_by_code", fastupdate=False),
        ]
