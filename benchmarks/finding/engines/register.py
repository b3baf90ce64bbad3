"""The register's own look-up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from benchmarks.finding.measures.answered import Found
from benchmarks.finding.questions.asked import Asked
from nmo.checks.question import Fields, read_question
from nmo.matching.answer import Candidate
from nmo.matching.queries import look_up
from nmo.matching.question import Question, QuestionRefused


@dataclass
class Register:
    """`nmo.matching` over the database that Django is set up with.

    `members`: the population's number of each person of the register, where they differ.
    """

    today: date
    members: Mapping[int, int] = field(default_factory=dict)
    name: str = "register"

    @property
    def backend(self) -> int | None:
        """The database process of this connection."""
        from django.db import connection

        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            return int(cursor.fetchone()[0])

    def answer(self, asked: Asked) -> Sequence[Found]:
        """Whom the register finds; nobody where it refuses the question."""
        try:
            findings = look_up(self.question(asked), today=self.today)
        except QuestionRefused:
            return ()
        return [self._found(candidate) for candidate in findings.candidates]

    def question(self, asked: Asked) -> Question:
        """The question as `nmo check --batch` reads it from its columns."""
        fields = Fields(
            name=asked.name,
            born=asked.born,
            age="" if asked.age is None else str(asked.age),
            address=asked.address,
            postcode=asked.postcode,
            phone=asked.phone,
        )
        return read_question(fields=fields, today=self.today).question

    def _found(self, candidate: Candidate) -> Found:
        standing = getattr(candidate, "standing", None)
        shown = str(standing) if standing else "sure" if candidate.sure else "possible"
        return Found(
            number=self.members.get(candidate.number, candidate.number),
            score=candidate.probability,
            standing="sure" if candidate.sure else shown,
        )
