"""The reply that goes back with papers that cannot be used: what is missing, and what to send."""

from collections.abc import Collection, Sequence

from nmo.intake.review.as_read import OrderAsRead, PackAsRead

ASKS = {
    "missing_pages": "every page of the order",
    "password_protected": "the password of the locked file, by another way than this mail",
    "corrupt_file": "the file again: the one that came could not be opened",
    "draft_order": "the sealed order: what came is a draft",
    "service_mismatch": "the statement of service for this respondent and case",
    "no_document": "the order itself: none was attached",
}
BLANK = (
    ("case_numbers", "the page that shows the court’s case number"),
    ("made_date", "the page that shows when the order was made"),
    ("expiry", "the page that shows when the order ends"),
)


def missing_from(pack: PackAsRead) -> tuple[str, ...]:
    """What is missing from these papers, in the words of a reply."""
    asked = [ASKS[code] for code in pack.warnings if code in ASKS]
    if not pack.orders and not pack.services and "no_document" not in pack.warnings:
        asked.append("the order itself: none could be read in what came")
    for order in pack.orders:
        asked += _missing(order)
    return tuple(dict.fromkeys(asked))


def _missing(order: OrderAsRead) -> list[str]:
    found = [words for name, words in BLANK if _is_blank(order, name)]
    if not order.respondent.name:
        found.append("the page that names the respondent")
    elif order.respondent.dob is None:
        found.append("the respondent’s date of birth, so that nobody is taken for somebody else")
    return found


def _is_blank(order: OrderAsRead, name: str) -> bool:
    if name == "expiry" and order.changes_another:
        return False
    return not getattr(order, name)


def reply(missing: Sequence[str], *, received: str, further: str = "") -> str:
    """A letter that may be sent as it is. `received` says when, in words.

    It holds no name and no address: it goes to whoever sent the papers, who may not be who they
    say (SECURITY.md, e-mail).
    """
    asks = "\n".join(f"- {each}" for each in missing) or "- the papers again, complete"
    more = f"\n\n{further.strip()}" if further.strip() else ""
    return (
        f"Thank you for the papers that we received on {received}. "
        "We cannot use them as they are. Please send us:\n\n"
        f"{asks}{more}\n\n"
        "Until then the order may not be known to officers in full. If somebody is in danger now, "
        "ring 999.\n\nProtective orders desk"
    )


def codes_known() -> Collection[str]:
    """The warnings that a reply has words for."""
    return ASKS.keys()
