"""Put the benchmark's shares by group beside the weights they were measured with, for the page.

Run it when `make bench` has measured the weights that a release ships.
"""

from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
MEASURED = PROJECT / "benchmarks" / "results" / "fairness.json"


def main() -> None:
    """Copy the shares; the page says *not measured* for every other version."""
    from nmo.matching.weights import FILES, SHIPPED

    text = MEASURED.read_text(encoding="utf-8")
    (FILES / f"{SHIPPED}-figures.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
