"""Evidence packs that were made."""

from django.db import models

from nmo.breaches.models.breach import Breach
from nmo.breaches.words import PackKind
from nmo.orders.columns import word, words


class BreachPack(models.Model):
    """One pack as it was handed out: the file, and the digest of everything in it."""

    append_only = True

    breach = models.ForeignKey(Breach, models.CASCADE, related_name="packs")
    number = models.PositiveSmallIntegerField()
    kind = word()
    document = models.ForeignKey("documents.Document", models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    made_by = models.ForeignKey("access.User", models.PROTECT, related_name="+", db_index=False)
    manifest = models.JSONField()  # names and SHA-256 of what is in it, and what was missing

    class Meta:
        constraints = [
            words("kind", PackKind),
            models.UniqueConstraint(fields=["breach", "number"], name="breachpack_numbered"),
        ]
