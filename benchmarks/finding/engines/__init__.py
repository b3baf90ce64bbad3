"""What is measured: the register, and its peers over the same people and questions."""
