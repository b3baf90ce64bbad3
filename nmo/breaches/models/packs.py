"""Evidence packs that were made."""

from django.db import models

from nmo.breaches.models.breach import Breach
from nmo.breaches.words import PackKind
from nmo.orders.columns import word, words


class BreachPack(models.Model):
    """One pack as it was handed out: the file, and the digest of everything in it.

    hidden: the references of those under restricted handling whom it does not name, because its
    maker might not see them. Whoever else is under it since stands in the pack.
    """

    append_only = True

    breach = models.ForeignKey(Breach, models.CASCADE, related_name="packs")
    number = models.PositiveSmallIntegerField()
    kind = word()
    document = models.ForeignKey("documents.Document", models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    made_by = models.ForeignKey("access.User", models.PROTECT, related_name="+", db_index=False)
    hidden = models.JSONField(default=list)
    manifest = models.JSONField()  # names and SHA-256 of what is in it, and what was missing

    class Meta:
        constraints = [
            words("kind", PackKind),
            models.UniqueConstraint(fields=["breach", "number"], name="breachpack_numbered"),
        ]
