"""Orders and what happened to them.

What the court did is a row in `OrderEvent` that nobody edits. Each of the rows a court's paper is
read into has two times of its own: `known_from`, when the register learnt of it, and `known_until`,
when a correction replaced it. So "what was true at T" and "what was known at T" are both askable,
and whether an order is in force is computed by `nmo.law`, never stored.
"""

from enum import StrEnum

from django.db import models
from django.db.models import F, Q

from nmo.law import (
    Effect,
    EndType,
    EventKind,
    Knew,
    MadeIn,
    Method,
    NoticeType,
    OrderType,
)
from nmo.orders.fields import WhenField, stated
from nmo.orders.words import (
    Channel,
    DecisionBasis,
    DocumentKind,
    DuplicateDecision,
    ForceReference,
    NationalState,
    NationalSystem,
    PartyRole,
    SourceKind,
)


def words(field: str, allowed: type[StrEnum]) -> models.CheckConstraint:
    """The database's own refusal of any word that is not one of these."""
    return models.CheckConstraint(
        name=f"%(class)s_{field}_known",
        condition=Q(**{f"{field}__in": [word.value for word in allowed]}),
    )


def word(**options: object) -> "models.CharField[str, str]":
    """A column for one fixed word."""
    return models.CharField(max_length=40, **options)  # type: ignore[arg-type]


class ProtectiveOrder(models.Model):
    """An order or undertaking: what it is called and who answers for it, not what it says."""

    ref = models.CharField(max_length=60, unique=True)
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
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
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


class CaseNumber(models.Model):
    """A court case reference; an order may bear two (requirement 17)."""

    order = models.ForeignKey(ProtectiveOrder, models.CASCADE, related_name="case_numbers")
    number = models.CharField(max_length=60)
    folded = models.CharField(max_length=60, db_index=True)  # letters and digits only, capital

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["order", "folded"], name="casenumber_once_per_order"),
            models.CheckConstraint(
                name="casenumber_is_folded", condition=Q(folded__regex=r"^[A-Z0-9]+$")
            ),
        ]


class Recorded(models.Model):
    """What every row read from a paper or told by a person carries: when the register knew it."""

    known_from = models.DateTimeField()
    known_until = models.DateTimeField(null=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")

    class Meta:
        abstract = True

    @staticmethod
    def known_in_order() -> models.CheckConstraint:
        """Nothing is replaced before it was known."""
        return models.CheckConstraint(
            name="%(class)s_known_in_order",
            condition=Q(known_until=None) | Q(known_until__gte=F("known_from")),
        )


class OrderEvent(Recorded):
    """One thing that the court did."""

    order = models.ForeignKey(ProtectiveOrder, models.CASCADE, related_name="events")
    number = models.PositiveSmallIntegerField()
    kind = word()
    at = WhenField()
    effective_from = WhenField(null=True)
    notice_type = word(default=NoticeType.UNKNOWN)
    end_type = models.CharField(max_length=40, null=True)  # None: the event says nothing of an end
    ends_at = WhenField(null=True)
    ends_on_event = models.CharField(max_length=300, blank=True)
    return_hearing_at = WhenField(null=True)
    effect = word(default=Effect.UNKNOWN)
    conditions_read = models.BooleanField(default=False)
    revoked_paragraphs = models.JSONField(default=list)
    superseded_by = models.CharField(max_length=60, blank=True)
    note = models.CharField(max_length=500, blank=True)
    page = models.PositiveSmallIntegerField(null=True)
    document = models.ForeignKey("documents.Document", models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            words("kind", EventKind),
            words("notice_type", NoticeType),
            words("effect", Effect),
            models.CheckConstraint(
                name="orderevent_end_type_known",
                condition=Q(end_type=None) | Q(end_type__in=[end.value for end in EndType]),
            ),
            models.CheckConstraint(
                name="orderevent_end_has_its_time",
                condition=Q(end_type=EndType.SPECIFIED_DATE_TIME, ends_at__isnull=False)
                | (Q(ends_at=None) & (Q(end_type=None) | ~Q(end_type=EndType.SPECIFIED_DATE_TIME))),
            ),
            models.CheckConstraint(
                name="orderevent_superseded_names_its_successor",
                condition=Q(superseded_by="") | Q(kind=EventKind.SUPERSEDED),
            ),
            stated("at", "effective_from", "ends_at", "return_hearing_at"),
            Recorded.known_in_order(),
            models.UniqueConstraint(
                fields=["order", "number"],
                condition=Q(known_until=None),
                name="orderevent_one_live_version",
            ),
            models.UniqueConstraint(
                fields=["order"],
                condition=Q(known_until=None, kind__in=["made", "undertaking_given"]),
                name="orderevent_made_once",
            ),
        ]


class Condition(Recorded):
    """One numbered term, in the court's exact words, with our reading beside them."""

    order = models.ForeignKey(ProtectiveOrder, models.CASCADE, related_name="conditions")
    event_number = models.PositiveSmallIntegerField()
    position = models.PositiveSmallIntegerField()
    paragraph = models.CharField(max_length=20)
    text = models.TextField()
    codes = models.JSONField(default=list)
    protects = models.JSONField(default=list)
    place = models.CharField(max_length=500, null=True)
    place_confidential = models.BooleanField(default=False)
    metres = models.PositiveIntegerField(null=True)
    times = models.CharField(max_length=300, null=True)
    exceptions = models.JSONField(default=list)
    third_party = models.BooleanField(default=False)
    until = WhenField(null=True)
    power_of_arrest = models.BooleanField(default=False)
    power_of_arrest_until = WhenField(null=True)
    page_box = models.JSONField(null=True)

    class Meta:
        constraints = [
            stated("until", "power_of_arrest_until"),
            Recorded.known_in_order(),
            models.CheckConstraint(name="condition_has_words", condition=~Q(text="")),
            models.CheckConstraint(
                name="condition_power_of_arrest_end_needs_power",
                condition=Q(power_of_arrest=True) | Q(power_of_arrest_until=None),
            ),
            models.UniqueConstraint(
                fields=["order", "event_number", "paragraph", "position"],
                condition=Q(known_until=None),
                name="condition_one_live_version",
            ),
        ]


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
    decided_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
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


class AwarenessEvidence(Recorded):
    """One dated piece of evidence that the respondent knew (requirement 29)."""

    order = models.ForeignKey(ProtectiveOrder, models.CASCADE, related_name="awareness")
    number = models.PositiveSmallIntegerField()
    at = WhenField()
    method = word()
    by = models.CharField(max_length=200, blank=True)
    where = models.CharField(max_length=300, blank=True)
    knew = word(default=Knew.EXISTENCE)
    of_event = models.PositiveSmallIntegerField(null=True)
    evidenced = models.BooleanField(default=False)
    identity_checked = models.CharField(max_length=300, blank=True)
    interpreter = models.CharField(max_length=200, blank=True)
    said = models.TextField(blank=True)
    video_ref = models.CharField(max_length=100, blank=True)
    original_words = models.CharField(max_length=300, blank=True)
    document = models.ForeignKey("documents.Document", models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            words("method", Method),
            words("knew", Knew),
            stated("at"),
            Recorded.known_in_order(),
            models.UniqueConstraint(
                fields=["order", "number"],
                condition=Q(known_until=None),
                name="awarenessevidence_one_live_version",
            ),
        ]


class CourtCheck(Recorded):
    """The court said on this day how the order stands."""

    order = models.ForeignKey(ProtectiveOrder, models.CASCADE, related_name="court_checks")
    on = models.DateField()
    said = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [Recorded.known_in_order()]


class Confirmation(Recorded):
    """A person compared the record with the sealed copy (requirement 26)."""

    order = models.ForeignKey(ProtectiveOrder, models.CASCADE, related_name="confirmations")
    at = models.DateTimeField()

    class Meta:
        constraints = [Recorded.known_in_order()]


class Correction(models.Model):
    """Why a row was replaced: the old row and the new one both stand."""

    append_only = True

    order = models.ForeignKey(ProtectiveOrder, models.CASCADE, related_name="corrections")
    corrected = word()  # event, condition, awareness, party, order
    number = models.CharField(max_length=40)
    field = models.CharField(max_length=60)
    was = models.TextField(blank=True)
    became = models.TextField(blank=True)
    because = models.CharField(max_length=500)
    corrected_at = models.DateTimeField()
    corrected_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(name="correction_has_reason", condition=~Q(because="")),
        ]


