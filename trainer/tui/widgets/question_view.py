"""One question of an attempt on screen: where one is, the question, what came of it, what to do next."""

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from trainer.tui.shown import shown
from trainer.tui.taking import Taking
from trainer.tui.widgets.asked import Asked
from trainer.tui.widgets.steps import Steps
from trainer.words import _

DEEDS = ("teach", "basis", "answer", "hand_in", "retry", "on")
"""Actions of the screen that depend on the question."""


class QuestionView(Vertical):
    """Shows what a `Taking` tells; the screen decides what is taken and saved."""

    DEFAULT_CSS = """
    QuestionView { height: 1fr; }
    """

    asked: Asked | None = None
    """The question, as soon as there is one."""
    is_paused = False
    """True after a wrong try, until one asks to try again."""

    def compose(self) -> ComposeResult:
        """Heading with position, the question, what comes next."""
        yield Steps(id="steps")
        yield VerticalScroll(id="question")
        yield Static(shown(_("Đang mở bài kiểm tra…")), id="next", classes="hint")

    async def show(self, taking: Taking) -> None:
        """Put a question on screen, with what stood there before."""
        given = taking.sat.draft or taking.given
        self.asked = asked = Asked(taking.question, taking.sat.attempt.seed, given)
        place = self.query_one("#question", VerticalScroll)
        await place.remove_children()
        await place.mount(asked)
        place.scroll_home(animate=False)
        asked.take_focus()
        self._say_place(taking)
        self.tell_outcome(taking)

    def tell_outcome(self, taking: Taking) -> None:
        """Show what is known of this question: explained, saved, or still open."""
        asked, stands = self.asked, taking.stands
        self.is_paused = taking.is_again and not taking.sat.draft
        if asked is not None and stands is not None:
            if stands.mark is not None:
                asked.explain(stands.mark, taking.saved_words)
                self.query_one("#question").focus()
            else:
                asked.keep(taking.given, taking.sat.draft)
                if taking.is_again:
                    asked.tell_try(stands.tries, taking.saved_words)
                if self.is_paused:
                    self.query_one("#question").focus()
                else:
                    self.reopen(asked.how() if taking.is_again else taking.kept_words)
        self.query_one("#next", Static).update(shown(taking.next_words()))
        self.refresh_bindings()

    def reword(self, taking: Taking) -> None:
        """Say everything in the language in use; the question is content and stays."""
        if self.asked is not None:
            self.asked.reword()
            self._say_place(taking)
            self.tell_outcome(taking)

    def reopen(self, words: str) -> None:
        """Take keys again, saying why."""
        if self.asked is not None:
            self.asked.reopen(words)
            self.asked.take_focus()
        self.refresh_bindings()

    def retry(self) -> None:
        """Go on from a wrong try."""
        self.is_paused = False
        if self.asked is not None:
            self.reopen(self.asked.how())

    def may(self, action: str, taking: Taking | None) -> bool:
        """Whether a deed of the screen makes sense for this question, as it stands now."""
        asked = self.asked
        if taking is None or asked is None:
            return action not in DEEDS
        stands = taking.stands
        is_explained = stands is not None and stands.mark is not None
        may_end = taking.is_deferred or taking.is_again
        is_open = asked.has_draft or (stands is None and not (taking.is_deferred and taking.is_last))
        return {
            "teach": is_explained,
            "basis": is_explained,
            "answer": asked.is_given_later and not asked.closed and is_open,
            "hand_in": may_end and (taking.is_last or not taking.unanswered),
            "retry": self.is_paused,
            "on": is_explained or taking.is_deferred,
        }.get(action, True)

    def _say_place(self, taking: Taking) -> None:
        of, number = len(taking.items), taking.index + 1
        count = _("câu {n}/{of}").format(n=number, of=of)
        self.query_one(Steps).say(taking.sat.quiz.title, count, number, of)
