"""Reading a content folder: every file once, every fault of every file in one run."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from trainer.library.library import Library


def read(root: Path, *, today: date | None = None) -> Library:
    """The library of a content folder (`courses/`, `quizzes/`, `scenarios/`).

    Whatever the files hold, it returns: what is wrong with them is in `faults`, edits that nobody announced
    are in `warnings`. `today` adds warnings about texts whose law has changed by then.
    """
    # Here, not above: pydantic and markdown-it take a fifth of a second that the first screen does without.
    from trainer.library.assembling import assemble
    from trainer.library.drafts import draft
    from trainer.library.links import check_links
    from trainer.library.released import unannounced_here
    from trainer.library.rules import check_rules, warn
    from trainer.library.shelf import Shelf
    from trainer.library.sources import sources

    with _no_collecting():
        shelf = Shelf(draft(root, source) for source in sources(root))
        check_links(shelf)
        check_rules(shelf)
        warn(shelf, today)
        library = assemble(root, shelf)
        return replace(library, warnings=tuple(sorted((*library.warnings, *unannounced_here(library)))))


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Without the cyclic collector: it would walk the growing trees again and again (a third of the time)."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
