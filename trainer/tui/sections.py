"""The evidence of one line of the register as rows: what was asked, attempts, pages read, the log."""

from collections.abc import Iterator

from rich.text import Text

from trainer.desks.evidence import AttemptEvidence, Evidence
from trainer.desks.wording.case import replay_words, run_facts
from trainer.desks.wording.evidence import answers, attempt_words, entry_lines, page_words, summary
from trainer.desks.wording.figures import moment_to_the_second
from trainer.people.establishment import Establishment
from trainer.tui.shown import DOT, dotted, shown
from trainer.tui.widgets.sheet import Row
from trainer.words import _


def sections(found: Evidence, ward: Establishment) -> list[Row]:
    """Every row, headings in bold."""
    return [*_summary(found, ward), *_attempts(found), *_runs(found), *_pages(found), *_log(found)]


def answers_text(evidence: AttemptEvidence) -> list[Text]:
    """An attempt question by question, a paragraph each."""
    return [
        Text("\n").join([shown(asked, "bold", lines=True), *(shown(line, lines=True) for line in lines)])
        for asked, *lines in answers(evidence)
    ]


def _summary(found: Evidence, ward: Establishment) -> Iterator[Row]:
    for fact in summary(found, ward, DOT):
        style = "bold" if fact.id == "status" else ""
        yield fact.id, [shown(fact.label), shown("\n".join(fact.lines), style, lines=True)]


def _attempts(found: Evidence) -> Iterator[Row]:
    yield _heading("attempts", _("BÀI LÀM"), _("{n} lượt").format(n=len(found.attempts)))
    for evidence in found.attempts:
        attempt = evidence.attempt
        at = moment_to_the_second(attempt.finished or attempt.started)
        yield _row(f"attempt:{attempt.id}", at, attempt_words(evidence))


def _runs(found: Evidence) -> Iterator[Row]:
    if not found.runs:
        return
    yield _heading("runs", _("TÌNH HUỐNG"), _("{n} lượt").format(n=len(found.runs)))
    for evidence in found.runs:
        run = evidence.run
        at = moment_to_the_second(run.finished or run.started)
        yield _row(f"run:{run.id}", at, dotted(run.scenario, *run_facts(run)[1:], replay_words(evidence.agrees)))


def _pages(found: Evidence) -> Iterator[Row]:
    of = f"/{len(found.module.pages)}" if found.module else ""
    yield _heading("pages", _("TRANG ĐÃ ĐỌC"), _("{n} trang").format(n=f"{len(found.pages)}{of}"))
    for number, (on, title) in enumerate(page_words(found)):
        yield _row(f"page:{number}", on, title)


def _log(found: Evidence) -> Iterator[Row]:
    yield _heading("log", _("NHẬT KÝ"), _("{n} mục").format(n=len(found.history)))
    for entry in found.history:
        words = "\n".join(entry_lines(entry, found))
        yield _row(f"event:{entry.id}", moment_to_the_second(entry.at), f"#{entry.seq} {words}")


def _row(id: str, label: str, words: str) -> Row:
    return id, [shown(label), shown(words, lines=True)]


def _heading(id: str, label: str, words: str) -> Row:
    return id, [shown(label, "bold"), shown(words, "bold")]
