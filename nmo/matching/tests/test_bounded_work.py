"""However common the name, a look-up reads a bounded part of the register."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest
from django.db import connection, connections, transaction

from nmo.matching.actions import count_tokens, write_people
from nmo.matching.births import BirthDate
from nmo.matching.queries import look_up
from nmo.matching.question import Question, QuestionRefused
from nmo.matching.reading import MOST_PEOPLE_OF_A_KEY, MOST_READ
from nmo.matching.tests.people import person

TODAY = date(2026, 6, 12)
EVERYBODY = MOST_PEOPLE_OF_A_KEY + 500
TWELVE = "Mohammed Khan Ali Ahmed Hussain Begum Patel Singh Kaur Smith Evans Jones"
ROUND_TRIPS, PASSES, MOST_SHOWN = 3, 2, 200


@pytest.fixture
def one_common_name(db: None) -> None:
    """A register of people who all bear the same twelve words as names."""
    words = TWELVE.split()
    for first in range(0, EVERYBODY, 500):
        with transaction.atomic():
            write_people([
                person(n, f"{words[n % 12]} {words[(n + n // 12) % 12]} Khan", "1985-03-12")
                for n in range(first, first + 500)
            ])  # fmt: skip
    with transaction.atomic():
        count_tokens()
    with connections["owner"].cursor() as cursor:
        cursor.execute("ANALYZE matching_matchrecord")


@contextmanager
def rows_read() -> Iterator[list[int]]:
    """The rows of people that the body reads, one after another or through an index."""
    read = """SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables
              WHERE relname = 'matching_matchrecord'"""
    found: list[int] = []
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(read)
        before = cursor.fetchone()[0]
        yield found
        cursor.execute(read)
        found.append(cursor.fetchone()[0] - before)


COMMON = {
    "one word": Question(name="Khan"),
    "twelve words": Question(name=TWELVE),
    "four aliases": Question(name="Ali Khan aka Mohammed Khan aka Ahmed Khan aka Hussain Khan"),
    "name and year": Question(name="Mohammed Khan", born=BirthDate(year=1985)),
    "birth date": Question(born=BirthDate(year=1985, month=3, day=12)),
}


@pytest.mark.django_db(transaction=True, databases=["default", "owner"])
def test_the_commonest_names_read_a_bounded_part_in_few_statements(
    one_common_name, django_assert_max_num_queries
):
    for asked, question in COMMON.items():
        # The two questions about how much was read, and a savepoint's two, are the test's own.
        with django_assert_max_num_queries(ROUND_TRIPS + 4), rows_read() as read:
            findings = look_up(question, today=TODAY)

        assert not findings.complete, asked
        assert read[0] <= PASSES * (MOST_READ + MOST_SHOWN), asked


@pytest.mark.django_db(transaction=True, databases=["default", "owner"])
def test_a_question_about_one_person_reads_hardly_anybody(one_common_name):
    with transaction.atomic():
        write_people([person(9_999, "Zofia Entwistle", "1971-01-02")])

    with rows_read() as read:
        findings = look_up(Question(name="Zofia Entwisle"), today=TODAY)

    assert [candidate.number for candidate in findings.candidates] == [9_999]
    assert read[0] <= 10


@pytest.mark.django_db
def test_an_age_alone_is_refused_and_nobody_is_read():
    with rows_read() as read, pytest.raises(QuestionRefused):
        look_up(Question(age=41), today=TODAY)

    assert read == [0]
