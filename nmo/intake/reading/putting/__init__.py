"""What was read, put into the answer: values, how sure each is, where it stands, what to ask."""
