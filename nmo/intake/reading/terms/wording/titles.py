"""Titles of paragraphs that the page's reading has run into the words beside them."""

import re

# "… the applicant. No contact": the title of the paragraph below, read as part of this one.
BELOW = re.compile(
    r"(?<=[.;])(?<!\bMr\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bMiss\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bNo\.)[”\"]?\s{1,4}"
    r"(?!(?:[\w'’-]+[ ,]+){0,4}(?:must|shall|may|not|is|are|forbidden|prohibited)\b)"
    r"[A-Z][\w'’-]*(?:[ ,/&]+[\w'’-]+){0,4}\s*$"
)
# "No violence or threats The respondent …": its own title, read as the beginning of the sentence.
ABOVE = re.compile(
    r"^(?!(?:towards?|against|with|to|in|at|on|from|regarding|concerning|as|neither)\b)"
    r"[A-Z][\w'’-]*(?:[ /&]+[\w'’-]+){0,4}?\s+(?=(?:The\s+[Rr]espondent|You|There\s+shall)\b)",
)


def without_titles(words: str) -> str:
    """The words without a short title before the sentence that binds, or behind the last one."""
    cut = BELOW.sub("", words)
    return ABOVE.sub("", cut)
