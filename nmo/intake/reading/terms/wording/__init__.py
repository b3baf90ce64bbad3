"""What the words of a paragraph mean: cues, kept as lists, matched in spite of reading slips."""
