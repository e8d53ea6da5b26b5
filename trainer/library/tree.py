"""YAML as a plain tree: every scalar is the text the author wrote, and every value knows its place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml

from trainer.library.findings import Findings, Place, quoted
from trainer.library.guard import Stopped, events, place_of, without_hidden
from trainer.text import nfc
from trainer.words import _

Plain: TypeAlias = str | list["Plain"] | dict[str, "Plain"]
Path = tuple[str | int, ...]

_NOTHING: Mapping[str | int, "Spot"] = {}

ANY = None
"""In a pattern: every key, or every item."""


class Spot:
    """Where a value stands, where its key stands, and the spots of what it holds."""

    __slots__ = ("_key", "_mark", "parts")

    def __init__(self, mark: Any) -> None:
        self._mark = mark  # PyYAML's own: made into a place only when somebody asks
        self._key = mark
        self.parts: Mapping[str | int, Spot] = _NOTHING

    @property
    def at(self) -> Place:
        """Where the value stands."""
        return place_of(self._mark)

    @property
    def key(self) -> Place:
        """Where its key stands; the value itself in a list."""
        return place_of(self._key)

    def keyed(self, key: "Spot") -> None:
        """Remember the key it stands under."""
        self._key = key._mark

    def missing(self) -> None:
        """Stand where the key does: the parser sees an empty value wherever it stopped looking for one."""
        self._mark = self._key


@dataclass(frozen=True, slots=True)
class Tree:
    """A file's content as texts, lists and mappings, and the place of each."""

    value: Plain
    spot: Spot

    def place(self, path: Path) -> Place:
        """Where the value of `path` stands; for what is not there, where the nearest holder does.

        Steps that no holder knows are passed over: pydantic names the kind chosen of a union among them.
        """
        return self._walk(path).at

    def key_place(self, path: Path) -> Place:
        """Where the key (or list item) of `path` stands."""
        return self._walk(path).key

    def pick(self, *pattern: str | int | None) -> Iterator[tuple[Path, Plain]]:
        """Path and value of everything there that `pattern` names, whatever else is wrong with the file."""
        found: list[tuple[Path, Plain]] = [((), self.value)]
        for step in pattern:
            found = [(path + (key,), part) for path, value in found for key, part in _parts(value, step)]
        return iter(found)

    def texts(self, *pattern: str | int | None) -> Iterator[tuple[Path, str]]:
        """Those of `pick` that are texts."""
        return ((path, value) for path, value in self.pick(*pattern) if isinstance(value, str))

    def all_texts(self, keys: bool = False) -> Iterator[tuple[Place, str]]:
        """Place and words of every text, and of every key too with `keys`."""
        waiting: list[tuple[Plain, Spot]] = [(self.value, self.spot)]
        while waiting:
            value, spot = waiting.pop()
            if isinstance(value, str):
                yield spot.at, value
                continue
            for key, part in _parts(value, ANY):
                waiting.append((part, spot.parts[key]))
                if keys and isinstance(key, str):
                    yield spot.parts[key].key, key

    def _walk(self, path: Path) -> Spot:
        spot = self.spot
        for step in path:
            spot = spot.parts.get(step, spot)
        return spot


EMPTY = Tree("", Spot(None))
"""The tree of a file that can't be read."""


def grow(text: str, found: Findings) -> Tree:
    """The tree of a YAML text; EMPTY when it can't be read to its end."""
    pulled = events(text, found)
    try:
        tree = Tree(*_Grower(pulled, found).value(next(pulled)))
        next(pulled, None)  # the end of the stream: a second document is found here
    except Stopped:
        return EMPTY
    if "\\" in text:
        _check_escapes(tree, found)
    return tree


def _check_escapes(tree: Tree, found: Findings) -> None:
    """Find what a double-quoted text brings in by an escape, unseen when the file itself was looked at."""
    for place, words in tree.all_texts(keys=True):
        visible = without_hidden(words)
        if visible != words or nfc(words) != words:
            found.hurt.add(place)
            remedy = _("Viết thẳng chữ cần dùng, không dùng “\\”.")
            found.fault(place, _("Ký hiệu “\\” ở đây tạo ra ký tự ẩn hoặc chữ chưa ở dạng NFC."), remedy)


class _Grower:
    def __init__(self, pulled: Iterator[Any], found: Findings) -> None:
        self.pulled = pulled
        self.found = found

    def value(self, event: Any) -> tuple[Plain, Spot]:
        kind, spot = type(event), Spot(event.start_mark)
        if kind is yaml.ScalarEvent:
            return event.value, spot
        if kind is yaml.MappingStartEvent:
            return self._mapping(spot), spot
        if kind is yaml.SequenceStartEvent:
            return self._list(spot), spot
        return "", spot  # an alias, already found

    def _list(self, spot: Spot) -> Plain:
        items: list[Plain] = []
        parts: dict[str | int, Spot] = {}
        spot.parts = parts
        for event in self.pulled:
            if type(event) is yaml.SequenceEndEvent:
                break
            item, item_spot = self.value(event)
            if _is_missing(event):
                self._missing(item_spot, _("Mục này không có nội dung."))
            parts[len(items)] = item_spot
            items.append(item)
        return items

    def _mapping(self, spot: Spot) -> Plain:
        mapping: dict[str, Plain] = {}
        parts: dict[str | int, Spot] = {}
        spot.parts = parts
        for event in self.pulled:
            if type(event) is yaml.MappingEndEvent:
                break
            key, key_spot = self.value(event)
            content = next(self.pulled)
            value, value_spot = self.value(content)
            value_spot.keyed(key_spot)
            if not isinstance(key, str):
                self.found.fault(key_spot.at, _("Khóa phải là chữ."), _("Viết “khóa: nội dung”."))
                continue
            if key in mapping:
                self._twice(key, key_spot.at, parts[key].key.line)
                continue
            if _is_missing(content):
                self._missing(value_spot, _("Khóa “{key}” không có nội dung.").format(key=quoted(key)))
            mapping[key] = value
            parts[key] = value_spot
        return mapping

    def _missing(self, spot: Spot, message: str) -> None:
        spot.missing()
        self.found.hurt.add(spot.at)
        self.found.fault(spot.at, message, _("Viết nội dung, hoặc xóa dòng này."))

    def _twice(self, key: str, at: Place, first: int) -> None:
        message = _("Khóa “{key}” viết hai lần (lần đầu ở dòng {line}).").format(key=quoted(key), line=first)
        self.found.fault(at, message, _("Giữ một, xóa một."))


def _is_missing(event: Any) -> bool:
    if type(event) is not yaml.ScalarEvent or event.value not in ("", "~", "null"):
        return False
    return not (event.style or event.anchor or event.tag)


def _parts(value: Plain, step: str | int | None) -> list[tuple[str | int, Plain]]:
    if isinstance(value, dict):
        if step is ANY:
            return list(value.items())
        return [(step, value[step])] if isinstance(step, str) and step in value else []
    if isinstance(value, list):
        if step is ANY:
            return list(enumerate(value))
        return [(step, value[step])] if isinstance(step, int) and step < len(value) else []
    return []
