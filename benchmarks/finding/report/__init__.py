"""What was measured, as tables and as JSON."""
