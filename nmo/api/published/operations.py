"""The fixed words with their names, for whoever shows them in a language of their own."""

from dataclasses import dataclass
from typing import Annotated

from django.http import HttpRequest
from ninja import Query, Router

from nmo.api.published.lists import LISTS, WordList
from nmo.api.published.names import Language, name_of, welsh_name
from nmo.law.shape import Shape

router = Router(tags=["About"], auth=None)


@dataclass(frozen=True, kw_only=True)
class WordOut(Shape):
    """A fixed word and what it is called."""

    word: str
    """The word as it stands in the shapes."""
    name: str
    """What it is called in the language asked for."""
    confirmed: bool
    """Whether a court or the government is known to call it so; false: the translation is ours."""
    source: str
    """Who; empty in English, and where nobody is known."""


@dataclass(frozen=True, kw_only=True)
class ListOut(Shape):
    """A closed list of words."""

    name: str
    """Its name."""
    says: str
    """What it is a list of, in English."""
    words: list[WordOut]
    """The words; new ones come in later releases."""


@dataclass(frozen=True, kw_only=True)
class ValuesOut(Shape):
    """Every fixed word, with its name in one language."""

    lang: Language
    """The language of the names."""
    lists: list[ListOut]
    """The lists."""


Lang = Annotated[Language, Query(description="English, or Welsh.")]


@router.get("/values", response=ValuesOut, operation_id="list_values")
def list_values(request: HttpRequest, lang: Lang = Language.ENGLISH) -> ValuesOut:  # noqa: ARG001
    """Every fixed word with its English or Welsh name. No token is needed."""
    return ValuesOut(lang=lang, lists=[_list(listed, lang) for listed in LISTS])


def _list(listed: WordList, lang: Language) -> ListOut:
    words = [_word(listed, word.value, lang) for word in listed.words]
    return ListOut(name=listed.name, says=listed.says, words=words)


def _word(listed: WordList, word: str, lang: Language) -> WordOut:
    welsh = welsh_name(listed, word) if lang is Language.WELSH else None
    return WordOut(
        word=word,
        name=name_of(listed, word, lang),
        confirmed=lang is Language.ENGLISH or bool(welsh and welsh.confirmed),
        source=welsh.source if welsh else "",
    )
