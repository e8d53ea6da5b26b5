"""What the rules of counter cases read from a plain tree, whatever else is wrong with the file."""

from collections.abc import Iterator

from trainer.library.case_shapes import FolderPaperShape
from trainer.library.drafts import Draft
from trainer.library.tree import ANY, Path, Plain

_OWN_KEYS = {field.alias or name for name, field in FolderPaperShape.model_fields.items()}
_SPEECH = (("opening",), ("questions", ANY, "say"), ("questions", ANY, "reply"))
_SPEECH_LINES = (("questions", ANY, "reply", ANY, "say"), ("interjections", ANY, "say"))
_WRITTEN = (("faults", ANY, "slip"), ("faults", ANY, "do"), ("faults", ANY, "why"), ("decoys", ANY, "slip"))


def ids(draft: Draft, *path: str) -> list[str]:
    """The keys of the mapping at `path`."""
    return [str(found[-1]) for found, _value in draft.tree.pick(*path, ANY)]


def speeches(draft: Draft) -> Iterator[tuple[Path, str]]:
    """All that is said."""
    for pattern in (*_SPEECH, *_SPEECH_LINES):
        yield from draft.tree.texts(*pattern)


def wordings(draft: Draft) -> Iterator[tuple[Path, str]]:
    """All into which the drawn values of `vary` are put."""
    yield from speeches(draft)
    for pattern in _WRITTEN:
        yield from draft.tree.texts(*pattern)


def conditions(draft: Draft) -> Iterator[tuple[Path, str]]:
    """Every `when`."""
    for pattern in (("questions", ANY), ("questions", ANY, "reply", ANY), ("interjections", ANY)):
        yield from draft.tree.texts(*pattern, "when")


def learnt(draft: Draft) -> set[str]:
    """What some question lets the official know."""
    return {name for _path, name in draft.tree.texts("questions", ANY, "learn", ANY)}


def facts(draft: Draft) -> dict[str, str]:
    """`paper.field` → what stands there before anything is drawn; the pages of a card are no fact."""
    return {
        f"{path[-1]}.{key}": value
        for path, paper in draft.tree.pick("folder", ANY)
        if isinstance(paper, dict)
        for key, value in paper.items()
        if isinstance(value, str) and _is_fact(key, paper)
    }


def _is_fact(key: str, paper: dict[str, Plain]) -> bool:
    return key not in _OWN_KEYS or (key == "pages" and paper.get("card") != "true")
