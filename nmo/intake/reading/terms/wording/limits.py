"""Rules told as their exception: what "may only" be done in one way is forbidden in any other."""

import re

WHO = (
    r"(?:the\s+(?:(?:1st|2nd|first|second|said)\s+)?(?:respondents?|defendants?)(?:\s+[A-Z]\S+){0,4}"
    r"|you|he|she|they|both\s+parties|the\s+parties)"
)
ONLY = r"(?:only|solely|exclusively)"
BY_WAY_OF = (
    r"(?:if|when|where|while|by|through|via|for|to|in|with|at|about|as|on|under|between|after|once)"
)
MAY = r"(?:may|shall|must|can|will|(?:is|are)\s+(?:permitted|allowed)(?:\s+to)?|(?:is|are)\s+to)"
# "He may only write through …", "he may go there only if …".
BY_WHOM = re.compile(
    rf"\W*{WHO}\s+(?:{MAY}\s+{ONLY}\b|{ONLY}\s+{MAY}\b|(?:is|are)\s+{ONLY}\s+(?:permitted|allowed)\b"
    rf"|{MAY}\s+(?!not\b)[^.;:]{{1,120}}?\b{ONLY}\s+{BY_WAY_OF}\b)",
    re.IGNORECASE,
)
# "All contact shall be through solicitors", "contact between the parties is to be by e-mail only".
OF_CONTACT = re.compile(
    r"\W*(?:(?P<all>all|any|the\s+only|the\s+sole)\s+)?(?:(?:direct|indirect|written|telephone)\s+)*"
    r"(?:contact|communications?)\b[^.;:]{0,120}?\b(?:shall|must|may|will|should|is|are)\s+"
    r"(?P<said>(?:(?:only|to)\s+)?(?:be|take\s+place|by|through|via|limited|restricted|confined)\b[^.;:]{0,150})",
    re.IGNORECASE,
)
NARROWED = re.compile(rf"\b(?:{ONLY}|limited|restricted|confined)\b", re.IGNORECASE)
NOT_NARROWED = re.compile(r"\b(?:not|never|no)\b", re.IGNORECASE)


def is_limited(words: str) -> bool:
    """Whether the words forbid something by saying in which way alone it may be done.

    `words` are a paragraph with the parties called by their roles. Words that plainly forbid, and
    those that allow one thing more, limit nothing.
    """
    if BY_WHOM.match(words):
        return True
    contact = OF_CONTACT.match(words)
    if not contact or NOT_NARROWED.search(contact["said"]):
        return False
    return bool(contact["all"] or NARROWED.search(contact["said"]))
