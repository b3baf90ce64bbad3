"""What the API says of itself, to anybody: the kinds of problems."""

from django.http import Http404, HttpRequest
from ninja import Router
from pydantic import BaseModel

from nmo.api.problems import KINDS, ProblemKind

router = Router(tags=["About"], auth=None)


class ProblemExplained(BaseModel):
    """A kind of problem."""

    type: str
    title: str
    status: int
    detail: str


class ProblemsExplained(BaseModel):
    """Every kind of problem."""

    problems: list[ProblemExplained]


@router.get("/problems", response=ProblemsExplained, operation_id="list_problems")
def list_problems(request: HttpRequest) -> ProblemsExplained:  # noqa: ARG001
    """Every kind of problem, with its status and what to do."""
    return ProblemsExplained(problems=[_explained(kind) for kind in KINDS.values()])


@router.get("/problems/{name}", response=ProblemExplained, operation_id="explain_problem")
def explain_problem(request: HttpRequest, name: str) -> ProblemExplained:  # noqa: ARG001
    """One kind of problem: what the `type` of a problem leads to."""
    kind = KINDS.get(name)
    if kind is None:
        raise Http404
    return _explained(kind)


def _explained(kind: ProblemKind) -> ProblemExplained:
    return ProblemExplained(
        type=kind.type, title=kind.title, status=kind.status.value, detail=kind.detail
    )
