"""Orders: mappings whose order means something, kept as lists of pairs where JSON sorts its keys."""

from collections.abc import Iterable, Mapping
from typing import Any

from trainer.library.tree import ANY

Pattern = tuple[str | None, ...]

PROCEDURE: tuple[Pattern, ...] = (
    ("papers",),
    ("fee", "by_kind"),
    ("due", "by_kind"),
    ("refuse",),
    ("redirect",),
    ("limits",),
    ("figures",),
    ("basis",),
)
"""Of a procedure: the first of its kinds is the ordinary one, the rest is listed as it stands."""

CASE: tuple[Pattern, ...] = (
    ("vary",),
    ("folder",),
    ("folder", ANY),
    ("faults",),
    ("faults", ANY, "change"),
    ("decoys",),
    ("decoys", ANY, "change"),
    ("questions",),
    ("basis",),
)
"""Of a counter case: the first original is the one whose pages are paid for, the rest is listed as it stands."""


def as_pairs(value: Any, patterns: Iterable[Pattern]) -> Any:
    """A plain tree, each mapping at one of `patterns` as a list of its keys and values."""
    if not isinstance(value, Mapping):
        return value
    parts = {key: as_pairs(part, _beyond(patterns, key)) for key, part in value.items()}
    return [[key, part] for key, part in parts.items()] if () in patterns else parts


def from_pairs(value: Any, patterns: Iterable[Pattern]) -> Any:
    """The plain tree that `as_pairs` was given; a ValueError or TypeError where it was given none."""
    if () in patterns:
        value = dict(value)
    if not isinstance(value, Mapping):
        return value
    return {key: from_pairs(part, _beyond(patterns, key)) for key, part in value.items()}


def _beyond(patterns: Iterable[Pattern], key: str) -> tuple[Pattern, ...]:
    return tuple(pattern[1:] for pattern in patterns if pattern and pattern[0] in (ANY, key))
