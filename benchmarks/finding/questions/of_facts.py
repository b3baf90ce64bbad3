"""Errors in dates, ages and places, and questions that leave most of it out."""

from dataclasses import replace
from datetime import date
from random import Random

from benchmarks.finding.questions.asked import Asked
from benchmarks.finding.questions.case import Case
from benchmarks.finding.questions.of_names import exact, typo_in_surname


def day_and_month_swapped(case: Case) -> Asked | None:
    born = case.member.born
    if born.day > 12 or born.day == born.month:
        return None
    return Asked(name=str(case.name), born=str(date(born.year, born.day, born.month)))


def one_digit_wrong(case: Case) -> Asked | None:
    return Asked(name=str(case.name), born=one_digit_off(case.member.born, case.dice))


def one_digit_off(born: date, dice: Random) -> str:
    """The date with one digit wrong that is still a date."""
    text = born.isoformat()
    while True:
        at = dice.choice((2, 3, 5, 6, 8, 9))
        changed = text[:at] + str(dice.randrange(10)) + text[at + 1 :]
        if changed != text and _is_a_date(changed):
            return changed


def _is_a_date(text: str) -> bool:
    try:
        return date.fromisoformat(text) < date(2012, 1, 1)
    except ValueError:
        return False


def year_off(case: Case) -> Asked | None:
    off = case.dice.choice((-10, -2, -1, 1, 2, 10))
    born = case.member.born
    day = 28 if (born.month, born.day) == (2, 29) else born.day
    return Asked(name=str(case.name), born=str(date(born.year + off, born.month, day)))


def year_only(case: Case) -> Asked | None:
    return Asked(
        name=str(case.name),
        born=str(case.member.born.year),
        postcode=case.address.district,
    )


def age_about(case: Case) -> Asked | None:
    age = case.today.year - case.member.born.year + case.dice.choice((-2, -1, 0, 0, 1, 2))
    return Asked(name=str(case.name), age=age, postcode=case.address.district)


def name_and_address(case: Case) -> Asked | None:
    address = case.address
    return Asked(name=str(_misspelt(case)), address=address.text, postcode=address.postcode)


def _misspelt(case: Case) -> str:
    name = case.name
    half = case.by_half()
    return str(replace(name, family=case.mistyped(name.family)) if half else name)


def moved_house(case: Case) -> Asked | None:
    """A slip in the surname, and an address that the register does not know."""
    asked = typo_in_surname(case)
    other = case.other_home()
    return asked and replace(asked, address=other.text, postcode=other.postcode)


def forename_and_postcode(case: Case) -> Asked | None:
    return Asked(name=case.name.given, postcode=case.address.postcode)


def forename_and_phone(case: Case) -> Asked | None:
    if not case.member.phone:
        return None
    spelt = case.dice.choice(
        (case.member.phone, case.member.phone.replace(" ", ""), f"+44 {case.member.phone[1:]}")
    )
    return Asked(name=case.name.given, phone=spelt)


def typo_and_date_swapped(case: Case) -> Asked | None:
    asked = day_and_month_swapped(case)
    return asked and replace(asked, name=str(_with_a_slip(case)))


def _with_a_slip(case: Case) -> str:
    name = case.name
    return str(replace(name, given=case.mistyped(name.given)))


def typo_and_part_of_a_postcode(case: Case) -> Asked | None:
    code = case.address.postcode
    part = case.dice.choice((code.split()[0], code[:-2]))
    asked = Asked(name=_with_a_slip(case), postcode=part)
    return replace(asked, born=f"{case.member.born.year}")


def exact_with_address(case: Case) -> Asked | None:
    asked = exact(case)
    address = case.address
    return asked and replace(asked, address=address.text, postcode=address.postcode)
