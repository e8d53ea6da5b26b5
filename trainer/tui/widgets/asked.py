"""A question put to someone: its words, the place to answer, and the explanation when it may be shown."""

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static

from trainer.quizzes import Mark, Question, Tries
from trainer.tui.shown import shown
from trainer.tui.widgets.choices import Choices
from trainer.tui.widgets.feedback import Feedback
from trainer.tui.widgets.options import Options
from trainer.tui.widgets.typed import TYPED, TypedField
from trainer.tui.widgets.vi_input import ViInput
from trainer.words import _

PAUSE = 0.4
"""Seconds without typing after which what stands in the field is worth keeping."""


class Asked(Vertical):
    """One question. It only asks; whoever shows it saves the answer and says what came of it."""

    DEFAULT_CSS = """
    Asked { height: auto; }
    Asked > * { height: auto; }
    """

    @dataclass
    class Answered(Message):
        """An answer was given; the field is closed until `reopen` or `explain`."""

        asked: "Asked"
        response: str

        @property
        def control(self) -> "Asked":
            """The question it comes from."""
            return self.asked

    @dataclass
    class Drafted(Message):
        """Something was marked or typed and not yet given as the answer."""

        asked: "Asked"
        response: str

        @property
        def control(self) -> "Asked":
            """The question it comes from."""
            return self.asked

    def __init__(self, question: Question, seed: str, response: str = "", *, id: str | None = None) -> None:
        """Ask with the options in the order of `seed`; `response` is what stood there before."""
        super().__init__(id=id)
        self.question = question
        self.closed = False
        """True while the answer is being saved, and once it can't be changed any more."""
        self.saved = ""
        """The answer on disk, in its canonical form; empty while there is none."""
        kind: type[TypedField] | type[Options] = TypedField if isinstance(question, TYPED) else Options
        self._field = kind(question, seed, response)
        self._is_composed = False
        self._given = response
        self._typing: Timer | None = None
        self._explained: tuple[Mark, str, str] | None = None

    @property
    def is_given_later(self) -> bool:
        """True when marking or typing is not yet answering: F9 or Enter is."""
        return self._field.is_given_later

    @property
    def response(self) -> str:
        """What is marked or typed now."""
        return self._field.response(self.saved) if self._is_composed else self._given

    @property
    def has_draft(self) -> bool:
        """True when something is marked or typed that is not on disk."""
        return not self.closed and bool(self.response) and self.response != self.saved

    def compose(self) -> ComposeResult:
        """Question, field, message, explanation."""
        yield Static(shown(self.question.ask, lines=True), classes="ask")
        if isinstance(self._field, TypedField):
            if self._field.offered:
                yield Static(self._field.offered, classes="offered")
            with Horizontal():
                yield self._field
                yield Static(shown(self._field.unit), classes="unit")
        else:
            yield self._field
        yield Static("", classes="message")
        feedback = Feedback(classes="feedback")
        feedback.display = False
        yield feedback

    def on_mount(self) -> None:
        """Offer the options."""
        self._is_composed = True
        self._offer()
        self.say(self.how())

    def how(self) -> str:
        """How to answer, in words."""
        return self._field.how

    def reword(self) -> None:
        """Say what is asked and explained in the language in use; what is marked or typed stays."""
        if self._explained is not None:
            mark, note, response = self._explained
            self.explain(self.question.mark(response) if response else mark, note, response)
        else:
            self._given = self.response
            self._offer()
            self.say("" if self.closed else self.how())

    def say(self, words: str) -> None:
        """Show a message under the field."""
        message = self.query_one(".message", Static)
        message.update(shown(words))
        message.display = bool(words)

    # --- answering --------------------------------------------------------------------------------------

    def take_focus(self) -> None:
        """Put the cursor where the answer is given."""
        self._field.focus()

    def take_key(self, key: str, character: str | None = None) -> bool:
        """Use a digit (where words are asked, a letter too) pressed anywhere; False when it means nothing."""
        return not self.closed and self._field.take(key, character)

    def problem(self) -> str:
        """Empty when what is marked or typed can be an answer, else what to give."""
        return self._field.problem(self.response)

    def submit(self) -> None:
        """Give what is marked or typed as the answer; say what is missing when it can't be one."""
        self._give(self.response)

    def close(self) -> None:
        """Take no keys while the answer is being saved."""
        self.closed = True
        self._stop_typing()
        self._field.disabled = True

    def reopen(self, words: str) -> None:
        """Take keys again, saying why the answer was not taken or that another may be given."""
        self.closed = False
        self._field.disabled = False
        self.say(words)

    def keep(self, response: str, draft: str = "") -> None:
        """Show which answer is on disk; a `draft` that stands in the field is left there."""
        self.saved, self._given = response, draft or response
        if isinstance(self._field, Options):
            self._offer()
        elif not draft:
            self._field.put(response)

    def explain(self, mark: Mark, note: str = "", response: str = "") -> None:
        """Close for good and explain. A `note` marked with `N_` follows the language, with the `response` the mark."""
        self._explained = mark, note, response
        self.close()
        for part in self.query(".field, .unit, .offered"):
            part.display = False
        self.say("")
        self.query_one(Feedback).explain(self.question, mark, _(note))

    def tell_try(self, tries: Tries, note: str) -> None:
        """Tell how the last try was, with the hint; the field stays closed until `reopen`."""
        self.close()
        self.say("")
        self.query_one(Feedback).tell_try(tries, note)

    # --- what the fields tell ---------------------------------------------------------------------------

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """One option was taken."""
        event.stop()
        self._give(event.id)

    def on_choices_submitted(self, event: Choices.Submitted) -> None:
        """Enter in a list of marks."""
        event.stop()
        self.submit()

    def on_choices_marked(self, event: Choices.Marked) -> None:
        """A mark was set or taken away."""
        event.stop()
        self.say(self.how())
        self.post_message(self.Drafted(self, self.response))

    def on_input_changed(self, event: ViInput.Changed) -> None:
        """Wait for a pause in typing."""
        event.stop()
        self._stop_typing()
        if not self.closed and self.response != self.saved:
            self.say(self.how())
            self._typing = self.set_timer(PAUSE, self._tell_draft)

    def on_input_submitted(self, event: ViInput.Submitted) -> None:
        """Enter in the field."""
        event.stop()
        self.submit()

    def _tell_draft(self) -> None:
        if not self.closed:
            self.post_message(self.Drafted(self, self.response))

    def _stop_typing(self) -> None:
        if self._typing is not None:
            self._typing.stop()
            self._typing = None

    def _give(self, response: str) -> None:
        if self.closed:
            return
        problem = self._field.problem(response)
        if problem:
            self.say(problem)
            return
        self.close()
        self.post_message(self.Answered(self, response))

    def _offer(self) -> None:
        if isinstance(self._field, Options):
            self._field.put(self._given, self.saved)
