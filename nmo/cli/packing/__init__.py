"""What `nmo breach` does."""
