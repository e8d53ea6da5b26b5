"""Entries of the log as a person says them."""

from collections.abc import Mapping
from datetime import date

from trainer.plain.standing_words import waiver_word
from trainer.plain.telling import day, percent
from trainer.words import _


def verb_words(verb: str, result: Mapping[str, object]) -> str:
    """An entry of the log as a person says it; a verb that is not known stays as it is."""
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


def _about(result: Mapping[str, object]) -> str:
    """The part of a result that tells one entry from another of the same verb."""
    said = [
        percent(str(result["score"])) if "score" in result else "",
        f"“{result['page']}”" if "read" in result else "",
        str(result["item"]) if "item" in result else "",
        waiver_word(str(result["reason"])) if "reason" in result else "",
        _("hạn {day}").format(day=day(_date(result["due"]))) if "due" in result else "",
    ]
    words = ", ".join(filter(None, said))
    return f" ({words})" if words else ""


def _date(value: object) -> date | None:
    return date.fromisoformat(str(value)) if value else None
