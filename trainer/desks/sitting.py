"""Taking a quiz: one attempt, every answer saved as it is given, resumed at the same question."""

import json
import secrets
from dataclasses import dataclass, replace
from datetime import datetime

from trainer.desks.completing import complete_if_met
from trainer.desks.reading import PageReading
from trainer.desks.remarking import Finished, Reviewed, Sat, reviewed, seated
from trainer.desks.studying import study_of
from trainer.faults import Fault, Refused
from trainer.library import body
from trainer.people.roles import Deed
from trainer.quizzes import (
    Outcome,
    Sitting,
    finish,
    fraction_text,
    outcome,
)
from trainer.quizzes import answer as answered
from trainer.records import Writing, new_id
from trainer.words import _

__all__ = ["Finished", "QuizSitting", "Reviewed", "Sat", "Saved"]


@dataclass(frozen=True, slots=True)
class Saved:
    """One answer on disk."""

    outcome: Outcome
    at: datetime
    sitting: Sitting


class QuizSitting(PageReading):
    """The quiz half of the learner's desk."""

    def start_quiz(self, module_id: str) -> Sat:
        """Resume the open attempt, or begin one; the draw, its seed and the edition are recorded first.

        An attempt once begun goes on with its own edition, even while the module is closed for repair.

        Raises:
            Refused: a prerequisite is missing, or the day's attempts are used up.
        """
        self.seat.must(Deed.TAKE_QUIZ)
        with self.seat.records.writing(self.seat.id) as w:
            return self._sat(self._going_on(w, module_id) or self._begin(w, module_id))

    def keep_place(self, attempt_id: str, index: int, draft: str) -> None:
        """Remember the question one is on and what is chosen there, so that it stands there on return."""
        self.seat.must(Deed.TAKE_QUIZ)
        with self.seat.records.writing(self.seat.id) as w:
            kept = json.dumps({"index": index, "draft": draft})
            w.keep_draft(self.seat.id, f"attempt:{attempt_id}", kept)

    def answer(self, attempt_id: str, item: str, response: str, event_id: str) -> Saved:
        """Save one answer. The event id is made before, so that a retry is the same answer, not a second one.

        Raises:
            Fault: the attempt is closed, the question locked, or the response malformed; nothing is written.
        """
        self.seat.must(Deed.TAKE_QUIZ)
        with self.seat.records.writing(self.seat.id) as w:
            sat = self._sat(attempt_id)
            known = self.seat.records.event(event_id)
            stands = outcome(sat.sitting, item)
            if known is not None and stands is not None and known.object == f"attempt:{attempt_id}":
                return Saved(stands, known.at, sat.sitting)
            self._must_be_open(sat)
            after, stands = answered(sat.sitting, item, response)
            if after is sat.sitting:
                return Saved(stands, self.seat.records.now(), after)
            fraction = fraction_text(stands.fraction)
            result = {"item": item, "response": stands.response, "fraction": fraction}
            event = w.append(
                "answered", f"attempt:{attempt_id}", result, version=sat.quiz.version, id=event_id
            )
        return Saved(stands, event.at, after)

    def finish(self, attempt_id: str, event_id: str) -> Finished:
        """Close the attempt: passed or failed, and the module complete when its rule is met."""
        self.seat.must(Deed.TAKE_QUIZ)
        with self.seat.records.writing(self.seat.id) as w:
            sat = self._sat(attempt_id)
            if not self._was_closed_by(event_id, attempt_id):
                self._must_be_open(sat)
                self._close(w, sat, event_id)
            done = self.seat.records.completions(official=self.seat.id, module=sat.attempt.module)
            rests = next((completion for completion in done if completion.attempt == attempt_id), None)
            return replace(reviewed(self._sat(attempt_id)), completion=rests)

    def abandon(self, attempt_id: str) -> None:
        """Give up an open attempt; its answers stay in the record and it counts for no score."""
        self.seat.must(Deed.TAKE_QUIZ)
        with self.seat.records.writing(self.seat.id) as w:
            self._must_be_open(self._sat(attempt_id))
            self._give_up(w, attempt_id)

    def review(self, attempt_id: str) -> Finished:
        """A finished attempt question by question, re-marked from its answers and its own edition.

        Raises:
            Fault: it was not finished: the right answers are not shown before.
        """
        self.seat.must(Deed.SEE_OWN_RECORD)
        sat = self._sat(attempt_id)
        if sat.attempt.state != "finished":
            raise Fault(_("Lượt làm bài này chưa nộp."), sat.quiz.title, _("Nộp bài rồi xem lại."))
        return reviewed(sat)

    def attempts_left(self, module_id: str) -> int:
        """How many more attempts the quiz of a module allows today; 1 where there is no limit."""
        quiz = self._quiz(module_id)
        today = self.seat.today
        tried = self.seat.records.attempts(official=self.seat.id, module=module_id)
        used = sum(1 for attempt in tried if attempt.on == today)
        return max(0, quiz.per_day - used) if quiz.per_day else 1

    def _begin(self, w: Writing, module_id: str) -> str:
        module, quiz = self.module(module_id), self._quiz(module_id)
        self._refuse_locked(module)
        if self.attempts_left(module_id) == 0:
            raise Refused(
                _("Hôm nay đã làm đủ {n} lượt.").format(n=quiz.per_day),
                quiz.title,
                _("Đọc lại các trang đã sai; ngày mai làm tiếp."),
            )
        attempt, seed = new_id(), secrets.token_hex(8)
        w.keep_content(quiz.version, "quiz", quiz.id, body(self.seat.library, quiz))
        drawn = {
            "module": module_id,
            "quiz": quiz.id,
            "seed": seed,
            "behaviour": quiz.behaviour,
            "items": list(quiz.drawn(seed)),
        }
        w.append("initialized", f"attempt:{attempt}", drawn, version=quiz.version)
        return attempt

    def _going_on(self, w: Writing, module_id: str) -> str | None:
        """The open attempt; one whose result could count no more is given up instead."""
        tried = self.seat.records.attempts(official=self.seat.id, module=module_id)
        begun = next((attempt.id for attempt in reversed(tried) if attempt.state == "open"), None)
        module = self.seat.library.modules.get(module_id)
        if begun is None or module is None:
            return begun
        study = study_of(self.seat.records, self.seat.library, self.seat.id, module)
        if any(attempt.id == begun and attempt.on >= study.since for attempt in study.attempts):
            return begun
        self._give_up(w, begun)
        return None

    def _give_up(self, w: Writing, attempt_id: str) -> None:
        w.append("abandoned", f"attempt:{attempt_id}", {})
        w.drop_draft(self.seat.id, f"attempt:{attempt_id}")

    def _was_closed_by(self, event_id: str, attempt_id: str) -> bool:
        known = self.seat.records.event(event_id)
        ends = ("passed", "failed")
        return known is not None and known.verb in ends and known.object == f"attempt:{attempt_id}"

    def _close(self, w: Writing, sat: Sat, event_id: str) -> None:
        result, attempt = finish(sat.sitting), f"attempt:{sat.attempt.id}"
        verb = "passed" if result.passed else "failed"
        counted = {
            "score": str(result.score),
            "pass": sat.quiz.pass_percent,
            "module": sat.attempt.module,
            "quiz": sat.quiz.id,
        }
        w.append(verb, attempt, counted, version=sat.quiz.version, id=event_id)
        w.drop_draft(self.seat.id, attempt)
        module = self.seat.library.modules.get(sat.attempt.module)
        if module is not None:
            complete_if_met(self.seat, w, module)

    def _must_be_open(self, sat: Sat) -> None:
        if sat.attempt.state != "open":
            raise Fault(_("Bài này đã nộp."), sat.quiz.title, _("Mở “Bài đã làm” để xem lại."))

    def _sat(self, attempt_id: str) -> Sat:
        attempt = self.seat.records.attempt(attempt_id)
        if attempt is None or attempt.official != self.seat.id:
            raise Refused(_("Không phải bài làm của anh/chị."), "", _("Mở bài từ bàn học của mình."))
        current = self.seat.library.quizzes.get(attempt.quiz)
        sat = seated(current, attempt, self.seat.records.content(attempt.version))
        kept = json.loads(self.seat.records.draft(self.seat.id, f"attempt:{attempt_id}") or "{}")
        index = min(kept.get("index", _first_open(sat.sitting)), len(attempt.items) - 1)
        return replace(sat, index=max(0, index), draft=kept.get("draft", ""))


def _first_open(sitting: Sitting) -> int:
    return sitting.items.index(sitting.unanswered[0]) if sitting.unanswered else len(sitting.items) - 1
