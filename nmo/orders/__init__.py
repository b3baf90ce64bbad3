"""Recording and updating: orders, court events, conditions, awareness."""
