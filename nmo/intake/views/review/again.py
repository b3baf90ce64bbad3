"""A page that was opened before its paper was read again: what was put right there is kept."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.http import HttpRequest, QueryDict

from nmo.intake.forms.review import CheckingForm
from nmo.intake.review.queries.shown import PartShown

READ_AGAIN = (
    "This paper was read again while you were checking it. What you put right stands here. "
    "Compare it once more, then confirm."
)
PUT_RIGHT = "You put this right before the paper was read again. Compare it once more."


@dataclass(frozen=True, kw_only=True)
class Kept:
    """The form of what is read now, with what was put right before.

    left: what has no place there, each with what it was called.
    """

    form: CheckingForm
    left: tuple[tuple[str, str], ...]


def reading_seen(request: HttpRequest) -> int | None:
    """The number of the reading that the page showed which was sent; None where it does not say."""
    said = request.POST.get("reading", "")
    return int(said) if said.isdecimal() else None


def kept_from(sent: QueryDict, before: PartShown, shown: PartShown) -> Kept:
    """What was put right on the page of the reading `before`, on the page of the one that is."""
    put = dict(_put_right(sent, before))
    known = CheckingForm(shown=shown).fields.keys()
    marked = tuple(
        replace(block, why=PUT_RIGHT)
        if any(line.name in put for line in block.lines) or f"out-{block.key}" in put
        else block
        for block in shown.blocks
    )
    shown = replace(shown, blocks=marked)
    fields = CheckingForm(shown=before).fields
    return Kept(
        form=CheckingForm(shown=shown, initial={name: put[name] for name in put if name in known}),
        left=tuple(
            (str(fields[name].label), _said(put[name])) for name in put if name not in known
        ),
    )


def _put_right(sent: QueryDict, before: PartShown) -> Iterator[tuple[str, object]]:
    """Each value that was put otherwise than it was shown; ticks have to be set anew."""
    form = CheckingForm(shown=before)
    for name, field in form.fields.items():
        if name.startswith("seen-") or name == "is_discharge":
            continue
        typed = field.widget.value_from_datadict(sent, {}, form.add_prefix(name))
        if _said(typed) != _said(form[name].value()):
            yield name, typed


def _said(value: object) -> str:
    """The value as words, however a page sends it."""
    if isinstance(value, list | tuple):
        return ", ".join(sorted(map(str, value)))
    return "" if value in (None, False) else " ".join(str(value).split())
