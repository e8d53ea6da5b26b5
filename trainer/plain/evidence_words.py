"""The evidence of one line of the register in lines: what was asked, pages read, the log."""

from collections.abc import Iterator

from trainer.desks.case_review import RunEvidence
from trainer.desks.evidence import AttemptEvidence, Evidence
from trainer.desks.wording.case import replay_words, run_facts
from trainer.desks.wording.evidence import answers, attempt_words, entry_lines, page_words, summary
from trainer.desks.wording.figures import moment_to_the_second
from trainer.people.establishment import Establishment
from trainer.plain.telling import sentences
from trainer.words import _


def summary_lines(found: Evidence, ward: Establishment) -> Iterator[str]:
    """Who, what, how it stands, who gave it, on what the completion rests; each fact after its label."""
    for fact in summary(found, ward):
        first, *more = fact.lines
        yield f"{fact.label}: {first}"
        yield from more


def attempt_line(evidence: AttemptEvidence) -> str:
    """An attempt: when, and what it came to."""
    at = moment_to_the_second(evidence.attempt.finished or evidence.attempt.started)
    return _("Bài làm {time}: {how}").format(time=at, how=attempt_words(evidence))


def run_line(evidence: RunEvidence) -> str:
    """One run of a case, and whether it replays to what was recorded."""
    run = evidence.run
    return sentences(_("Tình huống {id}").format(id=run.scenario), *run_facts(run), replay_words(evidence.agrees))


def answers_lines(evidence: AttemptEvidence) -> list[str]:
    """An attempt question by question."""
    return [line for lines in answers(evidence) for line in lines]


def page_lines(found: Evidence) -> list[str]:
    """Each page read, with its day."""
    return [f"{on}: {title}" for on, title in page_words(found)]


def log_lines(found: Evidence) -> list[str]:
    """Each entry of the log about this official and module, with the reason written with it."""
    head = _("Mục {seq}, {time}: {what}")
    lines = []
    for entry in found.history:
        what, *more = entry_lines(entry, found)
        said = head.format(seq=entry.seq, time=moment_to_the_second(entry.at), what=what)
        lines.append(sentences(said, *more))
    return lines
