"""Whom the order names."""

from django.db import models
from django.db.models import Q

from nmo.orders.columns import Recorded, word, words
from nmo.orders.models.order import ProtectiveOrder
from nmo.orders.words import DecisionBasis, PartyRole


class OrderParty(Recorded):
    """Somebody as typed on the order, and the person they were decided to be."""

    order = models.ForeignKey(ProtectiveOrder, models.CASCADE, related_name="parties")
    position = models.PositiveSmallIntegerField()
    role = word()
    typed_name = models.CharField(max_length=300)
    typed_other_names = models.JSONField(default=list)
    typed_date_of_birth = models.DateField(null=True)
    relationship = models.CharField(max_length=60, blank=True)
    address_rows = models.JSONField(default=list)  # rows of people.PersonAddress, as typed
    contact_rows = models.JSONField(default=list)  # rows of people.ContactPoint, as typed
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    brought = models.JSONField(default=dict)  # what of the person was not held before: FactsBrought
    decided_by = models.ForeignKey("access.User", models.PROTECT, related_name="+", db_index=False)
    decided_at = models.DateTimeField()
    decision_basis = word(default=DecisionBasis.NEW)
    decided_because = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [
            words("role", PartyRole),
            words("decision_basis", DecisionBasis),
            Recorded.known_in_order(),
            models.CheckConstraint(name="orderparty_named", condition=~Q(typed_name="")),
            models.CheckConstraint(
                name="orderparty_decision_has_reason",
                condition=~Q(decision_basis=DecisionBasis.DECIDED) | ~Q(decided_because=""),
            ),
            models.UniqueConstraint(
                fields=["order"],
                condition=Q(known_until=None, role=PartyRole.RESPONDENT),
                name="orderparty_one_respondent",
            ),
            models.UniqueConstraint(
                fields=["order", "position"],
                condition=Q(known_until=None),
                name="orderparty_one_live_version",
            ),
        ]
