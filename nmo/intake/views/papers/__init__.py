"""The pages of papers that came."""
