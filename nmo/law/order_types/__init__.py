"""The types of order that officers meet: what a rule says, and the rules to start with."""
