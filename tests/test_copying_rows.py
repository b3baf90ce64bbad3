"""A row made for copying holds what its model would have made."""

from datetime import UTC, datetime

import pytest

from nmo.copying.rows import new_row
from nmo.orders.models import OrderEvent
from nmo.people.models import PersonAddress

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
MADE = {"order_id": 1, "number": 0, "kind": "made", "known_from": NOW, "recorded_at": NOW}


def test_a_new_row_has_the_defaults_of_its_model() -> None:
    for model, values in ((OrderEvent, MADE), (PersonAddress, {"person_id": 1, "source": "x"})):
        made, called = new_row(model, **values), model(**values)

        for field in model._meta.concrete_fields:
            assert getattr(made, field.attname) == getattr(called, field.attname)


def test_no_two_new_rows_share_a_list() -> None:
    first, second = new_row(OrderEvent, **MADE), new_row(OrderEvent, **MADE)
    first.revoked_paragraphs.append("3")

    assert second.revoked_paragraphs == []


def test_a_column_that_the_table_does_not_have_is_refused() -> None:
    with pytest.raises(TypeError, match="nubmer"):
        new_row(OrderEvent, nubmer=1)
