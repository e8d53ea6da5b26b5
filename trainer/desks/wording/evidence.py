"""The evidence of one line of the register in words: what was asked, attempts, answers, the log."""

from collections.abc import Iterator
from dataclasses import dataclass

from trainer.desks.evidence import AttemptEvidence, Event, Evidence
from trainer.desks.sitting import Reviewed
from trainer.desks.wording.answer import verdict
from trainer.desks.wording.due import until_words
from trainer.desks.wording.figures import day
from trainer.desks.wording.log import verb_words
from trainer.desks.wording.module import outcome_words
from trainer.desks.wording.official import identity_words
from trainer.desks.wording.standing import criterion_words, standing_words, waiver_word
from trainer.people.establishment import Establishment
from trainer.words import _

CORRECTABLE = ("completed", "waived")
"""Verbs of the entries that may be voided."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of the summary: its label and a line, or several."""

    id: str
    label: str
    lines: tuple[str, ...]


def summary(found: Evidence, ward: Establishment, between: str = ", ") -> Iterator[Fact]:
    """Who, what, how it stands, who gave it, on what the completion rests; `between`: as in `identity_words`."""
    stand, who = found.standing, found.official
    yield Fact("who", _("Cán bộ"), (f"{who.name}{between}{identity_words(who.identity, ward, between)}",))
    yield Fact("module", _("Học phần"), (found.module.title if found.module else stand.module,))
    yield Fact("status", _("Trạng thái"), (standing_words(stand),))
    if stand.assignment:
        by = _("theo vị trí: {post}") if stand.assignment.rule else _("{who} giao")
        given = by.format(post=found.assigned_by, who=found.assigned_by)
        yield Fact("given", _("Giao"), (f"{day(stand.assignment.on)}, {given}",))
        words = _("từ {on}: {due}")
        dues = [words.format(on=day(on), due=until_words(due)) for on, due in found.due_history]
        yield Fact("due", _("Hạn"), tuple(dues) or (until_words(stand.due),))
    if stand.waiver:
        why = waiver_word(stand.waiver.reason)
        yield Fact("waiver", _("Miễn học"), (f"{day(stand.waiver.on)}, {why}",))
    if stand.completion:
        edition = _("bản nội dung {version}").format(version=_short(stand.completion.version))
        criteria = map(criterion_words, stand.completion.criteria)
        yield Fact("criteria", _("Điều kiện hoàn thành"), (*criteria, edition))


def voided(found: Evidence) -> set[str]:
    """Ids of the entries that were corrected."""
    return {entry.object_id for entry in found.history if entry.verb == "voided"}


def voidable(found: Evidence) -> list[Event]:
    """Entries in effect that may be corrected."""
    gone = voided(found)
    return [entry for entry in found.history if entry.verb in CORRECTABLE and entry.id not in gone]


def attempt_words(evidence: AttemptEvidence) -> str:
    """An attempt: the score, whether marking it again agrees, the edition it was taken on."""
    attempt = evidence.attempt
    facts = [outcome_words(attempt)]
    if attempt.state == "finished":
        facts.append(_("chấm lại: khớp") if evidence.agrees else _("chấm lại: KHÔNG KHỚP"))
    return ", ".join([*facts, _("bản {version}").format(version=_short(attempt.version))])


def answers(evidence: AttemptEvidence) -> list[tuple[str, ...]]:
    """An attempt question by question, lines for each: what was asked, what was chosen, what is right."""
    if evidence.review is None:
        return [(_("Không còn bản nội dung mà bài này đã dùng, nên không chấm lại được."),)]
    of = len(evidence.review.reviewed)
    return [tuple(_answer(line, number, of)) for number, line in enumerate(evidence.review.reviewed, 1)]


def page_words(found: Evidence) -> list[tuple[str, str]]:
    """Each page read: its day and its title."""
    titles = {page.id: page.title for page in found.module.pages} if found.module else {}
    return [(day(on), titles.get(page, page)) for page, on in found.pages]


def entry_lines(entry: Event, found: Evidence) -> list[str]:
    """An entry of the log: what was done and by whom, that it was corrected, the reason written with it."""
    lines = [f"{verb_words(entry.verb, entry.result)}, {_actor(entry.actor, found)}"]
    if entry.id in voided(found):
        lines.append(_("đã đính chính, không còn hiệu lực"))
    if entry.id in found.notes:
        lines.append(_("lý do: {why}").format(why=found.notes[entry.id]))
    return lines


def _answer(line: Reviewed, number: int, of: int) -> Iterator[str]:
    head = _("Câu {n}/{of}: {verdict}. {ask}")
    yield head.format(n=number, of=of, verdict=verdict(line.mark), ask=line.question.ask)
    if line.mark is not None:
        yield _("Chọn: {chosen}").format(chosen=line.mark.chosen)
    yield _("Đúng là: {right}").format(right=line.question.right_answer())


def _actor(id: str, found: Evidence) -> str:
    fixed = {"owner": _("chủ máy"), "curriculum": _("theo vị trí việc làm")}
    return fixed.get(id) or found.names.get(id, id)


def _short(version: str) -> str:
    return version[:12]
