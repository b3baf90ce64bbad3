"""What the API must remember between two requests."""

from django.db import models


class KeptAnswer(models.Model):
    """What a write answered, so that the same write sent again is answered so and done once."""

    token_id = models.BigIntegerField()  # no foreign key: it is forgotten after a week anyway
    key = models.CharField(max_length=255)
    what = models.CharField(max_length=64)  # digest of the method, the address and the body
    status = models.PositiveSmallIntegerField()
    body = models.TextField(blank=True)
    etag = models.CharField(max_length=40, blank=True)
    at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["token_id", "key"], name="keptanswer_once_per_key")
        ]


class Spent(models.Model):
    """How many requests a token has spent of its present minute.

    The table is UNLOGGED: it is written at every request and worth nothing after a minute, so no
    request waits for a disk because of it.
    """

    token_id = models.BigIntegerField(primary_key=True)
    minute = models.BigIntegerField()
    used = models.PositiveIntegerField()
