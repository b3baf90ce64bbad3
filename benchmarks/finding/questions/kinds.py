"""Every kind of question with its name in the tables."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from benchmarks.finding.questions import held_back, of_facts, of_names
from benchmarks.finding.questions.asked import Asked
from benchmarks.finding.questions.case import Case

Corrupt: TypeAlias = Callable[[Case], Asked | None]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of error; `needs` says what the register must know for an answer to be due."""

    name: str
    corrupt: Corrupt
    needs: tuple[str, ...] = ("born",)
    held_back: bool = False

    def asked_of(self, case: Case) -> Asked | None:
        """The question; None where the person is not one of whom it can be asked."""
        if "born" in self.needs and not case.member.born_known:
            return None
        if "address" in self.needs and not case.member.address_known:
            return None
        return self.corrupt(case)


ADDRESS = ("address",)
BOTH = ("born", "address")

KINDS = (
    Kind("exact name and birth date", of_names.exact),
    Kind("typo in the forename", of_names.typo_in_forename),
    Kind("typo in the surname", of_names.typo_in_surname),
    Kind("two typos in the surname", of_names.two_typos_in_surname),
    Kind("typo in both", of_names.typo_in_both),
    Kind("as heard", of_names.as_heard),
    Kind("as read", of_names.as_read),
    Kind("short form of the forename", of_names.short_form),
    Kind("other spelling", of_names.other_spelling),
    Kind("forename and surname swapped", of_names.swapped),
    Kind("known by the middle name", of_names.known_by_middle_name),
    Kind("name joined or split", of_names.joined_or_split),
    Kind("married surname with the old one", of_names.new_and_old_surname),
    Kind("initial", of_names.initial),
    Kind("alias", of_names.alias),
    Kind("surname, birth date, district", of_names.surname_only, BOTH),
    Kind("forename, birth date, district", of_names.forename_only, BOTH),
    Kind("own script, or without marks", of_names.marks_or_script),
    Kind("long name in any order", of_names.long_name_in_any_order),
    Kind("title and capitals", of_names.titled),
    Kind("day and month swapped", of_facts.day_and_month_swapped),
    Kind("one digit of the date wrong", of_facts.one_digit_wrong),
    Kind("year off", of_facts.year_off),
    Kind("year and district", of_facts.year_only, BOTH),
    Kind("age about, and district", of_facts.age_about, BOTH),
    Kind("name and address, no date", of_facts.name_and_address, ADDRESS),
    Kind("moved house, typo", of_facts.moved_house),
    Kind("forename and postcode", of_facts.forename_and_postcode, ADDRESS),
    Kind("forename and phone", of_facts.forename_and_phone, ()),
    Kind("typo, date swapped", of_facts.typo_and_date_swapped),
    Kind("typo, year, part of a postcode", of_facts.typo_and_part_of_a_postcode, BOTH),
)
HELD_BACK = (
    Kind("held back: spelt over the radio", held_back.spelt_over_the_radio, held_back=True),
    Kind("held back: cut off", held_back.cut_off, held_back=True),
    Kind("held back: partner's surname", held_back.partners_surname, BOTH, held_back=True),
    Kind(
        "held back: a little wrong everywhere",
        held_back.a_little_wrong_everywhere,
        BOTH,
        held_back=True,
    ),
)
