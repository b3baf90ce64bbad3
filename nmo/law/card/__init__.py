"""What an officer reads at the door: sentences chosen by the facts."""
