"""A breach as this reader may see it: without names that are hidden, and places kept back."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from nmo.access.showing import HIDDEN_VALUE
from nmo.breaches.case import Account, Case, ConditionAlleged, Frozen, Step, Value
from nmo.breaches.queries.doubles import DoubleShown
from nmo.breaches.steps.rule import FieldKind
from nmo.breaches.steps.table import STEPS
from nmo.people.hiding import without_names
from nmo.people.shown import HIDDEN_NAME

_SAID = (
    "happened", "her_words", "where", "third_party", "named_as", "injuries",
    "other_party_alleges", "because",
)  # fmt: skip


def masked(case: Case, names: Collection[str], *, shows_place: bool) -> Case:
    """The breach without these names, and without where it was if that is kept back.

    names: every name of the people hidden from this reader. Requirements 20 and 21.
    """
    kept = case if shows_place else _without_place(case)
    return _without_names(kept, names) if names else kept


def doubles_without(
    doubles: Sequence[DoubleShown], names: Collection[str]
) -> tuple[DoubleShown, ...]:
    """The other reports that may be of one breach, why it was decided so without these names."""
    return tuple(replace(each, because=without_names(each.because, names)) for each in doubles)


def keeps_a_place(case: Case) -> bool:
    """Whether any account says where it was, and that this is confidential."""
    return any(each.where_confidential and each.where for each in case.accounts)


def _without_place(case: Case) -> Case:
    accounts = (
        replace(each, where=HIDDEN_VALUE) if each.where_confidential and each.where else each
        for each in case.accounts
    )
    return replace(case, accounts=tuple(accounts))


def _without_names(case: Case, names: Collection[str]) -> Case:
    return replace(
        case,
        reporter_name=HIDDEN_NAME if case.reporter_name else "",
        accounts=tuple(_account(each, names) for each in case.accounts),
        steps=tuple(_step(each, names) for each in case.steps),
        frozen=tuple(_frozen(each, names) for each in case.frozen),
    )


def _account(account: Account, names: Collection[str]) -> Account:
    said = {name: without_names(getattr(account, name), names) for name in _SAID}
    aggressor = {each: without_names(text, names) for each, text in account.aggressor.items()}
    terms = tuple(_condition(each, names) for each in account.conditions)
    return replace(account, **said, aggressor=aggressor, conditions=terms)  # type: ignore[arg-type]  # every one of them is text


def _condition(term: ConditionAlleged, names: Collection[str]) -> ConditionAlleged:
    return replace(
        term,
        text=without_names(term.text, names),
        exceptions=tuple(without_names(each, names) for each in term.exceptions),
    )


def _step(step: Step, names: Collection[str]) -> Step:
    typed = {field.name for field in STEPS[step.kind].fields if field.kind is FieldKind.LINE}
    values: dict[str, Value] = {
        name: without_names(value, names) if name in typed and isinstance(value, str) else value
        for name, value in step.values.items()
    }
    return replace(
        step,
        values=values,
        words=without_names(step.words, names),
        withdrawn_because=without_names(step.withdrawn_because, names),
    )


def _frozen(frozen: Frozen, names: Collection[str]) -> Frozen:
    said = tuple(
        {name: _said(value, names) for name, value in each.items()} for each in frozen.said
    )
    return replace(frozen, said=said)


def _said(value: object, names: Collection[str]) -> object:
    """Every text in what was told, however deep it stands."""
    if isinstance(value, str):
        return without_names(value, names)
    if isinstance(value, list):
        return [_said(each, names) for each in value]
    if isinstance(value, dict):
        return {name: _said(each, names) for name, each in value.items()}
    return value
