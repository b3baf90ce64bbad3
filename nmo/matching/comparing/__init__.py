"""Two statements of the same fact compared: a level, a weight in bits, a sentence. Pure."""
