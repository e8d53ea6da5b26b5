"""A line of a form: what is wanted, where it is given, and what is wrong with it."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Static

from trainer.tui.shown import shown
from trainer.words import _


class Field(Vertical):
    """A title beside its control, and a complaint under it while there is one."""

    DEFAULT_CSS = """
    Field { height: auto; }
    Field Horizontal { height: auto; }
    Field .title { width: 18; }
    Field .complaint { color: $text-error; padding-left: 20; height: auto; }
    """

    def __init__(self, title: str, control: Widget, *, id: str) -> None:
        """`control` takes the focus; `title` is marked with `N_`."""
        super().__init__(id=id)
        self._title, self.control = title, control

    def compose(self) -> ComposeResult:
        """Title and control on one line, the complaint below."""
        with Horizontal():
            yield Static(shown(_(self._title)), classes="title")
            yield self.control
        complaint = Static("", classes="complaint")
        complaint.display = False
        yield complaint

    def reword(self) -> None:
        """Say the title in the language in use."""
        self.query_one(".title", Static).update(shown(_(self._title)))

    @property
    def complains(self) -> bool:
        """Whether something is said to be wrong."""
        return bool(self.query_one(".complaint").display)

    def complain(self, words: str) -> None:
        """Say what is wrong; an empty text takes it back."""
        complaint = self.query_one(".complaint", Static)
        complaint.update(shown(words and f"! {words}"))
        complaint.display = bool(words)
