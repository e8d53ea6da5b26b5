"""The tour on plain lines: offered in one line, led by `tour`, each stop said when the one before was done."""

from trainer.desks.noticing import Sign
from trainer.desks.touring import Tour, TouringDesk, attended
from trainer.people.roles import Role
from trainer.plain.asking import Talk
from trainer.ward import Session
from trainer.words import _


class Guide:
    """Leads one person; hears from their desks what was done, and speaks before the next prompt."""

    def __init__(self, talk: Talk, session: Session) -> None:
        """Stand behind the desks of `session`."""
        self.session = attended(session, self._hear)
        """The same session; what is done at its desks is noticed."""
        self._talk, self._desk = talk, TouringDesk(session.learning.seat)
        self._tour: Tour | None = None
        self._role: Role | None = None
        talk.did = self._hear
        talk.words |= {"tour": self._lead, "tour 0": self._give_up}

    def arrive(self, role: Role) -> None:
        """At the desk of a role: its tour goes on where it was left; one never offered is offered."""
        self._role = role
        if self._tour is not None:
            return
        kept = self._desk.tour(role)
        if kept is None:
            self._desk.keep(Tour(role))
            self._talk.later.append(_("Lần đầu ở bàn này? Gõ tour để đi thử năm chặng, vài phút."))
        elif kept.on:
            self._go_on(kept)

    def leave(self) -> None:
        """The person has gone; the next one has tours of their own."""
        self._talk.did = lambda sign: None
        self._talk.later.clear()
        for word in ("tour", "tour 0"):
            self._talk.words.pop(word, None)

    def _hear(self, sign: Sign) -> None:
        after = self._tour.after(sign) if self._tour else None
        if after is None or after == self._tour:
            return
        self._desk.keep(after)
        if after.is_done:
            self._tour = None
            self._talk.later.append(_("Được rồi. Xong năm chặng; gõ tour để đi lại."))
        else:
            self._talk.later.append(_("Được rồi."))
            self._go_on(after)

    def _lead(self) -> None:
        """`tour`: begin, or say the stop again."""
        if self._tour is None and self._role is not None:
            self._desk.keep(Tour(self._role).begun())
            self._go_on(Tour(self._role).begun())
        elif self._tour is not None:
            self._go_on(self._tour)

    def _go_on(self, tour: Tour) -> None:
        self._tour = tour
        if tour.stop is not None:
            words = _("Chặng {n}/{of}. {what} Gõ tour 0 để thôi.")
            said = words.format(n=tour.at + 1, of=len(tour.stops), what=_(tour.stop.lines))
            self._talk.later.append(said)

    def _give_up(self) -> None:
        """`tour 0`: no more, and it is not offered again."""
        if self._tour is not None:
            self._desk.keep(self._tour.given_up())
            self._tour = None
            self._talk.later.append(_("Thôi dẫn đường. Gõ tour để đi lại."))
