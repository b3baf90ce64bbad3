"""The goals and floors of reading, by how clean the papers are."""

from dataclasses import dataclass

from benchmarks.reading.scoring.figures import BROKE_DOWN


@dataclass(frozen=True, kw_only=True, slots=True)
class Goal:
    """A figure's goal and floor; None where there is none."""

    figure: str
    goal: float
    floor: float | None = None
    at_most: bool = False


def _goals(
    identity: float, terms: float, service: float, fields: float, floor: float, critical: float,
    place: float, seconds: tuple[float, float],
) -> tuple[Goal, ...]:  # fmt: skip
    return (
        Goal(figure="all fields F1", goal=fields, floor=floor),
        Goal(figure="identity and dates F1", goal=identity),
        Goal(figure="terms F1", goal=terms),
        Goal(figure="service F1", goal=service),
        Goal(figure="warnings F1", goal=0.95),
        Goal(figure="packs with every critical field right", goal=critical),
        Goal(figure=BROKE_DOWN, goal=0, floor=0, at_most=True),
        Goal(figure="dangerous errors shown as sure", goal=0, floor=0, at_most=True),
        Goal(figure="calibration error", goal=0.03, at_most=True),
        Goal(figure="pre-acceptable at 99.5%", goal=0.70),
        Goal(figure="place on the page right", goal=place),
        Goal(figure="seconds a pack", goal=seconds[0], at_most=True),
        Goal(figure="seconds, 95th of 100", goal=seconds[1], at_most=True),
    )


DIGITAL_SECONDS, SCANNED_SECONDS = (0.5, 1.0), (8.0, 20.0)
GOALS: dict[str, tuple[Goal, ...]] = {
    "clean": _goals(0.99, 0.97, 0.97, 0.98, 0.95, 0.90, 0.98, DIGITAL_SECONDS),
    "light scan": _goals(0.97, 0.94, 0.93, 0.95, 0.90, 0.75, 0.95, SCANNED_SECONDS),
    "heavy, fax, photo": _goals(0.90, 0.85, 0.85, 0.88, 0.80, 0.45, 0.95, SCANNED_SECONDS),
}
OF_KEPT_BACK = Goal(figure="all fields F1", goal=0.90, floor=0.85)
