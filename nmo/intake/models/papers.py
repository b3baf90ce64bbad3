"""Papers that came: how each came, how far it is, what was read in it, what became of it."""

from django.db import models
from django.db.models import F, Q

from nmo.intake.models.feed import words
from nmo.intake.papers.states import MOVES, SAY_WHY, UNREAD, WAITS_FOR_A_PERSON
from nmo.intake.papers.words import PaperState, Result, Way


class IntakeItem(models.Model):
    """One message or file, known in its force by its digest: the same bytes are the same paper.

    content_key: the digest of what a message says, without the marks of its way here.
    attempts: how often a worker began to read it since it last waited.
    passwords: those that a person gave for it, encrypted (`papers.passwords`).
    findable_at: since when checks find all that was read in it; a part that could not be read, or
    of which no order was recorded, keeps it empty.
    """

    ref = models.CharField(max_length=20, unique=True)
    force = models.ForeignKey("access.Force", models.PROTECT, related_name="+")
    document = models.ForeignKey("documents.Document", models.PROTECT, related_name="+")
    sha256 = models.CharField(max_length=64)
    content_key = models.CharField(max_length=64)
    size_bytes = models.PositiveBigIntegerField()
    name = models.CharField(max_length=255)  # as it came; it may name a person
    way = models.CharField(max_length=12)
    sender_domain = models.CharField(max_length=255, blank=True)
    received_at = models.DateTimeField()
    received_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    state = models.CharField(max_length=16)
    state_because = models.CharField(max_length=500, blank=True)
    state_since = models.DateTimeField()
    duplicate_of = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    handed_to = models.ForeignKey("access.Force", models.PROTECT, null=True, related_name="+")
    attempts = models.PositiveIntegerField(default=0)
    passwords = models.JSONField(default=list)
    court = models.CharField(max_length=200, blank=True)  # as the last reading has it
    kinds = models.JSONField(default=list)  # of the orders that it read, in their order
    read_at = models.DateTimeField(null=True)
    findable_at = models.DateTimeField(null=True)
    settled_at = models.DateTimeField(null=True)  # when a person last decided

    class Meta:
        constraints = [
            words("state", PaperState),
            words("way", Way),
            models.UniqueConstraint(fields=["force", "sha256"], name="intakeitem_once_a_force"),
            models.UniqueConstraint(
                fields=["force", "content_key"],
                condition=~Q(state=PaperState.DUPLICATE.value),
                name="intakeitem_said_once",
            ),
            models.CheckConstraint(
                name="intakeitem_sha256_is_hex",
                condition=Q(sha256__regex=r"^[0-9a-f]{64}$")
                & Q(content_key__regex=r"^[0-9a-f]{64}$"),
            ),
            models.CheckConstraint(
                name="intakeitem_says_why",
                condition=~Q(state__in=sorted(state.value for state in SAY_WHY))
                | ~Q(state_because=""),
            ),
            models.CheckConstraint(
                name="intakeitem_duplicate_of_another",
                condition=(
                    Q(state=PaperState.DUPLICATE.value, duplicate_of__isnull=False)
                    & ~Q(duplicate_of=F("id"))
                )
                | ~Q(state=PaperState.DUPLICATE.value),
            ),
            models.CheckConstraint(
                name="intakeitem_handed_to_a_force",
                condition=~Q(state=PaperState.HANDED_ON.value) | Q(handed_to__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["force", "-received_at"], name="intakeitem_newest"),
            models.Index(
                fields=["state_since"],
                name="intakeitem_unread",
                condition=Q(state__in=[PaperState.RECEIVED.value, PaperState.BEING_READ.value]),
            ),
            models.Index(
                fields=["force", "received_at"],
                name="intakeitem_not_found_yet",
                condition=Q(
                    state__in=sorted(state.value for state in (*UNREAD, *WAITS_FOR_A_PERSON)),
                    findable_at=None,
                ),
            ),
        ]


class IntakeArrival(models.Model):
    """One time that a paper came: the same one may come twice, and by several ways.

    place: where it lay, which names it for ever: mailbox and number there, or the feed's file.
    """

    append_only = True

    item = models.ForeignKey(IntakeItem, models.PROTECT, related_name="arrivals")
    way = models.CharField(max_length=12)
    name = models.CharField(max_length=255)
    place = models.CharField(max_length=400, blank=True)
    came_at = models.DateTimeField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            words("way", Way),
            models.UniqueConstraint(
                fields=["place"], condition=~Q(place=""), name="intakearrival_place_once"
            ),
        ]


