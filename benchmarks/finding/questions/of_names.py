"""Errors in the name, the birth date being right: each takes a person and returns a question.

None: this error cannot be made with this person.
"""

from collections.abc import Callable
from dataclasses import replace

from benchmarks.finding.population import FullName
from benchmarks.finding.questions.asked import Asked
from benchmarks.finding.questions.case import Case
from benchmarks.finding.questions.spelling import without_marks

TITLES = ("Mr", "Mrs", "Miss", "Ms", "Dr", "MR", "Mr.")
AFTER = ("", "", " esq", " (Jnr)", " BSc")
# Middle names by which nobody is called.
EVERYBODYS = {"bin", "bint", "ferch", "Thị", "Văn", "Kaur", "Singh", "Md", "Haf", "Devi", "Bibi"}


def dated(case: Case, name: FullName | str) -> Asked:
    """A question with this name and the right birth date."""
    return Asked(name=str(name), born=case.member.born.isoformat())


def exact(case: Case) -> Asked | None:
    return dated(case, case.name)


def typo_in_forename(case: Case) -> Asked | None:
    return dated(case, _given(case.name, case.mistyped))


def typo_in_surname(case: Case) -> Asked | None:
    return dated(case, _family(case.name, case.mistyped))


def two_typos_in_surname(case: Case) -> Asked | None:
    twice = _family(case.name, lambda word: case.mistyped(case.mistyped(word)))
    return dated(case, twice) if len(case.name.family) > 4 else None


def typo_in_both(case: Case) -> Asked | None:
    name = _family(case.name, case.mistyped)
    return dated(case, _given(name, case.mistyped))


def as_heard(case: Case) -> Asked | None:
    name = _family(case.name, case.misheard)
    name = _given(name, case.misheard) if case.by_half() else name
    return _if_changed(case, name)


def as_read(case: Case) -> Asked | None:
    name = _family(case.name, case.misread)
    name = _given(name, case.misread) if case.by_half() else name
    return _if_changed(case, name)


def short_form(case: Case) -> Asked | None:
    name = _given(case.name, case.short)
    return _if_changed(case, name)


def other_spelling(case: Case) -> Asked | None:
    name = _given(case.name, case.spelling)
    name = _family(name, case.spelling)
    return _if_changed(case, name)


def swapped(case: Case) -> Asked | None:
    name = case.name
    other_order = replace(name, family_first=not name.family_first)
    return dated(case, f"{name.family} {name.given}" if not name.family_first else other_order)


def known_by_middle_name(case: Case) -> Asked | None:
    middle = case.member.name.middle.split()
    if not middle or len(middle[0]) < 3 or middle[0] in EVERYBODYS:
        return None
    return dated(case, f"{middle[0]} {case.name.family}")


def joined_or_split(case: Case) -> Asked | None:
    """Al-Hassan as Alhassan, Smith-Jones as Smith Jones or Jones, MacDonald as Mac Donald."""
    name = case.name
    for part in ("family", "given"):
        word = getattr(name, part)
        forms = _joined_forms(word)
        if forms:
            return dated(case, replace(name, **{part: case.dice.choice(forms)}))
    return None


def _joined_forms(word: str) -> list[str]:
    for joint in ("-", " ", "'"):
        if joint in word:
            parts = word.split(joint)
            joined = parts[0] + "".join(parts[1:]).lower()
            return [joined, " ".join(parts), *([parts[-1]] if len(parts[0]) > 2 else [])]
    for start in ("Abdul", "Abdel", "Abdi", "Mac", "Mc"):
        if word.startswith(start) and len(word) > len(start) + 2:
            rest = word.removeprefix(start)
            return [f"{start} {rest.title()}", f"{start}-{rest.title()}"]
    return []


def new_and_old_surname(case: Case) -> Asked | None:
    """A married name with the one that the register knows."""
    if case.member.sex != "f" or " " in case.name.family:
        return None
    new, old = case.surname(), case.name.family
    both = case.dice.choice((f"{new} {old}", f"{new}-{old}", f"{old} {new}"))
    return dated(case, f"{case.name.given} {both}")


def initial(case: Case) -> Asked | None:
    name = case.name
    dot = case.dice.choice(("", "."))
    return dated(case, f"{name.given[0]}{dot} {name.family}")


def alias(case: Case) -> Asked | None:
    return dated(case, replace(case.member.aliases[0], middle="")) if case.member.aliases else None


def surname_only(case: Case) -> Asked | None:
    return replace(dated(case, case.name.family), postcode=case.address.district)


def forename_only(case: Case) -> Asked | None:
    return replace(dated(case, case.name.given), postcode=case.address.district)


def marks_or_script(case: Case) -> Asked | None:
    """In the name's own script, or without its marks."""
    name = case.name
    own = case.in_script(name)
    if own:
        return dated(case, own)
    bare = without_marks(str(name))
    return dated(case, bare) if bare != str(name) else None


def long_name_in_any_order(case: Case) -> Asked | None:
    words = case.member.name.words
    if len(words) < 3:
        return None
    shuffled = case.dice.sample(words, len(words))
    return dated(case, " ".join(shuffled)) if shuffled != words else None


def titled(case: Case) -> Asked | None:
    name = case.name
    title, after = case.dice.choice(TITLES), case.dice.choice(AFTER)
    family = name.family.upper() if case.by_half() else name.family
    return dated(case, f"{title} {replace(name, family=family)}{after}")


def _given(name: FullName, change: Callable[[str], str]) -> FullName:
    return replace(name, given=change(name.given))


def _family(name: FullName, change: Callable[[str], str]) -> FullName:
    return replace(name, family=change(name.family))


def _if_changed(case: Case, name: FullName) -> Asked | None:
    return dated(case, name) if name != case.name else None
