"""The line at the top: where one is, who one is, and whether the data are samples."""

from typing import Protocol, cast

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from trainer.tui.shown import shown
from trainer.ward import DEMO, Session, Ward
from trainer.words import _


class Hall(Protocol):
    """What a band asks of the app."""

    session: Session | None
    ward: Ward | None


class Band(Horizontal):
    """On the left the path to this place, cut where it is long; on the right the person, never cut."""

    DEFAULT_CSS = """
    Band { height: 1; }
    Band .path { width: 1fr; height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
    Band .who, Band .sample { width: auto; height: 1; }
    """

    def __init__(self, path: str) -> None:
        """Show a path such as `Bàn học › Thi hành pháp luật`."""
        super().__init__(classes="band")
        self._path = path

    def compose(self) -> ComposeResult:
        """Path, mark of sample data, person."""
        hall = cast(Hall, self.app)
        yield Static(shown(self._path), classes="path")
        if hall.ward is not None and hall.ward.mode == DEMO:
            yield Static(shown(_(" DỮ LIỆU MẪU ")), classes="sample")
        if hall.session is not None:
            yield Static(shown(f" {hall.session.official.name}"), classes="who")

    def say(self, path: str) -> None:
        """Change the path, and say the rest in the language in use."""
        self._path = path
        if self.is_mounted:
            self.query_one(".path", Static).update(shown(path))
            for sample in self.query(".sample").results(Static):
                sample.update(shown(_(" DỮ LIỆU MẪU ")))
