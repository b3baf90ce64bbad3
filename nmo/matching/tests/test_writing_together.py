"""Several writers at once: nobody waits for a word, nobody is lost."""

import random
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, transaction
from django.db.transaction import TransactionManagementError

from nmo.matching.actions import count_tokens, forget_people, write_people
from nmo.matching.models import MatchRecord, Token
from nmo.matching.tests.people import found, person

FAMILIES = ["Khan", "Ali", "Begum", "Hussain", "Ahmed", "Kaur", "Singh", "Patel", "Smith", "Evans"]
GIVENS = ["Amina", "Sadia", "Mohammed", "Gurpreet", "Zofia", "Jon", "Siân", "Kwame", "Ngozi", "Mai"]


def people(first: int) -> list:
    rng = random.Random(first)
    return [
        person(first + n, f"{rng.choice(GIVENS)} {rng.choice(FAMILIES)}", "1985-03-12")
        for n in range(40)
    ]


@pytest.mark.django_db(transaction=True)
def test_writers_that_share_common_names_in_any_order_never_deadlock():
    together = Barrier(4)

    def run(first: int) -> None:
        try:
            together.wait(timeout=30)
            with transaction.atomic():
                # Call by call: the words of one transaction come in no order at all.
                for one in random.Random(first).sample(people(first), 40):
                    write_people([one])
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(run, (1000, 2000, 3000, 4000)))

    assert MatchRecord.objects.count() == 160
    with transaction.atomic():
        count_tokens()
    counted = dict(Token.objects.values_list("text", "bearers"))
    assert len(counted) == Token.objects.count()
    assert sum(counted[name.lower()] for name in FAMILIES) == 160


@pytest.mark.django_db(transaction=True)
def test_a_writer_does_not_wait_for_another_who_wrote_the_same_new_word():
    def write_meanwhile() -> None:
        try:
            with transaction.atomic():
                with connection.cursor() as cursor:
                    cursor.execute("SET LOCAL lock_timeout = '2s'")
                write_people([person(2, "Zbigniew Entwistle", "1971-01-02")])
        finally:
            connection.close()

    with transaction.atomic():
        write_people([person(1, "Zbigniew Entwistle", "1985-03-12")])
        with ThreadPoolExecutor(1) as pool:
            pool.submit(write_meanwhile).result(timeout=30)
        transaction.set_rollback(True)

    assert found("zbigniew entwisle 2/1/71") == [2]


@pytest.mark.django_db(transaction=True)
def test_what_a_rolled_back_transaction_wrote_finds_nobody():
    with transaction.atomic():
        write_people([person(1, "Zofia Entwistle", "1985-03-12")])
        transaction.set_rollback(True)

    assert found("zofia entwistle 12/3/85") == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("write", [lambda: write_people([person(1, "Zofia Test")]),
                                   lambda: forget_people([1]), count_tokens])  # fmt: skip
def test_nothing_is_written_outside_a_transaction(write):
    with pytest.raises(TransactionManagementError):
        write()


@pytest.mark.django_db
def test_a_person_written_again_unchanged_is_not_a_new_version_of_the_row():
    with transaction.atomic():
        write_people([person(1, "Zofia Test", "1985-03-12")])
        before = _rows()
        write_people([person(1, "Zofia Test", "1985-03-12")])

    assert _rows() == before


def _rows() -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT number, ctid::text, facts, keys FROM matching_matchrecord")
        return cursor.fetchall()


@pytest.mark.django_db
def test_two_hundred_people_cost_as_few_statements_as_two(django_assert_max_num_queries):
    with transaction.atomic(), django_assert_max_num_queries(3):
        write_people([p for first in (1, 1001, 2001, 3001, 4001) for p in people(first)])


@pytest.mark.django_db
def test_a_look_up_reads_at_most_three_times(django_assert_max_num_queries):
    with transaction.atomic():
        write_people(people(1))

    with django_assert_max_num_queries(3):
        found("gurprit kour")
