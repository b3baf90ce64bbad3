"""What the API says when it cannot do what was asked (RFC 9457), and what to do then."""

from nmo.api.problems.kinds import KINDS, ProblemKind
from nmo.api.problems.problem import At, ProblemFound, problem_response

__all__ = ["KINDS", "At", "ProblemFound", "ProblemKind", "problem_response"]
