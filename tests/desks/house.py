"""A small ward in a real folder, its people, and a clock the test sets."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from trainer.desks.administration import AdministrationDesk
from trainer.desks.assigning import AssigningDesk
from trainer.desks.learning import LearningDesk
from trainer.desks.register import RegisterDesk
from trainer.desks.seat import Seat
from trainer.desks.standings import Moment
from trainer.people.official import Identity, Official
from trainer.people.roles import Role
from trainer.progress.completion import Completion
from trainer.records import Event, Records, new_id
from trainer.ward import Ward, found_ward, open_ward

CONTENT = Path(__file__).parent / "content"
PASSWORD = "con gà gáy sớm 5"
PIN = "482917"
RIGHT = {"office": "1", "duties": "0[,]2", "by-heart": "false", "days": "3", "slip": "0"}
WRONG = {"office": "0", "duties": "1", "by-heart": "true", "days": "5", "slip": "1"}


@dataclass
class Hands:
    """A clock with hands to set; it goes on a hundredth of a second with each look."""

    at: datetime = datetime(2026, 11, 23, 2, tzinfo=UTC)  # a Monday, 9 o'clock in the ward

    def __call__(self) -> datetime:
        self.at += timedelta(milliseconds=10)
        return self.at

    def go_to(self, day: str) -> None:
        """To nine o'clock of a day."""
        self.at = datetime.combine(date.fromisoformat(day), time(2), UTC)

    def pass_by(self, **time: float) -> None:
        """Let some time pass: `minutes=15`."""
        self.at += timedelta(**time)


@dataclass
class House:
    """The ward, and each of its desks for whoever sits there."""

    ward: Ward
    clock: Hands
    people: dict[str, Official] = field(default_factory=dict)

    @property
    def records(self) -> Records:
        return self.ward.records

    @property
    def content(self) -> Path:
        return self.ward.folder / "content"

    def seat(self, name: str) -> Seat:
        return Seat(self.records, self.ward.library, self.people[name])

    def learning(self, name: str = "Mai") -> LearningDesk:
        return LearningDesk(self.seat(name))

    def assigning(self, name: str = "Tâm") -> AssigningDesk:
        return AssigningDesk(self.seat(name))

    def register(self, name: str = "Hoa") -> RegisterDesk:
        return RegisterDesk(self.seat(name))

    def administration(self, name: str = "Anh") -> AdministrationDesk:
        return AdministrationDesk(self.seat(name))

    def id(self, name: str) -> str:
        return self.people[name].id

    def moment(self, day: str, known: datetime | None = None) -> Moment:
        return Moment(date.fromisoformat(day), known)

    def enrol(self, name: str, *roles: Role, post: str = "head", unit: str = "office") -> Official:
        """Take someone in; the post `head` has no curriculum, so nothing is assigned."""
        identity = Identity(f"Nguyễn Thị {name}", f"CB-{name}", unit, post)
        self.people[name] = self.administration().add(identity, roles)
        return self.people[name]

    def give(self, name: str, *modules: str, due: str = "") -> list[str]:
        """The trainer gives modules; returns the ids of the assignments."""
        desk = self.assigning()
        return desk.assign(desk.preview([self.id(name)], modules, date.fromisoformat(due) if due else None))

    def read(self, name: str, module: str) -> Completion | None:
        """Read a module to its end; returns the completion that came of the last page."""
        desk, done = self.learning(name), None
        for page in desk.open_module(module).module.pages:
            done = desk.read_page(module, page.id, new_id()) or done
        return done

    def sit(self, name: str, module: str, answers: dict[str, str] = RIGHT) -> Completion | None:
        """Take the quiz of a module; returns the completion that came of it."""
        desk = self.learning(name)
        sat = desk.start_quiz(module)
        for item in sat.attempt.items:
            desk.answer(sat.attempt.id, item, answers[item], new_id())
        return desk.finish(sat.attempt.id, new_id()).completion

    def complete(self, name: str, module: str) -> Completion:
        """Do all that a module asks."""
        read = self.read(name, module)
        done = read or self.sit(name, module)
        assert done is not None
        return done

    def edit(self, path: str, change: Callable[[str], str]) -> None:
        """Edit a content file of the ward; the next desk reads the new library."""
        file = self.content / path
        file.write_text(change(file.read_text("utf-8")), "utf-8")
        self.reopen()

    def announce(self, module: str, on: str, means: str) -> None:
        """Add a dated note to the changes of a module."""
        note = f"changes: [{{on: {on}, means: {means}, what: Sửa.}}, "
        self.edit(f"courses/basics/{module}.md", lambda text: text.replace("changes: [", note))

    def reopen(self) -> None:
        """Close the ward and open it again, as after a night."""
        self.ward.close()
        self.ward = open_ward(self.ward.folder, clock=self.clock)

    def events(self, *verbs: str, **about: Any) -> list[Event]:
        return self.records.events(verbs=verbs, **about)

    def status(self, name: str, module: str, moment: Moment | None = None) -> str:
        """The word on the register; `-` where there is no line."""
        wanted = (self.id(name), module)
        stands = (line.standing for line in self.register().register(moment=moment).lines)
        found = (stand.status.value for stand in stands if (stand.official, stand.module) == wanted)
        return next(found, "-")


def found_house(folder: Path) -> House:
    """A ward with an admin Anh, a trainer Tâm, an HR officer Hoa and a learner Mai."""
    clock = Hands()
    admin = Identity("Trần Văn Anh", "CB-Anh", "office", "head")
    house = House(found_ward(folder, admin, PASSWORD, content=CONTENT, clock=clock), clock)
    house.people["Anh"] = house.records.officials()[0]
    house.enrol("Tâm", Role.TRAINER)
    house.enrol("Hoa", Role.HR)
    house.enrol("Mai", Role.LEARNER)
    return house
