"""What was measured, as a table beside its goals and as JSON."""
