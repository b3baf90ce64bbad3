"""Tantivy: fuzzy terms for each word of the name, terms for the parts of the birth date."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from benchmarks.finding.engines.rows import Row, of_question
from benchmarks.finding.measures.answered import Found
from benchmarks.finding.questions.asked import Asked

MOST_FOUND = 10
MEMORY = 256 * 1024 * 1024


class Fulltext:
    """The peer as set up in memory."""

    name = "Tantivy"
    backend = None

    def __init__(self, tantivy: Any) -> None:
        self.tantivy = tantivy
        builder = tantivy.SchemaBuilder()
        builder.add_integer_field("number", stored=True)
        builder.add_text_field("name", tokenizer_name="default")
        for field in ("born", "year", "day", "postcode", "district", "phone"):
            builder.add_text_field(field, tokenizer_name="raw")
        self.schema = builder.build()

    def build(self, rows: Iterable[Row]) -> None:
        """Replace the people."""
        self.index = self.tantivy.Index(self.schema)
        self.add(rows)

    def add(self, rows: Iterable[Row]) -> None:
        """Add people to those who are there."""
        writer = self.index.writer(MEMORY)
        for row in rows:
            document = self.tantivy.Document()
            document.add_integer("number", row.number)
            for name in row.names:
                document.add_text("name", name)
            for field, value in _terms(row):
                document.add_text(field, value)
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
        self.index.reload()

    def answer(self, asked: Asked) -> Sequence[Found]:
        row = of_question(asked)
        should = [(self.tantivy.Occur.Should, query) for query in self._queries(row)]
        if not should:
            return ()
        searcher = self.index.searcher()
        hits = searcher.search(self.tantivy.Query.boolean_query(should), MOST_FOUND).hits
        return [
            Found(number=searcher.doc(address)["number"][0], score=score) for score, address in hits
        ]

    def _queries(self, row: Row) -> Iterator[Any]:
        query = self.tantivy.Query
        for word in row.names[0].split():
            exact = query.term_query(self.schema, "name", word)
            yield query.boost_query(exact, 2.0)
            if len(word) > 2:
                edits = 1 if len(word) < 6 else 2
                yield query.fuzzy_term_query(self.schema, "name", word, distance=edits)
        for field, value in _terms(row):
            yield query.term_query(self.schema, field, value)


def _terms(row: Row) -> Iterator[tuple[str, str]]:
    if row.born:
        yield "born", row.born
        yield "year", row.born[:4]
    if len(row.born) == 10:
        yield "day", row.born[5:]
    if row.postcode:
        yield "postcode", row.postcode
        yield "district", row.postcode.split()[0]
    if row.phone:
        yield "phone", row.phone


@contextmanager
def fulltext() -> Iterator[Fulltext | None]:
    """The peer; None where it is not installed."""
    try:
        import tantivy
    except ImportError:
        yield None
        return
    yield Fulltext(tantivy)
