"""What came in, byte for byte, under its SHA-256."""
