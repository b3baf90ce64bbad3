"""Every read of a review."""
