"""A fault in terms that may be kept and sent on: what it was and where, never in its own words."""

from nmo.faults.lines import CALLS_ELSEWHERE, lines_of, only_lines

__all__ = ["CALLS_ELSEWHERE", "lines_of", "only_lines"]
