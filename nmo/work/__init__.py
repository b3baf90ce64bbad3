"""Facts, what is due because of them, and the timeline."""
