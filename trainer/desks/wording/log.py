"""Entries of the log as a person says them."""

from collections.abc import Mapping
from datetime import date

from trainer.desks.evidence import Event
from trainer.desks.wording.due import until_words
from trainer.desks.wording.figures import day, percent
from trainer.desks.wording.standing import waiver_word
from trainer.words import _


def verb_words(verb: str, result: Mapping[str, object]) -> str:
    """What was done, and about what; a verb that is not known stays as it is."""
    known = {
        "assigned": _("giao học phần"),
        "extended": _("gia hạn"),
        "withdrawn": _("thu hồi phần giao"),
        "launched": _("mở học phần"),
        "progressed": _("đọc hết một trang"),
        "answered": _("trả lời câu hỏi"),
        "initialized": _("bắt đầu làm bài"),
        "passed": _("nộp bài, đạt"),
        "failed": _("nộp bài, chưa đạt"),
        "abandoned": _("bỏ dở bài"),
        "completed": _("hoàn thành học phần"),
        "waived": _("miễn học"),
        "voided": _("đính chính"),
    }.get(verb, verb)
    return f"{known}{_about(result)}"


def entry_words(entry: Event) -> str:
    """An entry by its number: `Mục 12: miễn học (theo quyết định hành chính), 23/11/2026`."""
    words = _("Mục {seq}: {what}, {day}")
    return words.format(seq=entry.seq, what=verb_words(entry.verb, entry.result), day=day(entry.on))


def _about(result: Mapping[str, object]) -> str:
    """The part of a result that tells one entry from another of the same verb."""
    said = [
        percent(str(result["score"])) if "score" in result else "",
        f"“{result['page']}”" if "read" in result else "",
        str(result["item"]) if "item" in result else "",
        waiver_word(str(result["reason"])) if "reason" in result else "",
        _until(result["due"]) if "due" in result else "",
    ]
    words = ", ".join(filter(None, said))
    return f" ({words})" if words else ""


def _until(due: object) -> str:
    return until_words(date.fromisoformat(str(due)) if due else None)
