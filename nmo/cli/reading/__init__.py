"""What `nmo read` does."""
