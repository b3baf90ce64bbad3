"""Why somebody asks: what counts as a reason, and how long the one that was said is kept."""
