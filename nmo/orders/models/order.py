"""The order itself: what it is called and who answers for it."""

from django.db import models
from django.db.models import Q, QuerySet

from nmo.law import MadeIn, OrderType
from nmo.orders.columns import word, words
from nmo.orders.words import Channel


class OnTheRegister(models.Manager["ProtectiveOrder"]):
    """The orders of the register: not those of an import that was taken back."""

    def get_queryset(self) -> "QuerySet[ProtectiveOrder]":
        """Every read and write begins here, so that what was taken back is found by nobody."""
        return super().get_queryset().filter(taken_back_at=None)


class ProtectiveOrder(models.Model):
    """An order or undertaking: what it is called and who answers for it, not what it says."""

    ref = models.CharField(max_length=60)
    order_type = word()
    made_in = word(default=MadeIn.UNKNOWN)
    court_name = models.CharField(max_length=200, blank=True)
    court_code = models.CharField(max_length=40, blank=True)
    judge = models.CharField(max_length=200, blank=True)
    by_consent = models.BooleanField(null=True)
    owning_force = models.ForeignKey("access.Force", models.PROTECT, related_name="+")
    channel = word(default=Channel.UNKNOWN)
    notes = models.TextField(blank=True)
    languages_differ = models.BooleanField(default=False)
    contact_hold_until = models.DateTimeField(null=True)
    contact_hold_because = models.CharField(max_length=500, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+", db_index=False)
    version = models.PositiveIntegerField(default=1)
    taken_back_at = models.DateTimeField(null=True)
    taken_back_by = models.ForeignKey(
        "access.User", models.PROTECT, null=True, related_name="+", db_index=False
    )
    taken_back_because = models.CharField(max_length=500, blank=True)

    objects = OnTheRegister()
    ever = models.Manager["ProtectiveOrder"]()

    class Meta:
        constraints = [
            # The same order may be recorded afresh after its import was taken back.
            models.UniqueConstraint(
                fields=["ref"],
                condition=Q(taken_back_at=None),
                name="protectiveorder_once_on_the_register",
            ),
            models.CheckConstraint(
                name="protectiveorder_taking_back_whole",
                condition=Q(taken_back_at=None, taken_back_by=None, taken_back_because="")
                | (
                    Q(taken_back_at__isnull=False, taken_back_by__isnull=False)
                    & ~Q(taken_back_because="")
                ),
            ),
            words("order_type", OrderType),
            words("made_in", MadeIn),
            words("channel", Channel),
            models.CheckConstraint(name="protectiveorder_ref_not_blank", condition=~Q(ref="")),
            models.CheckConstraint(
                name="protectiveorder_contact_hold_whole",
                condition=Q(contact_hold_until=None, contact_hold_because="")
                | (Q(contact_hold_until__isnull=False) & ~Q(contact_hold_because="")),
            ),
        ]
        indexes = [
            models.Index(
                fields=["ref"],
                condition=Q(taken_back_at__isnull=False),
                name="order_taken_back_by_ref",
            )
        ]


class OfTheRegister(models.Manager["CaseNumber"]):
    """The case numbers of the orders of the register."""

    def get_queryset(self) -> "QuerySet[CaseNumber]":
        """Nobody finds an order by its number once its import was taken back."""
        return super().get_queryset().filter(order__taken_back_at=None)


class CaseNumber(models.Model):
    """A court case reference; an order may bear two (requirement 17)."""

    # The constraint below begins with the order: an index of its own would be a second one.
    order = models.ForeignKey(
        ProtectiveOrder, models.CASCADE, related_name="case_numbers", db_index=False
    )
    number = models.CharField(max_length=60)
    folded = models.CharField(max_length=60)  # letters and digits only, capital

    objects = OfTheRegister()
    ever = models.Manager["CaseNumber"]()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["order", "folded"], name="casenumber_once_per_order"),
            models.CheckConstraint(
                name="casenumber_is_folded", condition=Q(folded__regex=r"^[A-Z0-9]+$")
            ),
        ]
        indexes = [models.Index(fields=["folded"], name="casenumber_by_folded")]
