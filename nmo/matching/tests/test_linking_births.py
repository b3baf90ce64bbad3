"""What the join reckons with for a birth date is never less than what comparing it says."""

from datetime import date

import duckdb
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nmo.matching.asked import asked
from nmo.matching.births import BirthDate
from nmo.matching.comparing.births import compare_age, compare_births
from nmo.matching.linking.births import born_bits
from nmo.matching.linking.told import line
from nmo.matching.question import Question
from nmo.matching.tests.people import TODAY, born
from nmo.matching.weights import weights

TABLE = weights()
DAYS = st.dates(date(1978, 1, 1), date(1992, 12, 31)).map(BirthDate.of)
PARTS = st.builds(
    BirthDate,
    year=st.none() | st.integers(1978, 1992),
    month=st.none() | st.integers(1, 12),
    day=st.none() | st.integers(1, 31),
)


def reckoned(question: Question, held: BirthDate) -> float:
    row = line(asked(question), TABLE, today=TODAY)
    known = [held.year or 0, held.month or 0, held.day or 0]
    found = duckdb.execute(
        f"""SELECT {born_bits(TABLE)}
            FROM (SELECT ? AS year, ? AS month, ? AS day, ? AS aged) AS line,
                (SELECT 1 AS person, ? AS year, ? AS month, ? AS day) AS dated""",
        [row.year, row.month, row.day, row.aged, *known],
    )
    return float(found.fetchall()[0][0])


@given(DAYS | PARTS.filter(lambda each: each.is_known_at_all), DAYS | PARTS)
@example(born("1985-03-12"), born("1985-12-03"))
@example(born("1985-01-01"), born("1985-01-01"))
@example(born("1984-01-01"), born("1985-01-01"))
@example(born("1958-01-01"), born("1985-01-01"))
@example(born("1985-12-10"), born("1985-11-20"))
@example(born("1981-02-14"), born("1980-12-14"))
@settings(max_examples=300, deadline=None)
def test_no_birth_date_weighs_more_than_is_reckoned_with(one: BirthDate, held: BirthDate) -> None:
    compared = compare_births(one, held, TABLE)

    assert reckoned(Question(name="Jon Smyth", born=one), held) >= (
        compared.weight if compared else 0.0
    )


@given(st.integers(30, 50), DAYS)
@settings(deadline=None)
def test_no_age_weighs_more_than_is_reckoned_with(age: int, held: BirthDate) -> None:
    compared = compare_age(age, held, today=TODAY, table=TABLE)

    assert compared is not None
    assert reckoned(Question(name="Jon Smyth", age=age), held) >= compared.weight


def test_the_same_day_and_another_weigh_what_they_weigh_compared() -> None:
    asked_for = Question(name="Jon Smyth", born=born("1985-03-12"))

    assert reckoned(asked_for, born("1985-03-12")) == TABLE.born["equal"]
    assert reckoned(asked_for, born("1985-12-03")) == TABLE.born["swapped"]
    assert reckoned(asked_for, born("1985-07-28")) == TABLE.born["same_year"]
    assert reckoned(asked_for, born("1972-07-28")) == TABLE.born["differs"]
