"""The evidence of one line of the register as rows: what was asked, attempts, pages read, the log."""

from collections.abc import Iterator

from rich.text import Text

from trainer.desks.evidence import AttemptEvidence, Event, Evidence
from trainer.people.establishment import Establishment
from trainer.tui.phrases import (
    criterion_words,
    identity_words,
    moment_words,
    percent,
    standing_words,
    verb_words,
    waiver_word,
)
from trainer.tui.shown import day, shown
from trainer.tui.widgets.sheet import Row
from trainer.words import _

CORRECTABLE = ("completed", "waived")
"""Verbs of the entries that may be voided."""


def sections(found: Evidence, ward: Establishment) -> list[Row]:
    """Every row, headings in bold."""
    return [*_summary(found, ward), *_attempts(found), *_pages(found), *_log(found)]


def voidable(found: Evidence) -> list[Event]:
    """Entries in effect that may be corrected."""
    voided = {entry.object_id for entry in found.history if entry.verb == "voided"}
    return [entry for entry in found.history if entry.verb in CORRECTABLE and entry.id not in voided]


def answers_words(evidence: AttemptEvidence) -> list[Text]:
    """An attempt question by question: what was asked, what was chosen, what is right."""
    if evidence.review is None:
        return [shown(_("Không còn bản nội dung mà bài này đã dùng, nên không chấm lại được."))]
    paragraphs = []
    for number, line in enumerate(evidence.review.reviewed, 1):
        mark = line.mark
        verdict = _("○ không trả lời") if mark is None else (_("√ đúng") if mark.right else _("× chưa đúng"))
        parts = [shown(f"{number}. {line.question.ask}", "bold", lines=True)]
        parts.append(shown(_("Chọn: {chosen}").format(chosen=mark.chosen if mark else "–"), lines=True))
        parts.append(shown(_("Đúng là: {right}").format(right=line.question.right_answer()), lines=True))
        paragraphs.append(Text("\n").join([*parts, shown(verdict)]))
    return paragraphs


def _summary(found: Evidence, ward: Establishment) -> Iterator[Row]:
    stand = found.standing
    yield _row("who", _("Cán bộ"), f"{found.official.name} · {identity_words(found.official.identity, ward)}")
    yield _row("module", _("Học phần"), found.module.title if found.module else stand.module)
    yield "status", [shown(_("Trạng thái")), shown(standing_words(stand), "bold")]
    if stand.assignment:
        by = _("theo vị trí: {post}") if stand.assignment.rule else _("{who} giao")
        given = by.format(post=found.assigned_by, who=found.assigned_by)
        yield _row("given", _("Giao"), f"{day(stand.assignment.on)} · {given}")
        dues = [_("từ {on}: hạn {due}").format(on=day(on), due=day(due)) for on, due in found.due_history]
        yield _row("due", _("Hạn"), "\n".join(dues) or day(stand.due))
    if stand.waiver:
        yield _row("waiver", _("Miễn học"), f"{day(stand.waiver.on)} · {waiver_word(stand.waiver.reason)}")
    if stand.completion:
        criteria = [criterion_words(line) for line in stand.completion.criteria]
        edition = _("bản nội dung {version}").format(version=_short(stand.completion.version))
        yield _row("criteria", _("Điều kiện hoàn thành"), "\n".join([*criteria, edition]))


def _attempts(found: Evidence) -> Iterator[Row]:
    yield _heading("attempts", _("BÀI LÀM"), _("{n} lượt").format(n=len(found.attempts)))
    for evidence in found.attempts:
        attempt = evidence.attempt
        moment = attempt.finished or attempt.started
        yield _row(f"attempt:{attempt.id}", moment_words(moment), _attempt_words(evidence))


def _attempt_words(evidence: AttemptEvidence) -> str:
    attempt = evidence.attempt
    edition = _("bản {version}").format(version=_short(attempt.version))
    if attempt.state != "finished":
        state = _("bỏ dở") if attempt.state == "abandoned" else _("đang làm")
        return f"{state} · {edition}"
    verdict = _("đạt") if attempt.passed else _("chưa đạt")
    again = _("chấm lại: khớp") if evidence.agrees else _("chấm lại: KHÔNG KHỚP")
    return f"{percent(attempt.score)}, {verdict} · {edition} · {again}"


def _pages(found: Evidence) -> Iterator[Row]:
    titles = {page.id: page.title for page in found.module.pages} if found.module else {}
    count = f"{len(found.pages)}/{len(titles)}" if titles else str(len(found.pages))
    yield _heading("pages", _("TRANG ĐÃ ĐỌC"), _("{n} trang").format(n=count))
    for page, on in found.pages:
        yield _row(f"page:{page}", day(on), titles.get(page, page))


def _log(found: Evidence) -> Iterator[Row]:
    yield _heading("log", _("NHẬT KÝ"), _("{n} mục").format(n=len(found.history)))
    voided = {entry.object_id for entry in found.history if entry.verb == "voided"}
    for entry in found.history:
        words = f"{verb_words(entry.verb, entry.result)} · {_actor(entry.actor, found)}"
        if entry.id in voided:
            words += _(" · đã đính chính, không còn hiệu lực")
        if entry.id in found.notes:
            words += "\n" + _("lý do: {why}").format(why=found.notes[entry.id])
        yield _row(f"event:{entry.id}", moment_words(entry.at), f"#{entry.seq} {words}")


def _actor(id: str, found: Evidence) -> str:
    fixed = {"owner": _("chủ máy"), "curriculum": _("theo vị trí việc làm")}
    return fixed.get(id) or found.names.get(id, id)


def _row(id: str, label: str, words: str) -> Row:
    return id, [shown(label), shown(words, lines=True)]


def _heading(id: str, label: str, words: str) -> Row:
    return id, [shown(label, "bold"), shown(words, "bold")]


def _short(version: str) -> str:
    return version[:12]
