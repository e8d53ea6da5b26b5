"""An attempt at a quiz as its screen knows it: only what the records have told, and where one is."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from trainer.desks.sitting import Sat, Saved
from trainer.desks.wording.figures import saved
from trainer.quizzes import CERTAINTIES, Outcome, Question, outcome, split_certainty, tries
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Taking:
    """One question of an open attempt on screen."""

    sat: Sat
    saved_at: Mapping[str, datetime]
    """Question id → when its answer was saved."""

    @classmethod
    def resumed(cls, sat: Sat) -> Self:
        """The attempt as the desk gives it."""
        return cls(sat, {answer.item: answer.at for answer in sat.attempt.answers})

    def at(self, index: int, draft: str = "") -> Self:
        """The same attempt at another question, counted from 0, with what stands there unsaved."""
        return replace(self, sat=replace(self.sat, index=index, draft=draft))

    def after(self, item: str, saved: Saved) -> Self:
        """The attempt with one more answer on disk."""
        sat = replace(self.sat, sitting=saved.sitting, draft="")
        return replace(self, sat=sat, saved_at={**self.saved_at, item: saved.at})

    @property
    def question(self) -> Question:
        """The question on screen."""
        return self.sat.quiz.question(self.items[self.sat.index])

    @property
    def items(self) -> tuple[str, ...]:
        """Ids of the questions, in the order shown."""
        return self.sat.sitting.items

    @property
    def index(self) -> int:
        """Place of the question on screen, from 0."""
        return self.sat.index

    @property
    def is_last(self) -> bool:
        """True at the last question."""
        return self.index == len(self.items) - 1

    @property
    def is_deferred(self) -> bool:
        """True when answers may be changed and nothing is explained until the end."""
        return self.sat.quiz.behaviour in ("deferred", "certainty")

    @property
    def is_certain(self) -> bool:
        """True when each answer comes with how sure one is of it."""
        return self.sat.quiz.behaviour == "certainty"

    @property
    def is_again(self) -> bool:
        """True after a try at the question on screen that another may better."""
        return self.stands is not None and self.stands.mark is None and self.stands.tries.again

    @property
    def stands(self) -> Outcome | None:
        """What is known of the question on screen; None while it has no answer."""
        return outcome(self.sat.sitting, self.question.id)

    @property
    def given(self) -> str:
        """The saved answer to the question on screen without its certainty; empty while there is none."""
        response = self.stands.response if self.stands else ""
        return split_certainty(response)[0] if self.is_certain else response

    @property
    def certainty(self) -> int | None:
        """How sure the saved answer was, 1 to 3; None where that is not asked or nothing was answered."""
        return split_certainty(self.stands.response)[1] if self.is_certain and self.stands else None

    @property
    def unanswered(self) -> tuple[int, ...]:
        """Numbers, from 1, of the questions without an answer."""
        return tuple(self.items.index(item) + 1 for item in self.sat.sitting.unanswered)

    @property
    def saved_words(self) -> str:
        """`đã lưu 10:42:05`, for the question on screen."""
        return saved(self.saved_at.get(self.question.id))

    @property
    def kept_words(self) -> str:
        """That the answer is saved, how sure it was, and that it may be changed."""
        sure = f" · {_(CERTAINTIES[self.certainty])}" if self.certainty else ""
        return _("{saved}; còn đổi được cho tới khi nộp bài").format(saved=self.saved_words + sure)

    def next_words(self) -> str:
        """What to do next, in words."""
        if self.is_again:
            return _("Enter: thử lại · F9: nộp bài") if self.is_last else _("Enter: thử lại · →: câu sau")
        if self.is_deferred:
            return (
                _("F9: nộp bài · ← về câu trước") if self.is_last else _("Enter: câu sau · ← →: chuyển câu")
            )
        if self.stands is None:
            left = tries(self.sat.sitting, self.question.id).left
            if left is None:
                return _("Sai thì được thử lại; mỗi lần thử lại mất điểm.")
            if left > 1:
                return _("Có {n} lần thử; mỗi lần thử lại mất điểm.").format(n=left)
            return _("Trả lời là được lưu ngay; mỗi câu trả lời một lần.")
        if self.is_last:
            return _("Enter: xem kết quả · F7: trang dạy điều này")
        return _("Enter: câu sau · F7: trang dạy điều này")

    def hand_in_words(self) -> str:
        """What handing in now would mean."""
        if not self.unanswered:
            return _("Đã trả lời đủ {n} câu.").format(n=len(self.items))
        numbers = ", ".join(map(str, self.unanswered))
        return _("Chưa trả lời: câu {numbers}. Câu bỏ trống không có điểm.").format(numbers=numbers)
