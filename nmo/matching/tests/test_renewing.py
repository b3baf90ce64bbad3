"""A release that makes other keys writes them anew, and nobody is lost."""

import pytest
from django.db import connection, transaction

from nmo.matching.actions import write_people
from nmo.matching.models import MatchRecord, Token
from nmo.matching.question import Question
from nmo.matching.renewing import AT_ONCE, keep_back_addresses, renew
from nmo.matching.tests.people import found, person


@pytest.mark.django_db
def test_people_whose_keys_an_earlier_release_wrote_are_found_after_renewing():
    with transaction.atomic():
        write_people([person(1, "Zofia Entwistle", "1985-03-12"), person(2, "Jon Test")])
    before = sorted(Token.objects.values_list("text", "k", "codes"))
    MatchRecord.objects.update(keys=[1, 2, 3])
    Token.objects.update(codes=[4], k=5)
    assert found("zofia entwistle 12/3/85") == []

    with connection.cursor() as cursor:
        renew(cursor)

    assert found("zofia entwisle 12/3/85") == [1]
    assert sorted(Token.objects.values_list("text", "k", "codes")) == before


@pytest.mark.django_db
def test_more_people_than_are_renewed_at_once_are_all_renewed():
    with transaction.atomic():
        write_people([person(n, f"Test {n} Person", "1985-03-12") for n in range(AT_ONCE + 2)])
    MatchRecord.objects.update(keys=[])

    with connection.cursor() as cursor:
        renew(cursor)

    assert not MatchRecord.objects.filter(keys=[]).exists()


@pytest.mark.django_db
def test_whoever_s_address_is_kept_back_is_found_by_it_no_longer_and_everybody_else_is():
    with transaction.atomic():
        write_people([person(n, "Zofia Entwistle", address="4 Sample Street") for n in (1, 2)])

    with connection.cursor() as cursor:
        keep_back_addresses(cursor, [1])

    assert found(Question(address="4 Sample Street")) == [2]
    assert sorted(found("zofia entwistle")) == [1, 2]
