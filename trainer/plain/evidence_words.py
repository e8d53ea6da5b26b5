"""The evidence of one line of the register in lines: what was asked, attempts, pages read, the log."""

from collections.abc import Iterator

from trainer.desks.evidence import AttemptEvidence, Event, Evidence
from trainer.people.establishment import Establishment
from trainer.plain.explaining import verdict
from trainer.plain.log_words import verb_words
from trainer.plain.standing_words import criterion_words, standing_words, waiver_word
from trainer.plain.telling import day, identity_words, moment, percent, sentences
from trainer.words import _


def summary_lines(found: Evidence, ward: Establishment) -> Iterator[str]:
    """Who, what, how it stands, who gave it, on what the completion rests."""
    stand = found.standing
    yield sentences(found.official.name, identity_words(found.official.identity, ward))
    yield _("Học phần: {title}").format(title=found.module.title if found.module else stand.module)
    yield _("Trạng thái: {status}").format(status=standing_words(stand))
    if stand.assignment:
        by = _("theo vị trí: {post}") if stand.assignment.rule else _("{who} giao")
        given = by.format(post=found.assigned_by, who=found.assigned_by)
        yield _("Giao {day}, {by}").format(day=day(stand.assignment.on), by=given)
    for on, due in found.due_history:
        yield _("Hạn từ {on}: {due}").format(on=day(on), due=day(due))
    if stand.waiver:
        why = waiver_word(stand.waiver.reason)
        yield _("Miễn học {day}: {why}").format(day=day(stand.waiver.on), why=why)
    if stand.completion:
        yield _("Hoàn thành, bản nội dung {version}:").format(version=stand.completion.version[:12])
        yield from (criterion_words(line) for line in stand.completion.criteria)


def attempt_words(evidence: AttemptEvidence) -> str:
    """An attempt: when, the score, and whether marking it again agrees."""
    attempt = evidence.attempt
    when = moment(attempt.finished or attempt.started)
    if attempt.state != "finished":
        state = _("bỏ dở") if attempt.state == "abandoned" else _("đang làm")
        return _("Bài làm {time}: {how}").format(time=when, how=state)
    verdict = _("đạt") if attempt.passed else _("chưa đạt")
    again = _("chấm lại: khớp") if evidence.agrees else _("chấm lại: KHÔNG KHỚP")
    how = ", ".join([percent(attempt.score), verdict, again])
    return _("Bài làm {time}: {how}").format(time=when, how=how)


def answers_lines(evidence: AttemptEvidence) -> list[str]:
    """An attempt question by question: what was asked, what was chosen, what is right."""
    if evidence.review is None:
        return [_("Không còn bản nội dung mà bài này đã dùng, nên không chấm lại được.")]
    lines, of = [], len(evidence.review.reviewed)
    for number, line in enumerate(evidence.review.reviewed, 1):
        head = _("Câu {n}/{of}: {verdict}. {ask}")
        lines.append(head.format(n=number, of=of, verdict=verdict(line.mark), ask=line.question.ask))
        if line.mark is not None:
            lines.append(_("Chọn: {chosen}").format(chosen=line.mark.chosen))
        lines.append(_("Đúng là: {right}").format(right=line.question.right_answer()))
    return lines


def page_lines(found: Evidence) -> list[str]:
    """Each page read, with its day."""
    titles = {page.id: page.title for page in found.module.pages} if found.module else {}
    return [f"{day(on)}: {titles.get(page, page)}" for page, on in found.pages]


def log_lines(found: Evidence) -> list[str]:
    """Each entry of the log about this official and module, with the reason written with it."""
    voided = {entry.object_id for entry in found.history if entry.verb == "voided"}
    return [_entry(entry, found, entry.id in voided) for entry in found.history]


def _entry(entry: Event, found: Evidence, is_voided: bool) -> str:
    words = _("Mục {seq}, {time}: {what}, {who}")
    said = words.format(
        seq=entry.seq,
        time=moment(entry.at),
        what=verb_words(entry.verb, entry.result),
        who=_actor(entry.actor, found),
    )
    voided = _("đã đính chính, không còn hiệu lực") if is_voided else ""
    why = _("lý do: {why}").format(why=found.notes[entry.id]) if entry.id in found.notes else ""
    return sentences(said, voided, why)


def _actor(id: str, found: Evidence) -> str:
    fixed = {"owner": _("chủ máy"), "curriculum": _("theo vị trí việc làm")}
    return fixed.get(id) or found.names.get(id, id)
