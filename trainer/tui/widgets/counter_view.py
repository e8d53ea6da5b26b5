"""The counter on screen: the folder, the talk, what may be said, the form; where the cursor is among them."""

from typing import ClassVar

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static

from trainer.desks.wording.case import citizen_words
from trainer.scenarios.casework.deeds import Ask, Deed, Fill
from trainer.scenarios.casework.speech import may_ask, spoken
from trainer.scenarios.casework.state import State
from trainer.tui.case_look import form_choices, talk_text
from trainer.tui.shown import shown
from trainer.tui.widgets.choices import Choice, Choices
from trainer.tui.widgets.folder import Folder
from trainer.tui.widgets.sheet import WIDE
from trainer.words import N_, _


class FormPane(Choices):
    """The fields of the one-stop form: they bear no numbers, so digits are left to what may be said."""

    def take_digit(self, key: str) -> bool:
        """Take none."""
        return False


class CounterView(Horizontal):
    """Shows a state of a run; the screen decides what is done. Where it is narrow, form and questions take turns."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "pageup",
            "scroll_talk(-1)",
            N_("Đọc lại"),
            show=False,
            priority=True,
            tooltip=N_("Đọc lại lời đã nói; PgDn về cuối"),
        ),
        Binding("pagedown", "scroll_talk(1)", show=False, priority=True),
    ]
    PANES: ClassVar[tuple[str, ...]] = ("folder", "say", "form")
    pane = "say"
    """The pane with the cursor; most runs begin with a question."""

    def compose(self) -> ComposeResult:
        """Papers on the left, talk over questions and form on the right."""
        yield Folder(id="folder")
        with Vertical(id="speaking"):
            with VerticalScroll(id="talk", can_focus=False):
                yield Static(id="lines")
            yield Choices(id="say", classes="pane")
            yield FormPane(id="form", classes="pane", numbered=False)

    def on_mount(self) -> None:
        """Name the panes."""
        self.entitle()

    def entitle(self) -> None:
        """Name the panes in the language in use."""
        self.folder.border_title = _("Giấy tờ")
        self.query_one("#say").border_title = _("Nói (bấm số)")
        self.query_one("#form").border_title = _("Phần mềm một cửa")

    def on_resize(self, event: events.Resize) -> None:
        """A wide screen has room for what is said and the form at once."""
        self.set_class(event.size.width >= WIDE, "-wide")

    @property
    def folder(self) -> Folder:
        """The citizen's folder."""
        return self.query_one(Folder)

    def show(self, state: State) -> None:
        """Lay out a state; the cursor of every pane stays where it was."""
        self.folder.lay(state)
        self.query_one("#talk").border_title = citizen_words(state)
        self.query_one("#lines", Static).update(talk_text(state))
        say, form = self.query_one("#say", Choices), self.query_one("#form", Choices)
        questions = [Choice(q.id, shown(spoken(q.say, state.deal))) for q in may_ask(state)]
        say.offer(questions, at=say.here if say.option_count else None)
        form.offer(form_choices(state), at=form.here if form.option_count else None)
        self.call_after_refresh(self._hear_the_last)

    def _hear_the_last(self) -> None:
        talk = self.query_one("#talk", VerticalScroll)
        talk.scroll_end(animate=False)
        talk.border_subtitle = Text(_("PgUp: đọc lại")) if talk.max_scroll_y else ""

    # --- panes --------------------------------------------------------------------------------------------

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """A click turns to a pane as Tab does."""
        if event.widget.id in self.PANES:
            self._be_in(event.widget.id)

    def turn(self, by: int) -> None:
        """Go round: folder, questions, form."""
        self.turn_to(self.PANES[(self.PANES.index(self.pane) + by) % len(self.PANES)])

    def turn_to(self, pane: str) -> None:
        """Give a pane the cursor."""
        self._be_in(pane)
        self.query_one(f"#{pane}").focus()

    def _be_in(self, pane: str) -> None:
        """Where it is narrow, the form is in the place of the questions only while one is in it."""
        self.pane = pane
        self.set_class(pane == "form", "-form")
        self.call_after_refresh(self._hear_the_last)  # the talk may be lower now

    def point_at(self, deed: Deed) -> None:
        """Put the cursor of its pane on the question to say, or on the field to fill in."""
        match deed:
            case Ask(id):
                self.query_one("#say", Choices).go_to(id)
            case Fill(field):
                self.query_one("#form", Choices).go_to(field)

    def take_digit(self, key: str) -> bool:
        """Say what bears this number; where the form covers the questions, show them first. False: no number."""
        say = self.query_one("#say", Choices)
        if key.isdecimal() and not say.display:
            self.turn_to("say")
            return True
        return say.take_digit(key)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In the folder the page keys turn its own pages."""
        return action != "scroll_talk" or not self.folder.has_focus

    def action_scroll_talk(self, by: int) -> None:
        """PgUp, PgDn: read again what was said."""
        talk = self.query_one("#talk", VerticalScroll)
        if by < 0:
            talk.scroll_page_up(animate=False)
        else:
            talk.scroll_page_down(animate=False)
