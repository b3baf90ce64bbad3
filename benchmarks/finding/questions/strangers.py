"""Questions about people who are not on the register: relatives, namesakes, and anybody else."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from benchmarks.finding.population import Member, Population
from benchmarks.finding.population.communities import communities, label_of
from benchmarks.finding.questions import of_facts, of_names
from benchmarks.finding.questions.asked import About, Asked, Stranger, age_band
from benchmarks.finding.questions.case import Case
from benchmarks.finding.questions.kinds import KINDS
from benchmarks.finding.questions.lists import Lists

# How a relative or a namesake is asked about: always with the birth date, which is their own.
WAYS = (of_facts.exact_with_address, of_names.exact, of_names.typo_in_surname, of_names.exact)


def relative(population: Population, member: Member, lists: Lists, dice: Random) -> About:
    """A twin, a sibling, or a parent or child of one name, at the member's address."""
    forenames = next(c for c in communities() if c.code == member.community).forenames
    household = population.household(member.household)
    born, name, sex = member.born, member.name, member.sex
    match dice.randrange(3):
        case 0:  # a child or parent of one name
            born += timedelta(days=dice.choice((-1, 1)) * dice.randint(19 * 365, 36 * 365))
        case way:
            sex = dice.choice("fm")
            taken = {word for each in household for word in _forenames(each)}
            while (given := forenames[sex].draw(dice)) in taken:
                pass
            name = replace(name, given=given, middle="")
            if way == 2:
                born += timedelta(days=dice.choice((-1, 1)) * dice.randint(300, 2500))
    return _about(replace(member, name=name, born=born, sex=sex), Stranger.RELATIVE, lists, dice)


def _forenames(member: Member) -> list[str]:
    """Every word by which a member of the household may be called: a relative bears another."""
    names = (member.name, *member.aliases)
    return [word for name in names for word in (name.given, *name.middle.split())]


def namesake(member: Member, lists: Lists, dice: Random) -> About:
    """Exactly the member's name, another birth date, another home."""
    born = date(dice.randint(1948, 2006), dice.randint(1, 12), dice.randint(1, 28))
    while abs((born - member.born).days) < 400:
        born = date(dice.randint(1948, 2006), dice.randint(1, 12), dice.randint(1, 28))
    other = replace(member, born=born, address=lists.other_home(member, dice))
    return _about(other, Stranger.NAMESAKE, lists, dice)


def unrelated(member: Member, lists: Lists, dice: Random) -> About:
    """Somebody of a household that is not on the register, asked about in any way."""
    return _about(member, Stranger.UNRELATED, lists, dice)


def _about(member: Member, stranger: Stranger, lists: Lists, dice: Random) -> About:
    return About(
        asked=_question(member, stranger, lists, dice),
        kind=stranger.value,
        right=None,
        community=label_of(member.community),
        sex=member.sex,
        age_band=age_band(member.born, lists.today),
        missing="nothing",
    )


def _question(member: Member, stranger: Stranger, lists: Lists, dice: Random) -> Asked:
    case = Case(member, lists, dice)
    while True:
        if stranger is Stranger.UNRELATED:
            asked = dice.choice(KINDS).corrupt(case)
        else:
            asked = dice.choice(WAYS)(case)
        if asked:
            return asked
