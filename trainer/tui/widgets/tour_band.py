"""The line under the band that leads a newcomer from stop to stop; it takes its room, it hides nothing."""

from typing import Protocol, cast

from textual.screen import Screen
from textual.widgets import Static

from trainer.desks.touring import Tour
from trainer.tui.shown import shown
from trainer.words import _


class Guide(Protocol):
    """What the band asks of the app."""

    def tour_at(self, place: Screen[object]) -> Tour | None:
        """The tour to show in a place; None: nothing."""


class TourBand(Static):
    """Shows a tour, on or offered; without one it is not there."""

    DEFAULT_CSS = """
    TourBand { height: auto; padding: 0 1; background: $boost; color: $text-accent; display: none; }
    TourBand.-shown { display: block; }
    """

    def on_mount(self) -> None:
        """Show what there is now; the app says when it changes."""
        self.look()

    def look(self) -> None:
        """Say the stop to do now, or that there is a tour."""
        tour = cast(Guide, self.app).tour_at(self.screen)
        self.set_class(tour is not None, "-shown")
        self.update(shown(tour_words(tour) if tour else ""))


def tour_words(tour: Tour) -> str:
    """What to do now and how to be rid of it; of a tour not begun, how to begin."""
    if tour.stop is None:
        return _("Lần đầu ở bàn này? F1 rồi F9: đi thử năm chặng, vài phút. Esc: thôi.")
    words = _("Chặng {n}/{of} · {what} (Thôi: Esc ở bàn làm việc.)")
    said = words.format(n=tour.at + 1, of=len(tour.stops), what=_(tour.stop.keys))
    return _("√ Được rồi. {stop}").format(stop=said) if tour.at else said
