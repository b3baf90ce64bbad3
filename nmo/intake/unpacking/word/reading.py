"""A Word file as pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from nmo.intake.reading.page import Paper, PaperKind, ReadBy
from nmo.intake.unpacking.laying import Line, paper_of_lines
from nmo.intake.unpacking.word.blocks import Blocks
from nmo.intake.unpacking.word.names import RELATION_ID, TYPE, w
from nmo.intake.unpacking.word.numbering import counters_of
from nmo.intake.unpacking.word.package import Package, WordFileNotReadable
from nmo.intake.unpacking.word.runs import Story
from nmo.intake.unpacking.word.styles import styles_of


def words_of_word_file(name: str, data: bytes) -> Paper:
    """The file's words on made-up pages, in the order in which they stand in it.

    Word's automatic numbers stand before their paragraphs; deleted text is left out, inserted
    text is kept; struck words are marked. A file that cannot be read gives a paper without pages
    and the doubt `corrupt_file`.
    """
    try:
        document = _Document.of(Package(data))
        lines = list(document.lines())
    except (WordFileNotReadable, RecursionError):
        return Paper(name, PaperKind.WORD, (), ("corrupt_file",))
    hidden = document.blocks.story.hidden
    return paper_of_lines(name, PaperKind.WORD, ReadBy.WORD_FILE, lines, hidden=hidden)


@dataclass
class _Document:
    """The document's own part, and what it refers to."""

    package: Package
    main: str
    body: Element
    blocks: Blocks

    @classmethod
    def of(cls, package: Package) -> "_Document":
        main = package.main
        document = package.part(main)
        body = None if document is None else document.find(w("body"))
        if body is None:
            raise WordFileNotReadable("It has no text.")
        styles = styles_of(package.related(main, "styles"))
        counters = counters_of(package.related(main, "numbering"), styles)
        return cls(package, main, body, Blocks(Story(styles), counters))

    def lines(self) -> Iterator[Line]:
        """Headers, then the text section by section, footnotes and footers."""
        yield from self._beside("header")
        yield from self.blocks.lines(self.body)
        yield from self._footnotes()
        yield from self._beside("footer")

    def _beside(self, kind: str) -> Iterator[Line]:
        """Each header or footer of the file once, in the order in which its sections use them."""
        relations = self.package.relations(self.main)
        seen = set()
        for reference in self.body.iter(w(f"{kind}Reference")):
            _, target = relations.get(reference.get(RELATION_ID, ""), ("", ""))
            if reference.get(TYPE) == "even" or not target or target in seen:
                continue
            seen.add(target)
            part = self.package.part(target)
            yield from self.blocks.lines(part) if part is not None else ()
            yield Line()

    def _footnotes(self) -> Iterator[Line]:
        wanted = dict.fromkeys(self.blocks.story.notes)
        part = self.package.related(self.main, "footnotes") if wanted else None
        for note in part.findall(w("footnote")) if part is not None else ():
            if note.get(w("id"), "") in wanted:
                yield from self.blocks.lines(note)
