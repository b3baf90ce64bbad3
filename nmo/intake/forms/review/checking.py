"""The form of one part of a paper: every value, what is confirmed, whom and what it is about."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from nmo.intake.forms.review.fields import field_of
from nmo.intake.forms.review.missed import NAMES, missed_fields, missed_of
from nmo.intake.reading.answer import OrderType as PaperType
from nmo.intake.reading.answer import ServiceRead
from nmo.intake.review.as_read import OrderAsRead
from nmo.intake.review.labels import EFFECT_LABELS
from nmo.intake.review.missed import LineNotTaken
from nmo.intake.review.put import Put, ServicePut
from nmo.intake.review.putting import order_as_put, service_as_put
from nmo.intake.review.queries.candidates import PartyToPlace
from nmo.intake.review.queries.held import HeldOrder
from nmo.intake.review.queries.shown import PartShown
from nmo.intake.review.sheet import Block
from nmo.law import Effect
from nmo.pages.forms import Form
from nmo.people.queries import person_ids_of

NEW = "new"
ANOTHER = "another"


class PersonField(forms.ChoiceField):
    """A new person, or somebody on the register."""

    widget = forms.RadioSelect

    def valid_value(self, value: Any) -> bool:
        """Whether it is `new` or the reference of a person."""
        return value == NEW or value in person_ids_of([value])


@dataclass(frozen=True)
class BlockFields:
    """A block with its fields: the values, and the ticks that confirm it or leave it out."""

    block: Block
    values: tuple[BoundField, ...]
    seen: BoundField | None
    out: BoundField | None


class CheckingForm(Form):
    """Every value of the part, as it was read; whoever sends it has compared them."""

    def __init__(self, *args: Any, shown: PartShown, **options: Any) -> None:
        """Make a field of each value, and the questions that belong to this part."""
        super().__init__(*args, **options)
        self.shown = shown
        for block in shown.blocks:
            self.fields |= {line.name: field_of(line) for line in block.lines}
            self.fields |= _ticks(block)
        if not shown.is_service:
            self.fields |= missed_fields(is_change=shown.is_change)
        for party in shown.people:
            self.fields[f"person-{party.key}"] = _person(party)
        self.fields["held_as"] = _held_as(shown)
        self.fields["held_ref"] = forms.CharField(
            label="The other order’s reference",
            help_text="Only for another order, like O-7K2M9QX4RT",
            required=False,
            max_length=60,
        )
        if shown.is_change:
            self.fields |= _of_a_change(shown)
        self.asked = self._ask_in_clean()

    def _ask_in_clean(self) -> Mapping[str, str]:
        """What must be answered, and what to say where it was not.

        Nearly every value may be empty on a paper: to mark each as optional would be noise.
        """
        asked = {
            name: str(field.error_messages["required"])
            for name, field in self.fields.items()
            if field.required
        }
        for name in asked:
            self.fields[name].required = False
        return asked

    def blocks(self) -> Iterator[BlockFields]:
        """Each block with its fields, as the page shows them."""
        for block in self.shown.blocks:
            seen, out = f"seen-{block.key}", f"out-{block.key}"
            yield BlockFields(
                block=block,
                values=tuple(self[line.name] for line in block.lines),
                seen=self[seen] if seen in self.fields else None,
                out=self[out] if out in self.fields else None,
            )

    def missed(self) -> Iterator[BoundField]:
        """The boxes for what reading missed, beside its paragraphs."""
        return (self[name] for name in NAMES[1:] if name in self.fields)

    def people(self) -> Iterator[tuple[PartyToPlace, BoundField, Mapping[str, str]]]:
        """Each party with its field, and what speaks for and against each candidate."""
        for party in self.shown.people:
            hints = {each.ref: " ".join(each.why) for each in party.likely}
            yield party, self[f"person-{party.key}"], hints

    def clean(self) -> dict[str, Any]:
        """Ask for what must be answered, and for the other order's reference where one is meant."""
        given = super().clean() or self.cleaned_data
        for name, words in self.asked.items():
            if not given.get(name) and name not in self.errors:
                self.add_error(name, words)
        if given.get("held_as") == ANOTHER and not given.get("held_ref", "").strip():
            self.add_error("held_ref", "Enter the reference of the order, like O-7K2M9QX4RT")
        if given.get("missed_places"):
            self._refuse_places_of_no_paragraph()
        return given

    def _refuse_places_of_no_paragraph(self) -> None:
        try:
            self._order()
        except LineNotTaken as why:
            self.add_error("missed_places", str(why))

    def put(self) -> Put:
        """The order, its statements and what was decided about it, as a person put them."""
        given = self.cleaned_data
        return Put(
            part=self.shown.part.key,
            seen=self.shown.reading,
            order=self._order(),
            services=tuple(self._services()),
            people={
                party.key: given[f"person-{party.key}"]
                for party in self.shown.people
                if given[f"person-{party.key}"] != NEW
            },
            held_as=self._held(),
            effect=Effect(given.get("effect") or Effect.UNKNOWN),
            revoked=tuple(_listed(given.get("revoked", ""))),
            is_discharge=bool(given.get("is_discharge")),
        )

    def service_put(self) -> ServicePut:
        """The statement of service that came alone, as a person put it."""
        (number,) = self.shown.part.services
        read = self.shown.pack.services[number]
        return ServicePut(
            part=self.shown.part.key,
            seen=self.shown.reading,
            service=service_as_put(read, self._values(f"services[{number}].")),
            held_as=self._held(),
        )

    def _order(self) -> OrderAsRead:
        given, prefix = self.cleaned_data, "out-prohibitions-"
        out = [int(name[len(prefix) :]) for name in given if name.startswith(prefix) if given[name]]
        values = {
            path: value for path, value in self._values("").items() if "services[" not in path
        }
        return order_as_put(self.shown.part.order, values, left_out=out, missed=missed_of(given))

    def _services(self) -> Iterator[ServiceRead]:
        """The statements that count as evidence for this order."""
        for number in self.shown.part.services:
            values = self._values(f"services[{number}].")
            if values.pop("counts", False):
                read = self.shown.pack.services[number]
                put = service_as_put(read, values)
                yield self._named_as_the_respondent(put)

    def _named_as_the_respondent(self, service: ServiceRead) -> ServiceRead:
        """A person said that it counts: the name and case on it are then those of this order."""
        return replace(service, served_name=self._order().respondent.name, case_number=None)

    def _values(self, prefix: str) -> dict[str, object]:
        return {
            line.path.removeprefix(prefix): self.cleaned_data.get(line.name)
            for block in self.shown.blocks
            for line in block.lines
            if line.path.startswith(prefix)
        }

    def _held(self) -> str:
        chosen = self.cleaned_data.get("held_as") or NEW
        if chosen == ANOTHER:
            return str(self.cleaned_data["held_ref"]).strip().upper()
        return "" if chosen == NEW else str(chosen)


