"""What is published of the register: its shapes, and the fixed words in them in two languages."""
