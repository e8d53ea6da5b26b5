"""Finding a procedure by what people call it: `sao y`, `cccd`, `khai sinh`, with or without diacritics."""

from collections.abc import Iterable

from trainer.scenarios.procedures import Procedure
from trainer.text import fold, matches, rank


def find(procedures: Iterable[Procedure], query: str) -> tuple[Procedure, ...]:
    """The procedures that answer `query`, best first, equals in the order given; all for an empty query.

    Best is one that people call exactly so, then one with all the words in one name, then one whose names and
    id together hold them.
    """
    found = [procedure for procedure in procedures if matches(query, " ".join(_names(procedure)))]
    return tuple(sorted(found, key=lambda procedure: _rank(query, procedure), reverse=True))


def _rank(query: str, procedure: Procedure) -> tuple[bool, int]:
    names = _names(procedure)
    return fold(query) in map(fold, names), max(rank(query, name) for name in names)


def _names(procedure: Procedure) -> tuple[str, ...]:
    code = (procedure.code,) if procedure.code else ()
    return procedure.title, *procedure.words, *code, procedure.id
