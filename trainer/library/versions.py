"""Versions: the hash that names an edition of what is taught, and the text it is kept by in the records.

The hash covers the content as authors wrote it, without comments, order of keys, quotes and change notes. The
ward's names stand in the kept text but not in the hash: a ward that sets its own names edits nothing.
"""

import json
from collections.abc import Mapping
from hashlib import blake2b
from typing import Any, Literal

from trainer.courses.module import Module
from trainer.faults import Fault
from trainer.library.library import Library
from trainer.quizzes import Quiz
from trainer.scenarios.casework.case import Case
from trainer.scenarios.procedures import Procedure
from trainer.words import _
from trainer.workdays import Calendar

_SPOILT = (ValueError, LookupError, TypeError, AttributeError)  # what a text that is no body may raise


Kept = Literal["module", "quiz", "procedure", "case"]
"""What has versions."""


def edition_of(
    kind: Kept,
    id: str,
    course: str,
    content: Mapping[str, Any],
    names: Mapping[str, str],
) -> tuple[str, str]:
    """Version and kept text of some content and the ward's names used in it.

    The text is JSON with sorted keys and no blanks; the version 32 hexadecimal digits (BLAKE2b-128, RFC 7693)
    of the same text without its last key, the names.
    """
    hashed = _canonical({"content": content, "course": course, "id": id, "kind": kind})
    version = blake2b(hashed.encode(), digest_size=16).hexdigest()
    return version, f'{hashed[:-1]},"names":{_canonical(names)}}}'


def body(library: Library, edition: Module | Quiz | Procedure | Case) -> str:
    """The canonical text of an edition of this library, for keeping under its version."""
    return library.bodies[edition.version]


def quiz_from_body(text: str) -> Quiz:
    """The quiz kept as `text`, with the version it had.

    Raises:
        Fault: the text is not one that `body` made of a quiz.
    """
    from trainer.library.markup import fill_tree
    from trainer.library.quiz_nouns import quiz
    from trainer.library.quiz_shapes import QuizShape

    kept = _opened(text, "quiz")
    try:
        shape = QuizShape.model_validate(fill_tree(kept["content"], kept["names"]))
        return quiz(shape, kept["id"], kept["course"], _version(kept))
    except _SPOILT as error:
        raise _not_kept() from error


def module_from_body(text: str) -> Module:
    """The module kept as `text`, with the version it had; without its change notes.

    Raises:
        Fault: the text is not one that `body` made of a module.
    """
    from trainer.library.findings import Findings
    from trainer.library.markup import fill_tree
    from trainer.library.nouns import module
    from trainer.library.pages import split
    from trainer.library.shapes import ModuleShape

    kept = _opened(text, "module")
    try:
        shape = ModuleShape.model_validate(fill_tree(kept["content"]["front"], kept["names"]))
        pages = split(kept["content"]["text"], 1, Findings(kept["id"]))
        made = tuple(page.page(kept["names"]) for page in pages)
    except _SPOILT as error:
        raise _not_kept() from error
    return module(shape, kept["id"], kept["course"], made, _version(kept))


def procedure_from_body(text: str) -> Procedure:
    """The procedure kept as `text`, with the version it had; without its change notes.

    Raises:
        Fault: the text is not one that `body` made of a procedure.
    """
    kept = _opened(text, "procedure")
    try:
        return _procedure(kept, _version(kept))
    except _SPOILT as error:
        raise _not_kept() from error


def case_from_body(text: str) -> tuple[Case, Procedure, Calendar]:
    """The counter case kept as `text` with the version it had, its procedure, and the days it needs.

    All three are without change notes. The calendar knows the days from the citizen's arrival to the last day a
    result may be due, and no others.

    Raises:
        Fault: the text is not one that `body` made of a case.
    """
    from trainer.library.case_bodies import kept_calendar
    from trainer.library.case_nouns import case
    from trainer.library.case_shapes import CaseShape
    from trainer.library.markup import fill_tree
    from trainer.library.orders import CASE, from_pairs

    kept = _opened(text, "case")
    try:
        law = {**kept["content"]["procedure"], "kind": "procedure", "course": "", "names": kept["names"]}
        procedure = _procedure(law, _version(law))
        content = from_pairs(kept["content"]["case"], CASE)
        shape = CaseShape.model_validate(fill_tree(content, kept["names"]))
        noun = case(shape, kept["id"], procedure, _version(kept))
        return noun, procedure, kept_calendar(kept["content"]["calendar"])
    except (*_SPOILT, Fault) as error:
        raise _not_kept() from error


def _procedure(kept: Mapping[str, Any], version: str) -> Procedure:
    from trainer.library.markup import fill_tree
    from trainer.library.orders import PROCEDURE, from_pairs
    from trainer.library.procedure_nouns import procedure
    from trainer.library.procedure_shapes import ProcedureShape

    content = from_pairs(kept["content"], PROCEDURE)
    shape = ProcedureShape.model_validate(fill_tree(content, kept["names"]))
    return procedure(shape, kept["id"], version)


def _opened(text: str, kind: str) -> dict[str, Any]:
    try:
        kept = json.loads(text)
    except ValueError as error:
        raise _not_kept() from error
    wanted = {"kind": str, "id": str, "course": str, "content": dict, "names": dict}
    if not isinstance(kept, dict) or any(not isinstance(kept.get(key), type) for key, type in wanted.items()):
        raise _not_kept()
    if kept["kind"] != kind:
        raise _not_kept()
    return kept


def _version(kept: Mapping[str, Any]) -> str:
    return edition_of(kept["kind"], kept["id"], kept["course"], kept["content"], {})[0]


def _not_kept() -> Fault:
    return Fault(_("Bản nội dung đã lưu bị hỏng."), "", _("Chạy “trainer records verify” để biết từ đâu."))


def _canonical(content: Mapping[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
