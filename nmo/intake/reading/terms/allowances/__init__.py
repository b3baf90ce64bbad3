"""What a paragraph lets the respondent do in spite of what it forbids."""
