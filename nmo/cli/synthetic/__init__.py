"""A labelled register of people who do not exist, for demonstration, tests and benchmarks."""
