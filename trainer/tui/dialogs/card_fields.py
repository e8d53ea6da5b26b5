"""The line above a card: pages, copies, cases where the fee asks for them, and when the dossier came in."""

from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from trainer.desks.card_dossier import COUNTS, Count, Dossier, counts, read_count, read_received, received_text
from trainer.faults import Fault
from trainer.scenarios.procedures import Procedure
from trainer.tui.shown import shown
from trainer.tui.widgets.vi_input import ViInput
from trainer.words import _


class CardFields(Horizontal):
    """Fields that a procedure has no use for are not there; what was typed in them stays for the next."""

    DEFAULT_CSS = """
    CardFields { height: 1; }
    CardFields Static { width: auto; height: 1; padding-right: 1; }
    CardFields ViInput { margin-right: 2; }
    """

    def compose(self) -> ComposeResult:
        """A word and a field, again and again."""
        titles: dict[Count, str] = {"pages": _("Số trang"), "copies": _("Số bản"), "cases": _("Số trường hợp")}
        for count in COUNTS:
            yield Static(shown(titles[count]), id=f"{count}-title")
            value, unknown = ("", "?") if count == "pages" else ("1", "1")
            yield ViInput(value, placeholder=unknown, max_length=4, compact=True, id=count, classes="count")
        yield Static(shown(_("Nhận lúc")))
        yield ViInput(max_length=20, compact=True, id="received")

    def start(self, now: datetime) -> None:
        """Put in the time it is."""
        self.query_one("#received", ViInput).value = received_text(now)

    def offer(self, procedure: Procedure) -> None:
        """Show the fields this procedure has a use for."""
        wanted = counts(procedure)
        for count in COUNTS:
            for part in (f"#{count}-title", f"#{count}"):
                self.query_one(part).display = count in wanted

    def dossier(self, procedure: Procedure, now: datetime) -> Dossier:
        """What is filled in, as far as this procedure has a use for it; an empty field is as if not asked.

        Raises:
            Fault: a field holds something else; its title comes first.
        """
        typed = {count: self._count(count) for count in counts(procedure)}
        received = read_received(self.query_one("#received", ViInput).text, now)
        return Dossier(received, typed.get("pages"), typed.get("copies") or 1, typed.get("cases") or 1)

    def _count(self, count: Count) -> int | None:
        typed = self.query_one(f"#{count}", ViInput).text
        try:
            return read_count(typed) if typed else None
        except Fault as fault:
            title = str(self.query_one(f"#{count}-title", Static).render())
            raise Fault(f"{title}: {fault.message}") from fault
