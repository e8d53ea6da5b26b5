"""The tour in the terminal: offered once at each desk, on until its five stops are done or Esc gives it up."""

from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.screen import Screen

from trainer.desks.card import CardDesk
from trainer.desks.noticing import Sign, noticed
from trainer.desks.touring import Tour, TouringDesk, attended
from trainer.people.roles import Role
from trainer.tui import requests as ask
from trainer.tui.dialogs.notice import Notice
from trainer.tui.everywhere import Everywhere
from trainer.tui.help import Help, help_notice
from trainer.tui.place import Place
from trainer.tui.widgets.tour_band import TourBand
from trainer.ward import Session
from trainer.words import N_, _


class Guided(Everywhere):
    """The app as far as it leads a newcomer: what was done it hears from the desks, not from keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "f13,shift+f1",  # most terminals tell Shift+F1 as F13
            "tour",
            N_("Dẫn đường"),
            show=False,
            key_display="Shift+F1",
            tooltip=N_("Đi thử năm chặng ở bàn làm việc này; đang đi thì thôi"),
        ),
    ]
    tour: Tour | None = None
    """On, or offered; None when there is nothing to show."""
    _role: Role | None = None

    def attend(self, session: Session) -> Session:
        """Someone has come in: the same session, at whose desks notice is taken of what is done."""
        self.tour, self._role = None, None
        return attended(session, self._hear)

    def _hear(self, sign: Sign) -> None:
        """From the thread in which it was done."""
        self.post_message(ask.Did(sign))

    def _cards(self) -> CardDesk:
        return noticed(super()._cards(), self._hear)

    def tour_at(self, place: Screen[object]) -> Tour | None:
        """A tour that is on is shown everywhere, one that is offered only at the desk itself."""
        is_desk = len(self.screen_stack) > 1 and place is self.screen_stack[1]
        wanted = self.tour is not None and (self.tour.on or is_desk)
        return self.tour if wanted and self.session is not None else None

    # --- how it goes on -----------------------------------------------------------------------------------

    @work(exclusive=True, exit_on_error=False, group="tour")
    async def lead_at(self, role: Role) -> None:
        """The desk of a role was opened: its tour goes on where it was left; one never offered is offered."""
        self._role = role
        if self.session is None or (self.tour is not None and self.tour.on):
            return
        desk = TouringDesk(self.session.learning.seat)
        kept = await self.backroom.read(lambda: desk.tour(role))
        if kept is None:
            await self._keep(Tour(role))
        else:
            self._show(kept if kept.on else None)

    @work(exit_on_error=False, group="touring")
    async def on_did(self, event: ask.Did) -> None:
        """Something was done: the next stop, when it was the one to do."""
        after = self.tour.after(event.sign) if self.tour else self.tour
        if after is None or after == self.tour:
            return
        await self._keep(after)
        if after.is_done:
            done = _("Xong năm chặng. F1 giải thích chỗ đang đứng; Shift+F1 đi lại lúc nào cũng được.")
            self.notify(done, timeout=10, markup=False)

    @work(exit_on_error=False, group="touring")
    async def on_nothing_to_leave(self, event: ask.NothingToLeave) -> None:
        """Esc at a desk: no tour, and it is not offered again."""
        if self.tour is not None:
            await self._give_up(self.tour)

    @work(exit_on_error=False, group="touring")
    async def action_tour(self) -> None:
        """Begin from the first stop; while a tour is on, give it up. From help, help is closed first."""
        if isinstance(self.screen, Help):
            self.screen.dismiss(None)
        if self.tour is not None and self.tour.on:
            await self._give_up(self.tour)
        elif self._role is not None:
            await self._keep(Tour(self._role).begun())

    async def _give_up(self, tour: Tour) -> None:
        await self._keep(tour.given_up())
        self._show(None)
        if tour.on:
            self.notify(_("Thôi dẫn đường. Muốn đi lại: F1 rồi F9."), markup=False)

    async def _keep(self, tour: Tour) -> None:
        session = self.session
        if session is not None:
            self._show(None if tour.is_done else tour)
            await self.backroom.write(lambda: TouringDesk(session.learning.seat).keep(tour))

    def _show(self, tour: Tour | None) -> None:
        self.tour = tour
        for place in self.screen_stack:
            for band in place.query(TourBand):
                band.look()

    def action_help(self) -> None:
        """F1: what this place or question is for, its keys, and the tour of this desk."""
        tour = ""
        if isinstance(self.screen, Place) and self.check_action("tour", ()):
            is_on = self.tour is not None and self.tour.on
            tour = _("F9: thôi dẫn đường") if is_on else _("F9: đi thử năm chặng ở bàn này")
        self.post_message(ask.Did(Sign.SAW_HELP))
        self.push_screen(help_notice(self.screen, tour))

    # --- what every place offers --------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A tour is of a desk, and help does not explain itself."""
        if action == "tour":
            return self.session is not None and self._role is not None
        if action == "help" and isinstance(self.screen, Notice):
            return False
        return super().check_action(action, parameters)
