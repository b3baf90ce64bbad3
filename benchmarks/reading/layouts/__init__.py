"""The families of papers: those for development here, those kept back in a folder of their own."""

from benchmarks.reading.layouts.known import layouts

__all__ = ["layouts"]
