"""Layouts kept back from whoever works on the reader: only their figures are looked at."""
