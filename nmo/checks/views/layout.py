"""What an answer page is given: cards in their order, people with what agrees."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse

from nmo.access import Actor, Permission
from nmo.checks import wording
from nmo.checks.answer import Answer, Match, OrderOfMatch
from nmo.checks.explaining import (
    Explained,
    alike,
    explain,
    how_many_alike,
    in_two_lists,
    tells_apart,
)
from nmo.checks.queries import verdicts_said
from nmo.checks.words import Verdict
from nmo.law import Standing
from nmo.orders.queries import CardShown
from nmo.orders.ways import WayShown, ways_of_order

MAY_BE_TOLD = (Standing.IN_FORCE, Standing.UNCLEAR, Standing.NOT_YET)


@dataclass(frozen=True, kw_only=True)
class CardLaidOut:
    """A card with the ways on from it that this reader may go; a way not open is empty."""

    shown: CardShown
    told_href: str
    open_href: str
    another_time_href: str
    ways: tuple[WayShown, ...]


@dataclass(frozen=True, kw_only=True)
class PersonLaidOut:
    """One of the people who may be meant; `said` is what the officer said of the match, if so."""

    match: Match
    href: str
    why: Explained
    say_href: str
    said: str


@dataclass(frozen=True, kw_only=True)
class GroupLaidOut:
    """People who fit equally well, with what tells them apart; without a heading one alone."""

    heading: str
    ask_for: str
    people: tuple[PersonLaidOut, ...]


def laid_out(answer: Answer, by: Actor) -> Mapping[str, object]:
    """Everything that the page of an answer names."""
    orders = wording.orders_found(answer.matches)
    people = _people(answer, answer.matches)
    possible, nearest = in_two_lists(answer.matches)
    return {
        **_around(answer, by),
        **_cards(answer, orders, by),
        "sure": [each for each in people if each.match.sure],
        "possible": _groups(answer, people, possible),
        "nearest": [each for each in people if each.match in nearest],
    }


def laid_out_match(answer: Answer, match: Match, by: Actor) -> Mapping[str, object]:
    """Everything that the page of one person who may be meant names."""
    return {
        **_around(answer, by),
        **_cards(answer, match.orders, by),
        "person": _people(answer, [match])[0],
    }


def _around(answer: Answer, by: Actor) -> dict[str, object]:
    return {
        "answer": answer,
        "title": wording.title_of(answer),
        "understood": wording.understood_words(answer.understood),
        "sources": [wording.source_words(source, now=answer.asked_at) for source in answer.sources],
        "words": wording,
        "may_photograph": Permission.COPY_PHOTOGRAPH in by.permissions,
    }


def _cards(answer: Answer, orders: Sequence[OrderOfMatch], by: Actor) -> dict[str, object]:
    """The cards that may bind now in full, those that have ended below them."""
    shown = [_card(answer, order.shown, by) for order in orders]
    ended = [card for card in shown if card.shown.position.standing is Standing.ENDED]
    return {
        "binding": [card for card in shown if card not in ended],
        "ended": ended,
        "are_cross_orders": wording.are_cross_orders(orders),
    }


def _card(answer: Answer, shown: CardShown, by: Actor) -> CardLaidOut:
    may_tell = Permission.AWARENESS_RECORD in by.permissions
    standing = shown.position.standing
    return CardLaidOut(
        shown=shown,
        told_href=_told(answer, shown) if may_tell and standing in MAY_BE_TOLD else "",
        open_href=order_page(shown.order_ref) if Permission.ORDER_READ in by.permissions else "",
        another_time_href=f"{reverse('checks:ask')}?again={answer.check_ref}"
        if standing is Standing.ENDED
        else "",
        ways=_ways(answer, shown, by),
    )


def _told(answer: Answer, shown: CardShown) -> str:
    return f"{reverse('checks:told', args=[shown.order_ref])}?check={answer.check_ref}"


def _ways(answer: Answer, shown: CardShown, by: Actor) -> tuple[WayShown, ...]:
    """What slices above let this reader begin from the card, with the way back to the answer."""
    return tuple(
        WayShown(text=way.text, href=f"{way.href}?check={answer.check_ref}")
        for way in ways_of_order(shown.order_ref, by=by)
    )


def order_page(order_ref: str) -> str:
    """The address of the order's own page; empty while the orders have no pages."""
    try:
        return reverse("orders:order", args=[order_ref])
    except NoReverseMatch:
        return ""


def _people(answer: Answer, matches: Sequence[Match]) -> list[PersonLaidOut]:
    said = verdicts_said(str(answer.check_ref)) if matches else {}
    return [_person(answer, match, said.get(match.person.ref)) for match in matches]


def _person(answer: Answer, match: Match, said: Verdict | None) -> PersonLaidOut:
    of_match = [answer.check_ref, match.person.ref]
    return PersonLaidOut(
        match=match,
        href=reverse("checks:match", args=of_match),
        why=explain(match),
        say_href=reverse("checks:say", args=of_match),
        said=said.value if said else "",
    )


def _groups(
    answer: Answer, people: Sequence[PersonLaidOut], matches: Sequence[Match]
) -> list[GroupLaidOut]:
    laid = {each.match.person.ref: each for each in people}
    return [
        GroupLaidOut(
            heading=how_many_alike(group) if group.tied else "",
            ask_for=tells_apart(group, answer.understood.question) if group.tied else "",
            people=tuple(laid[match.person.ref] for match in group.matches),
        )
        for group in alike(matches)
    ]