def _ticks(block: Block) -> dict[str, forms.Field]:
    """The tick that confirms a doubtful block, and the one that leaves a paragraph out."""
    found: dict[str, forms.Field] = {}
    if block.doubtful:
        found[f"seen-{block.key}"] = forms.BooleanField(
            label="I have compared this with the paper",
            error_messages={"required": f"Compare “{block.title}” with the paper and tick it"},
        )
    if block.key.startswith("prohibitions-"):
        found[f"out-{block.key}"] = forms.BooleanField(
            label="Leave this out: it is no paragraph that forbids or requires anything",
            required=False,
        )
    return found


def _person(party: PartyToPlace) -> forms.Field:
    likely = [(each.ref, f"{each.name} ({each.ref})") for each in party.likely]
    known = {ref for ref, _ in likely}
    if party.same_in_case and party.same_in_case not in known:
        likely.insert(0, (party.same_in_case, f"{party.party.name} ({party.same_in_case})"))
    return PersonField(
        label=f"Who is {party.party.name}?",
        choices=[*likely, (NEW, "A new person")],
        initial=party.same_in_case or (None if likely else NEW),
        error_messages={"required": f"Choose who {party.party.name} is"},
    )


def _held_as(shown: PartShown) -> forms.Field:
    """Which order of the register the paper is about; a change or statement needs one."""
    needs_one = shown.is_change or shown.is_service
    new = [] if needs_one else [(NEW, "No. It is a new order")]
    sure = [held.ref for held in shown.held if held.same_name and held.same_day]
    label = "Which order does it change?" if shown.is_change else "Is it on the register already?"
    return forms.ChoiceField(
        label="Which order was served?" if shown.is_service else label,
        choices=[
            *[(held.ref, _said(held)) for held in shown.held],
            *new,
            (ANOTHER, "Another order"),
        ],
        initial=sure[0] if len(sure) == 1 else (None if needs_one else NEW),
        widget=forms.RadioSelect,
        error_messages={"required": "Choose the order that this paper is about"},
    )


def _said(held: HeldOrder) -> str:
    return f"{held.respondent}: made {held.made} ({held.ref})"


def _of_a_change(shown: PartShown) -> dict[str, forms.Field]:
    kind = shown.part.order.order_type
    if kind is PaperType.DISCHARGE:
        return {
            "is_discharge": forms.BooleanField(
                label="The court has discharged this order. Officers will be told that it ended.",
                error_messages={"required": "Say that the court has discharged this order"},
            )
        }
    if kind is PaperType.EXTENSION:
        return {}
    return {
        "effect": forms.ChoiceField(
            label="What does it do to the earlier conditions?",
            choices=list(EFFECT_LABELS.items()),
            initial=Effect.AMENDS if shown.part.order.prohibitions else None,
            widget=forms.RadioSelect,
        ),
        "revoked": forms.CharField(
            label="Paragraphs that it takes away, commas between", required=False, max_length=300
        ),
    }


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]
