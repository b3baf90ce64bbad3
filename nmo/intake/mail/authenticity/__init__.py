"""Who sent a message, as far as its own bytes show it: worked out here, by nobody else."""