def _allowed_moves() -> Q:
    allowed = Q(before="", after=PaperState.RECEIVED.value)
    for before, to in sorted(MOVES.items()):
        allowed |= Q(before=before.value, after__in=sorted(state.value for state in to))
    return allowed


class IntakeMove(models.Model):
    """One step of a paper from one state to the next, with why; the first begins from nothing."""

    append_only = True

    item = models.ForeignKey(IntakeItem, models.PROTECT, related_name="moves")
    before = models.CharField(max_length=16, blank=True)
    after = models.CharField(max_length=16)
    because = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(name="intakemove_allowed", condition=_allowed_moves()),
        ]


class IntakeReading(models.Model):
    """What one reading found: the answer in nmo-intake/1, by which version of the reader.

    troubles: what could not be read, each a code and a plain sentence.
    """

    append_only = True

    item = models.ForeignKey(IntakeItem, models.PROTECT, related_name="readings")
    number = models.PositiveIntegerField()
    reader = models.CharField(max_length=40)
    answer = models.JSONField()
    troubles = models.JSONField(default=list)
    seconds = models.FloatField()
    read_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item", "number"], name="intakereading_once"),
        ]


class IntakeOrder(models.Model):
    """An order of the register that came of a paper, or that a paper of the feed hangs on."""

    append_only = True

    item = models.ForeignKey(IntakeItem, models.PROTECT, related_name="orders")
    order_ref = models.CharField(max_length=60, db_index=True)
    part = models.CharField(max_length=60, blank=True)  # of the answer: "orders[0]"
    since = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item", "order_ref", "part"], name="intakeorder_once"),
        ]


class IntakeEvidence(models.Model):
    """What the raw message shows of who sent it, as we worked it out ourselves.

    Kept as evidence and never a gate: an order may lawfully come from the applicant (FPR 10.10).
    said: each check in plain words, with the domains it is about. doubts: words of `Doubt`.
    """

    append_only = True

    item = models.ForeignKey(IntakeItem, models.PROTECT, related_name="evidence")
    spf = models.CharField(max_length=12)
    dkim = models.CharField(max_length=12)
    dmarc = models.CharField(max_length=12)
    arc = models.CharField(max_length=12)
    from_domain = models.CharField(max_length=255, blank=True)
    signed_by = models.JSONField(default=list)
    said = models.JSONField(default=list)
    doubts = models.JSONField(default=list)
    found_at = models.DateTimeField()

    class Meta:
        constraints = [
            words("spf", Result),
            words("dkim", Result),
            words("dmarc", Result),
            words("arc", Result),
        ]


class IntakeCallBack(models.Model):
    """A court was rung about a paper, by a number of the register's own directory."""

    append_only = True

    item = models.ForeignKey(IntakeItem, models.PROTECT, related_name="call_backs")
    court = models.CharField(max_length=200)
    number = models.CharField(max_length=40)
    genuine = models.BooleanField(null=True)  # None: nobody there could say
    said = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")


class PlaceLookedAt(models.Model):
    """A mailbox or folder that is looked into, and how the last look went."""

    place = models.CharField(max_length=300, unique=True)
    force = models.ForeignKey("access.Force", models.PROTECT, null=True, related_name="+")
    looked_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)  # when a look last took everything in it
    problem = models.CharField(max_length=20, blank=True)  # empty while it can be read
    problem_since = models.DateTimeField(null=True)
    left = models.PositiveIntegerField(default=0)  # what the last look could not take

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="placelookedat_problem_whole",
                condition=Q(problem="", problem_since=None)
                | (~Q(problem="") & Q(problem_since__isnull=False)),
            ),
        ]
