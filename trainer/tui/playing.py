"""A run of a case as its screen knows it: the state the records have told, and what is to be said of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Self

from trainer.desks.counter import Advice, CounterDesk, Played
from trainer.desks.wording.case import advice_words, remark_words, state_facts
from trainer.desks.wording.figures import clock
from trainer.progress.run import Mode
from trainer.scenarios.casework.deeds import Ask, Decide, Deed, Differ, Fill, LookUp, Missing, Open, Unfit, Withdraw
from trainer.scenarios.casework.speech import may_ask
from trainer.scenarios.casework.state import State
from trainer.scenarios.debrief import remark
from trainer.tui.shown import dotted
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Playing:
    """A run at one of its deeds."""

    play: Played
    advice: Advice | None
    """What a good officer would do now; None where one is on one's own."""

    @classmethod
    def told(cls, desk: CounterDesk, play: Played) -> Self:
        """The run as the desk gives it."""
        is_led = play.run.mode in (Mode.SHOW, Mode.GUIDE)
        return cls(play, desk.advice(play) if is_led else None)

    @property
    def state(self) -> State:
        """Where the run stands."""
        return self.play.state

    @property
    def mode(self) -> Mode:
        """How it is played."""
        return self.play.run.mode

    @property
    def state_words(self) -> str:
        """`09:14 thứ Sáu 12/9/2025 · Luyện · phút 4/12 · bình thường 3/5`; the folder says how much is reported."""
        *facts, _reported = state_facts(self.state, self.mode)
        return dotted(*facts)

    @property
    def bases(self) -> tuple[str, ...]:
        """The laws that the case and its procedure name, each once."""
        deal = self.play.deal
        return tuple(dict.fromkeys(law.text for law in (*deal.case.basis, *deal.procedure.basis)))

    def next_words(self, pane: str) -> str:
        """What to do next with the cursor in a pane of the counter: what a good officer would, else the keys."""
        if self.advice is not None:
            pressed = _press_for(self.state, self.advice.deed) if self.mode is Mode.GUIDE else ""
            return dotted(pressed, advice_words(self.state, self.advice))
        if pane == "folder":
            return _("Enter: xem · Space: đánh dấu · F8: báo sai · Tab: sang ô")
        if pane == "form":
            return _("Enter: điền ô · Tab: sang giấy tờ · F9: kết luận")
        if self.mode is Mode.TEST:
            return _("Bấm số để nói · Tab: sang ô · F9: kết luận")
        return _("Bấm số để nói · Tab: sang ô · F11: lùi một bước · F9: kết luận")

    def done_words(self, deed: Deed, before: State, at: datetime, pane: str) -> str:
        """What is said of the deed that led here from `before`, saved `at`: in a test no more than that it is."""
        if self.mode is Mode.PRACTISE:
            return remark_words(remark(before, deed, self.state))
        if self.mode is Mode.TEST:
            return _("Đã lưu {clock}. {next}").format(clock=clock(at), next=self.next_words(pane))
        return self.next_words(pane)


def pane_of(deed: Deed) -> str:
    """The pane of the counter in which a deed is done."""
    match deed:
        case Ask():
            return "say"
        case Fill() | Decide():
            return "form"
        case _:
            return "folder"


def _press_for(state: State, deed: Deed) -> str:
    match deed:
        case Ask(id):
            questions = [question.id for question in may_ask(state)]
            return _("Bấm {key}").format(key=questions.index(id) + 1)
        case Open():
            return _("Enter ở giấy ấy")
        case Differ():
            return _("Space ở hai chỗ")
        case Unfit():
            return _("F8 ở chỗ ấy")
        case Fill():
            return _("Enter ở ô ấy")
        case LookUp() | Missing() | Withdraw() | Decide():
            return _("Bấm {key}").format(key=_KEYS[type(deed)])


_KEYS: dict[type[Deed], str] = {LookUp: "F6", Missing: "F5", Withdraw: "F7", Decide: "F9"}
