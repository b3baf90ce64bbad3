"""The fixed words in two languages, for anybody."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def named(lang: str) -> dict[tuple[str, str], dict]:
    answer = Client().get(f"/api/v1/values?lang={lang}")
    assert answer.status_code == 200
    return {
        (each["name"], word["word"]): word
        for each in answer.json()["lists"]
        for word in each["words"]
    }


@pytest.mark.requirement(64)
def test_a_word_has_its_welsh_name_beside_the_english() -> None:
    assert named("en")["order_type", "nmo"]["name"] == "Non-molestation order"
    assert named("cy")["order_type", "nmo"]["name"] == "Gorchymyn rhag molestu"


def test_a_name_that_a_court_uses_says_where_and_a_translation_says_that_it_is_one() -> None:
    welsh = named("cy")

    assert welsh["order_type", "occupation"]["confirmed"]
    assert "hmcts" in welsh["order_type", "occupation"]["source"]
    assert not welsh["order_type", "dvpo"]["confirmed"]


def test_both_languages_name_the_same_words() -> None:
    assert named("en").keys() == named("cy").keys()


def test_another_language_is_refused_in_the_apis_own_terms() -> None:
    assert Client().get("/api/v1/values?lang=fr").status_code == 422
