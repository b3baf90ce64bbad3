"""What is typed about orders."""
