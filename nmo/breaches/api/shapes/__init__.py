"""What the operations about breaches take and give (docs/shapes.md)."""
