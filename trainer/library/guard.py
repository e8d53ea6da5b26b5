"""The guard: what a content file must be before anything is made of it.

PyYAML alone is not safe to feed: its C loader crashes on 200 KB of `[`, expands alias bombs and lets the last
of two equal keys win. Its C parser keeps its own stack, so pulling one event at a time and stopping early is
safe at any depth.
"""

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from os.path import commonprefix
from typing import Any

import yaml

from trainer.library.findings import START, Findings, Place
from trainer.library.syntax import explain
from trainer.text import nfc, printable
from trainer.words import _

MAX_BYTES = 1_048_576
MAX_DEPTH = 20
MAX_NODES = 200_000

_PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_OPENING = frozenset({yaml.MappingStartEvent, yaml.SequenceStartEvent})
_CLOSING = frozenset({yaml.MappingEndEvent, yaml.SequenceEndEvent})
_NODES = _OPENING | {yaml.ScalarEvent, yaml.AliasEvent}


class Stopped(Exception):
    """The file can't be read on; why is among its findings."""


def decode(data: bytes, found: Findings) -> str:
    """The text of a file: UTF-8 (a byte-order mark is dropped), line ends as LF, NFC, nothing invisible.

    Raises:
        Stopped: too large, or not UTF-8.
    """
    if len(data) > MAX_BYTES:
        found.fault(START, _("Tệp lớn hơn 1 MiB."), _("Chia thành nhiều tệp nhỏ hơn."))
        raise Stopped
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", errors="replace")
        remedy = _("Lưu lại tệp với mã UTF-8 (Notepad: Save As, mục Encoding chọn UTF-8).")
        found.fault(place_in(before, len(before)), _("Tệp không ở dạng UTF-8."), remedy)
        raise Stopped from None
    return _normal(_visible(text, found), found)


def events(text: str, found: Findings) -> Iterator[yaml.Event]:
    """The YAML events of one document, without anchors, aliases and tags; those are found, and read on past.

    Raises:
        Stopped: wrong syntax, deeper than MAX_DEPTH, more than MAX_NODES nodes, or not one document.
    """
    depth = nodes = documents = 0
    with _syntax_told(found):
        for event in _pulled(text):
            kind = type(event)
            if kind in _NODES:
                nodes += 1
                depth += kind in _OPENING
                if depth > MAX_DEPTH or nodes > MAX_NODES:
                    _stop_at(event, found, depth)
                if event.anchor or (kind is not yaml.AliasEvent and event.tag):
                    _refuse_decoration(event, found)
                yield event
            elif kind in _CLOSING:
                depth -= 1
                yield event
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                _refuse_second(event, documents, found)
    if not documents:
        found.fault(START, _("Tệp trống."), _("Viết nội dung, hoặc xóa tệp."))
        raise Stopped


def _pulled(text: str) -> Iterator[Any]:
    """One event after the other, never more of them than somebody asks for."""
    parser = _PARSER(text)
    try:
        while type(event := parser.get_event()) is not yaml.StreamEndEvent:
            yield event
    finally:
        parser.dispose()


@contextmanager
def _syntax_told(found: Findings) -> Iterator[None]:
    """What PyYAML raises becomes a finding, unless a tab on the same line explains it."""
    try:
        yield
    except yaml.MarkedYAMLError as error:
        place, message, remedy = explain(error)
        if not any(place.line == tab.line for tab in found.hurt):
            found.fault(place, message, remedy)
        raise Stopped from None
    except yaml.YAMLError:  # a character that YAML itself forbids
        found.fault(START, _("Tệp có ký tự mà YAML không cho phép."), _("Xóa ký tự lạ rồi lưu lại."))
        raise Stopped from None


def place_of(mark: Any) -> Place:
    """The place of a mark of PyYAML; the start of the file where there is none."""
    return Place(mark.line + 1, mark.column + 1) if mark else START


def place_in(text: str, position: int) -> Place:
    """The place of the character at `position`."""
    line_start = text.rfind("\n", 0, position) + 1
    return Place(text.count("\n", 0, position) + 1, position - line_start + 1)


def without_hidden(text: str) -> str:
    """`text` without characters nobody sees; a tab is two blanks."""
    hidden = {ord(char): "  " if char == "\t" else None for char in set(text) if _is_hidden(char)}
    return text.translate(hidden) if hidden else text


def _visible(text: str, found: Findings) -> str:
    """`without_hidden`; each kind of character is one fault, at its first occurrence."""
    for char in filter(_is_hidden, set(text)):
        place = place_in(text, text.index(char))
        if char == "\t":
            found.hurt.add(place)
            found.fault(place, _("Có phím Tab."), _("Thay bằng dấu cách."))
        else:
            code = f"U+{ord(char):04X}"
            found.fault(place, _("Ký tự ẩn {code}.").format(code=code), _("Xóa ký tự này, gõ lại chỗ đó."))
    return without_hidden(text)


@cache
def _is_hidden(char: str) -> bool:
    return char == "\t" or (char != "\n" and not printable(char))


def _normal(text: str, found: Findings) -> str:
    if unicodedata.is_normalized("NFC", text):
        return text
    normal = nfc(text)
    place = place_in(text, len(commonprefix([text, normal])))
    remedy = _("Gõ lại bằng bảng mã Unicode (dựng sẵn), không dùng Unicode tổ hợp.")
    found.fault(place, _("Chữ chưa ở dạng NFC."), remedy)
    return normal


def _refuse_decoration(event: Any, found: Findings) -> None:
    if isinstance(event, yaml.AliasEvent):
        name, message = f"*{event.anchor}", _("Không dùng bí danh {name}.")
    elif event.anchor:
        name, message = f"&{event.anchor}", _("Không dùng neo {name}.")
    else:
        name, message = event.tag.replace("tag:yaml.org,2002:", "!!"), _("Không dùng thẻ {name}.")
    place = place_of(event.start_mark)
    found.hurt.add(place)
    found.fault(place, message.format(name=name), _("Viết thẳng nội dung; nếu là chữ, đặt trong ngoặc kép."))


def _refuse_second(event: Any, documents: int, found: Findings) -> None:
    if documents > 1:
        found.fault(place_of(event.start_mark), _("Một tệp chỉ có một phần YAML."), _("Xóa dòng “---” này."))
        raise Stopped


def _stop_at(event: Any, found: Findings, depth: int) -> None:
    if depth > MAX_DEPTH:
        message = _("Lồng quá {n} tầng.").format(n=MAX_DEPTH)
    else:
        message = _("Quá {n} mục trong một tệp.").format(n=MAX_NODES)
    found.fault(place_of(event.start_mark), message, _("Viết gọn lại, hoặc chia tệp."))
    raise Stopped
