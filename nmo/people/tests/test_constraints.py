"""What the database itself refuses of people."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, models, transaction

from nmo.documents.actions import keep_document
from nmo.people.models import (
    ContactPoint,
    Marker,
    Person,
    PersonAddress,
    PersonBirth,
    PersonName,
    Photograph,
    Restriction,
    SafeContactRule,
)
from nmo.people.tests.builders import NOW, TODAY, a_person, reader

pytestmark = pytest.mark.django_db

# A row of each kind that the database takes; `document` stands for a kept document.
GOOD: dict[type[models.Model], dict[str, Any]] = {
    PersonName: {"full": "Leanne Pike"},
    PersonBirth: {"born_on": date(1988, 7, 2)},
    PersonAddress: {"text": "4 Sample Street"},
    ContactPoint: {"kind": "phone", "value": "07700 900123"},
    SafeContactRule: {"rule": "Text first"},
    Marker: {"text": "violence", "noted_on": TODAY},
    Photograph: {"document_id": "document"},
    Restriction: {"kind": "refuge"},
}
BEFORE = NOW - timedelta(minutes=1)


def refused(model: type[models.Model], **changes: Any) -> str:
    """The name of what refuses a good row of that kind with these changes."""
    by = reader()
    person = a_person(by)
    columns = {
        "person": person,
        "source": "Niche",
        "recorded_at": NOW,
        "recorded_by_id": by.user_id,
        **GOOD[model],
        **changes,
    }
    stands_for = {"document": lambda: keep_document(b"x", now=NOW).document_id,
                  "me": lambda: by.user_id}  # fmt: skip
    columns = {k: stands_for[v]() if v in ("document", "me") else v for k, v in columns.items()}
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        model._default_manager.create(**columns)
    return str(error.value)


@pytest.mark.parametrize(
    "withdrawal",
    [
        {"withdrawn_at": NOW},
        {"withdrawn_by_id": "me"},
        {"withdrawn_because": "Misread"},
        {"withdrawn_at": NOW, "withdrawn_by_id": "me"},
        {"withdrawn_at": BEFORE, "withdrawn_by_id": "me", "withdrawn_because": "Misread"},
    ],
)
@pytest.mark.parametrize("model", GOOD)
def test_a_withdrawal_is_whole_and_after_the_fact(
    model: type[models.Model], withdrawal: dict[str, Any]
) -> None:
    assert f"{model._meta.model_name}_withdrawal_whole" in refused(model, **withdrawal)


@pytest.mark.parametrize(
    ("model", "changes", "constraint"),
    [
        (PersonName, {"kind": "stage"}, "personname_kind_known"),
        (PersonName, {"full": ""}, "personname_not_blank"),
        (PersonAddress, {"confidentiality": "secret"}, "personaddress_confidentiality_known"),
        (PersonAddress, {"text": ""}, "personaddress_empty_only_when"),
        (PersonAddress, {"confidentiality": "withheld"}, "personaddress_empty_only_when"),
        (PersonAddress, {"no_fixed_address": True}, "personaddress_empty_only_when"),
        (
            PersonAddress,
            {"lived_from": date(2026, 2, 1), "lived_until": date(2026, 1, 1)},
            "personaddress_days_in_order",
        ),
        (ContactPoint, {"kind": "fax"}, "contactpoint_kind_known"),
        (ContactPoint, {"confidentiality": "secret"}, "contactpoint_confidentiality_known"),
        (ContactPoint, {"value": ""}, "contactpoint_empty_only_when_withheld"),
        (ContactPoint, {"confidentiality": "withheld"}, "contactpoint_empty_only_when_withheld"),
        (Restriction, {"kind": "celebrity"}, "restriction_kind_known"),
    ],
)
def test_a_fact_that_cannot_be_is_refused(
    model: type[models.Model], changes: dict[str, Any], constraint: str
) -> None:
    assert constraint in refused(model, **changes)


def test_two_people_never_share_a_reference() -> None:
    by = reader()
    ref = a_person(by).ref

    with pytest.raises(IntegrityError, match="ref"), transaction.atomic():
        Person.objects.create(ref=ref, recorded_at=NOW, recorded_by_id=by.user_id)


def test_a_pronoun_is_one_of_the_known_ones() -> None:
    person = a_person(reader())

    with pytest.raises(IntegrityError, match="person_pronoun_known"), transaction.atomic():
        Person.objects.filter(pk=person.pk).update(pronoun="it")
