"""One question from the command line."""

from typing import TYPE_CHECKING

from nmo.cli.checking.asking import Asking
from nmo.cli.exits import CannotAnswer, ExitCode, WrongUse
from nmo.cli.moments import moment
from nmo.cli.speaking import answer_json

if TYPE_CHECKING:
    from nmo.checks.answer import Answer

NOT_AN_ANSWER = (ExitCode.CANNOT_ANSWER, ExitCode.NOT_PERMITTED)
# As in nmo.checks.shapes, which cannot be loaded where even the database's driver is at fault.
UNDERSTOOD = (
    "name",
    "date_of_birth",
    "age",
    "address",
    "postcode",
    "phone",
    "case_number",
    "reference",
)


def ask_once(asking: Asking, *, as_json: bool) -> None:
    """Print the answer; raises CannotAnswer (exit 4) where it is that one.

    With `--json` a fault is printed as a *cannot answer* too, so that a program which reads only
    the output cannot take silence for *none*.
    """
    try:
        answer = _answer(asking)
    except Exception as error:
        if as_json:
            _print_fault(error)
        raise
    if as_json:
        answer_json(answer.as_json())
    else:
        from nmo.cli.checking.show import show

        show(answer)
    if answer.kind == "cannot_answer":
        raise CannotAnswer("The register cannot tell you. This does not mean there is no order.")


def _answer(asking: Asking) -> "Answer":
    from nmo.cli.ready import operator, ready

    with ready():
        from nmo.access.clock import now
        from nmo.checks.actions import ask
        from nmo.checks.question import Fields, read_question
        from nmo.law import london_day
        from nmo.matching.question import QuestionRefused

        asked_at = now()
        try:
            return ask(
                read_question(asking.text, Fields(**asking.fields), today=london_day(asked_at)),
                by=operator(asking.as_user),
                purpose=asking.purpose(),
                now=asked_at,
                at=moment(asking.at),
            )
        except QuestionRefused as error:
            raise WrongUse(str(error)) from error


def _print_fault(error: Exception) -> None:
    from nmo.cli.endings import ending_of

    code, sentence = ending_of(error)
    if code not in NOT_AN_ANSWER:
        return
    problem = "not_permitted" if code is ExitCode.NOT_PERMITTED else "not_available"
    answer_json(
        {
            "check_id": None,
            "understood": dict.fromkeys(UNDERSTOOD),
            "at": None,
            "answer": "cannot_answer",
            "complete_to": None,
            "sources": [],
            "problems": [{"code": problem, "text": sentence}],
            "matches": [],
            "weights_version": None,
        }
    )
