"""The pages about breaches."""
