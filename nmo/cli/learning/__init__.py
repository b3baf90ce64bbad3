"""What `nmo matching` does."""
