"""Every list of fixed words that a program may meet, under the name it has in the shapes."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from nmo import law
from nmo.access import AccessReason, Role
from nmo.access.roles import ROLES
from nmo.access.words import REASON_WORDS
from nmo.api.published import english
from nmo.audit import Kind
from nmo.breaches import labels as breaches
from nmo.breaches import words as of_breaches
from nmo.breaches.rules.clocks import ClockState
from nmo.breaches.steps.table import CHOICES, STEPS
from nmo.breaches.steps.words import Offence, OffenceDecision
from nmo.checks.words import AnswerKind, MatchRole, Verdict
from nmo.intake.words import BatchState, FileResult, RowResult
from nmo.law.labels import CONDITION_LABELS
from nmo.law.order_types.shipped import ORDER_TYPES
from nmo.orders import labels
from nmo.orders.queries import SourceState
from nmo.orders.recorded import RecordResult
from nmo.orders.words import (
    Channel,
    DecisionBasis,
    DocumentKind,
    DuplicateDecision,
    ForceReference,
    NationalState,
    NationalSystem,
    PartyRole,
)
from nmo.people import labels as people
from nmo.people.words import Confidentiality, ContactKind, Holding, NameKind, RestrictionKind
from nmo.work.queries import Whose
from nmo.work.words import TaskState

Word = TypeVar("Word", bound=StrEnum)


@dataclass(frozen=True, kw_only=True)
class WordList:
    """A closed list of words with their English names; new words come in later releases."""

    name: str
    words: type[StrEnum]
    names: Mapping[str, str]

    @property
    def says(self) -> str:
        """What the list is of."""
        return " ".join((self.words.__doc__ or "").split())


def _list(name: str, words: type[Word], named: Mapping[Word, str] | None = None) -> WordList:
    names = {word.value: text for word, text in named.items()} if named else english.NAMES[name]
    return WordList(name=name, words=words, names=names)


def _chosen(name: str, words: type[Word]) -> WordList:
    """A list of what a step may say: its names stand beside its codes."""
    return WordList(name=name, words=words, names=CHOICES[words.__name__])


LISTS: tuple[WordList, ...] = (
    _list("order_type", law.OrderType, {kind: rule.name for kind, rule in ORDER_TYPES.items()}),
    _list("made_in", law.MadeIn, labels.MADE_IN_LABELS),
    _list("channel", Channel, labels.CHANNEL_LABELS),
    _list("party_role", PartyRole, labels.ROLE_LABELS),
    _list("pronoun", law.Pronoun, people.PRONOUN_LABELS),
    _list("event", law.EventKind, labels.EVENT_LABELS),
    _list("notice_type", law.NoticeType, labels.NOTICE_LABELS),
    _list("end_type", law.EndType, labels.END_LABELS),
    _list("effect", law.Effect, labels.EFFECT_LABELS),
    _list("condition_code", law.ConditionCode, CONDITION_LABELS),
    _list("awareness_method", law.Method, labels.METHOD_LABELS),
    _list("knew", law.Knew, labels.KNEW_LABELS),
    _list("standing", law.Standing),
    _list("breach_is", law.BreachIs),
    _list("awareness_position", law.AwarenessPosition),
    _list("of_variation", law.OfVariation),
    _list("reason_code", law.ReasonCode),
    _list("warning_code", law.WarningCode),
    _list("sentence_code", law.SentenceCode),
    _list("answer", AnswerKind),
    _list("match_role", MatchRole),
    _list("match_verdict", Verdict),
    _list("source_state", SourceState),
    _list("record_result", RecordResult),
    _list("row_result", RowResult),
    _list("file_result", FileResult),
    _list("batch_state", BatchState),
    _list("document_kind", DocumentKind, labels.DOCUMENT_LABELS),
    _list("national_system", NationalSystem, {system: system.value for system in NationalSystem}),
    _list("national_state", NationalState, labels.NATIONAL_LABELS),
    _list("force_reference", ForceReference, labels.REFERENCE_LABELS),
    _list("duplicate_decision", DuplicateDecision),
    _list("decision_basis", DecisionBasis, labels.BASIS_LABELS),
    _list("name_kind", NameKind, people.NAME_LABELS),
    _list("confidentiality", Confidentiality, people.CONFIDENTIALITY_LABELS),
    _list("contact_kind", ContactKind, people.CONTACT_LABELS),
    _list("restriction_kind", RestrictionKind, people.RESTRICTION_LABELS),
    _list("holding", Holding),
    _list("breach_channel", of_breaches.Channel, breaches.CHANNEL_LABELS),
    _list("reporter", of_breaches.Reporter, breaches.REPORTER_LABELS),
    _list("certainty", of_breaches.Certainty, breaches.CERTAINTY_LABELS),
    _list("known", of_breaches.Known, breaches.KNOWN_LABELS),
    _list("through", of_breaches.Through, breaches.THROUGH_LABELS),
    _list("means", of_breaches.Means, breaches.MEANS_LABELS),
    _list("breach_status", of_breaches.Status, breaches.STATUS_LABELS),
    _list("breach_path", of_breaches.Path),
    _list("step", of_breaches.StepKind, {kind: rule.title for kind, rule in STEPS.items()}),
    _list("point_to_prove", of_breaches.PointKind, breaches.POINT_LABELS),
    _list("point_state", of_breaches.PointState, breaches.POINT_STATE_LABELS),
    _list("clock_state", ClockState),
    _list("double_decision", of_breaches.DoubleDecision, breaches.DOUBLE_LABELS),
    _list("pack_kind", of_breaches.PackKind, breaches.PACK_LABELS),
    _chosen("offence", Offence),
    _chosen("offence_decision", OffenceDecision),
    _list("task_state", TaskState),
    _list("whose", Whose),
    _list("access_reason", AccessReason, REASON_WORDS),
    _list("role", Role, {role: described.name for role, described in ROLES.items()}),
    _list("log_kind", Kind),
)
