"""The parts of the measuring; each writes its figures to benchmarks/results/finding/PART.json."""
