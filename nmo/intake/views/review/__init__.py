"""The pages on which a person checks a paper."""