class OrderDocument(models.Model):
    """A document that hangs on an order."""

    order = models.ForeignKey(ProtectiveOrder, models.CASCADE, related_name="documents")
    document = models.ForeignKey("documents.Document", models.PROTECT, related_name="+")
    kind = word(default=DocumentKind.ORDER)
    name = models.CharField(max_length=255, blank=True)
    source = models.CharField(max_length=200, blank=True)
    attached_at = models.DateTimeField()
    attached_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            words("kind", DocumentKind),
            models.UniqueConstraint(
                fields=["order", "document", "kind"], name="orderdocument_attached_once"
            ),
        ]


class NationalStatus(models.Model):
    """A step of an entry on a national system, with its reference; the newest one counts."""

    append_only = True

    order = models.ForeignKey(ProtectiveOrder, models.CASCADE, related_name="national_statuses")
    system = word()
    state = word()
    reference = models.CharField(max_length=100, blank=True)
    on = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")

    class Meta:
        constraints = [words("system", NationalSystem), words("state", NationalState)]


class OrderReference(models.Model):
    """A reference of a force's own system (requirement 28)."""

    order = models.ForeignKey(ProtectiveOrder, models.CASCADE, related_name="references")
    kind = word()
    value = models.CharField(max_length=100)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            words("kind", ForceReference),
            models.UniqueConstraint(fields=["order", "kind", "value"], name="orderreference_once"),
        ]


class PossibleDuplicate(models.Model):
    """Two orders that may be one: a person decides (requirement 17)."""

    order = models.ForeignKey(ProtectiveOrder, models.CASCADE, related_name="may_duplicate")
    earlier = models.ForeignKey(ProtectiveOrder, models.CASCADE, related_name="may_be_duplicated")
    because = models.CharField(max_length=300)
    noticed_at = models.DateTimeField()
    decision = word(default=DuplicateDecision.UNDECIDED)
    decided_because = models.CharField(max_length=500, blank=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey("access.User", models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            words("decision", DuplicateDecision),
            models.UniqueConstraint(fields=["order", "earlier"], name="possibleduplicate_once"),
            models.CheckConstraint(
                name="possibleduplicate_not_itself", condition=~Q(order=F("earlier"))
            ),
            models.CheckConstraint(
                name="possibleduplicate_decision_whole",
                condition=Q(decision=DuplicateDecision.UNDECIDED, decided_at=None, decided_by=None)
                | (
                    ~Q(decision=DuplicateDecision.UNDECIDED)
                    & Q(decided_at__isnull=False, decided_by__isnull=False)
                    & ~Q(decided_because="")
                ),
            ),
        ]


class Source(models.Model):
    """Where orders come from, and up to when it is complete (SCREENS section 2)."""

    name = models.CharField(max_length=200, unique=True)
    kind = word()
    fresh_to = models.DateTimeField(null=True)

    class Meta:
        constraints = [words("kind", SourceKind)]
