"""Persons and what is known of them: each fact with its source, its times and who may see it.

Nothing is overwritten. A fact that turns out wrong is withdrawn, with who, when and why, and
stands beside the one that replaced it.
"""

from enum import StrEnum

from django.db import models
from django.db.models import F, Q

from nmo.law.people import Pronoun
from nmo.people.words import (
    Confidentiality,
    ContactKind,
    NameKind,
    RestrictionKind,
)


def choices(words: type[StrEnum]) -> list[tuple[str, str]]:
    """The words as Django wants them."""
    return [(word.value, word.value.replace("_", " ")) for word in words]


def one_of(field: str, words: type[StrEnum]) -> models.CheckConstraint:
    """The database's own refusal of any other word."""
    return models.CheckConstraint(
        name=f"%(class)s_{field}_known",
        condition=Q(**{f"{field}__in": [word.value for word in words]}),
    )


class Person(models.Model):
    """Somebody named by an order: respondent, applicant, child or other protected person."""

    ref = models.CharField(max_length=40)
    pronoun = models.CharField(max_length=10, default=Pronoun.UNKNOWN, choices=choices(Pronoun))
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+", db_index=False)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            # Not `unique`, which would make a second index for searching by beginnings.
            models.UniqueConstraint(fields=["ref"], name="person_ref_once"),
            one_of("pronoun", Pronoun),
        ]


class Detail(models.Model):
    """What every fact about a person carries: source, times, and its withdrawal if any."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="%(class)ss")
    source = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+", db_index=False)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(
        "access.User", models.PROTECT, null=True, related_name="+", db_index=False
    )
    withdrawn_because = models.CharField(max_length=500, blank=True)

    class Meta:
        abstract = True

    @staticmethod
    def withdrawal_whole() -> models.CheckConstraint:
        """A withdrawal has its moment, its person and its reason, or none of the three."""
        return models.CheckConstraint(
            name="%(class)s_withdrawal_whole",
            condition=Q(withdrawn_at=None, withdrawn_by=None, withdrawn_because="")
            | (
                Q(withdrawn_at__gte=F("recorded_at"), withdrawn_by__isnull=False)
                & ~Q(withdrawn_because="")
            ),
        )


class PersonName(Detail):
    """A name in full, as given."""

    kind = models.CharField(max_length=10, default=NameKind.LEGAL, choices=choices(NameKind))
    full = models.CharField(max_length=300)

    class Meta:
        constraints = [
            Detail.withdrawal_whole(),
            one_of("kind", NameKind),
            models.CheckConstraint(name="personname_not_blank", condition=~Q(full="")),
        ]


class PersonBirth(Detail):
    """A date of birth that was stated."""

    born_on = models.DateField()

    class Meta:
        constraints = [Detail.withdrawal_whole()]


class PersonAddress(Detail):
    """An address, with the days on which the person lived there as far as known."""

    text = models.CharField(max_length=500, blank=True)
    postcode = models.CharField(max_length=10, blank=True)
    lived_from = models.DateField(null=True)
    lived_until = models.DateField(null=True)
    confidentiality = models.CharField(
        max_length=12, default=Confidentiality.SHOWN, choices=choices(Confidentiality)
    )
    no_fixed_address = models.BooleanField(default=False)

    class Meta:
        constraints = [
            Detail.withdrawal_whole(),
            one_of("confidentiality", Confidentiality),
            models.CheckConstraint(
                name="personaddress_empty_only_when_withheld_or_none",
                condition=(
                    Q(text="", postcode="")
                    & (Q(confidentiality=Confidentiality.WITHHELD) | Q(no_fixed_address=True))
                )
                | (
                    (~Q(text="") | ~Q(postcode=""))
                    & ~Q(confidentiality=Confidentiality.WITHHELD)
                    & Q(no_fixed_address=False)
                ),
            ),
            models.CheckConstraint(
                name="personaddress_days_in_order",
                condition=Q(lived_from=None)
                | Q(lived_until=None)
                | Q(lived_until__gte=F("lived_from")),
            ),
        ]


class ContactPoint(Detail):
    """A telephone number or e-mail address."""

    kind = models.CharField(max_length=10, choices=choices(ContactKind))
    value = models.CharField(max_length=320, blank=True)
    confidentiality = models.CharField(
        max_length=12, default=Confidentiality.SHOWN, choices=choices(Confidentiality)
    )

    class Meta:
        constraints = [
            Detail.withdrawal_whole(),
            one_of("kind", ContactKind),
            one_of("confidentiality", Confidentiality),
            models.CheckConstraint(
                name="contactpoint_empty_only_when_withheld",
                condition=Q(value="", confidentiality=Confidentiality.WITHHELD)
                | (~Q(value="") & ~Q(confidentiality=Confidentiality.WITHHELD)),
            ),
        ]


class SafeContactRule(Detail):
    """How she may safely be reached: time, channel, who must not hear (requirement 41)."""

    rule = models.CharField(max_length=500)

    class Meta:
        constraints = [Detail.withdrawal_whole()]


class Marker(Detail):
    """A warning about a person, with where it comes from and how old it is."""

    text = models.CharField(max_length=200)
    noted_on = models.DateField()

    class Meta:
        constraints = [Detail.withdrawal_whole()]


class Photograph(Detail):
    """A picture of a person, with its age."""

    document = models.ForeignKey("documents.Document", models.PROTECT, related_name="+")
    taken_on = models.DateField(null=True)

    class Meta:
        constraints = [Detail.withdrawal_whole()]


class Restriction(Detail):
    """Restricted handling: a mark that every list and every face obeys."""

    kind = models.CharField(max_length=20, choices=choices(RestrictionKind))

    class Meta:
        constraints = [Detail.withdrawal_whole(), one_of("kind", RestrictionKind)]
