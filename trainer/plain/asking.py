"""Asking for a line: what every prompt offers, commands of one sign, going back, help, the idle lock."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import monotonic

from trainer.desks.noticing import Sign
from trainer.faults import Fault
from trainer.plain.wire import EndOfInput, Wire
from trainer.text import clean, fold
from trainer.words import _

Act = Callable[[], None]


class Back(Exception):
    """`0` was typed: out of this form or place."""


class Again(Exception):
    """A command was obeyed meanwhile: the place asks again; `whole`: from its very beginning."""

    def __init__(self, whole: bool = False) -> None:
        super().__init__(whole)
        self.whole = whole


class Done(Exception):
    """This place has nothing more to do; it is left without anybody asking."""


@dataclass(frozen=True, slots=True)
class Command:
    """What can be typed instead of an answer; its words are marked with `N_`."""

    sign: str
    """`!`, or `/` with something after it."""
    label: str
    act: Callable[[str], None]
    """Takes what stands after the sign."""
    takes: str = ""
    """What may stand after the sign, in one word; empty when nothing may."""

    @property
    def words(self) -> str:
        """`! căn cứ`, `/chữ tìm`."""
        return f"{self.sign}{_(self.takes)} {_(self.label)}"

    def means(self, typed: str) -> bool:
        """Whether this command was typed."""
        return typed == self.sign or (bool(self.takes) and typed.startswith(self.sign))


@dataclass(frozen=True, slots=True)
class Place:
    """Where one is: its name, what it is for, what works in it and in every place opened from it.

    Its words are marked with `N_`: they are said in the language in use whenever they are said.
    """

    title: str
    """Said each time the place is told; empty where it says its own."""
    about: str
    commands: tuple[Command, ...] = ()
    back: str = ""
    """What `0` does here; empty: goes back."""
    named: Mapping[str, object] = field(default_factory=dict)
    """What stands in the gaps of the title."""

    @property
    def heading(self) -> str:
        """The title as it is said."""
        return _(self.title).format(**self.named) if self.named else _(self.title)


@dataclass(frozen=True, slots=True)
class Guard:
    """The idle lock of a terminal."""

    seconds: float
    unlock: Act
    """Returns when the right secret was shown."""


class Talk:
    """One conversation on one wire."""

    def __init__(self, wire: Wire, clock: Callable[[], float] = monotonic) -> None:
        """`clock` counts seconds for the idle lock."""
        self.wire = wire
        self.guard: Guard | None = None
        self.words: dict[str, Act] = {}
        """Folded words obeyed at every prompt that is not of a form; then the place is told anew."""
        self.later: list[str] = []
        """Lines to say before the next prompt."""
        self.did: Callable[[Sign], None] = lambda sign: None
        """Told what somebody has done that a tour may wait for."""
        self._clock = clock
        self._places: list[Place] = []

    # --- saying -----------------------------------------------------------------------------------------

    def say(self, *lines: str) -> None:
        """Each of these is one line."""
        for line in lines:
            self.wire.write(line)

    def tell(self, fault: Fault) -> None:
        """A fault in its own words: what, where, what to do."""
        self.say(*str(fault).split("\n"))

    # --- places -----------------------------------------------------------------------------------------

    def stay(self, place: Place, look: Callable[[], Act]) -> None:
        """Tell the place and do what is chosen, again and again, until `0`.

        `look` says what is there, asks, and returns what to do; a fault of the deed is told and the place
        comes again, a fault of the look itself leaves the place.
        """
        with self._at(place):
            while True:
                if place.title:
                    self.say("", place.heading)
                try:
                    self.do(look())
                except Again:
                    continue
                except (Back, Done):
                    return
                except Fault as fault:
                    if len(self._places) == 1:
                        raise
                    self.tell(fault)
                    return

    def do(self, act: Act) -> None:
        """Do it; `0` in its questions gives it up, a fault is told."""
        try:
            act()
        except Back:
            self.say(_("Thôi, không làm gì thêm."))
        except Fault as fault:
            self.tell(fault)

    @contextmanager
    def _at(self, place: Place) -> Iterator[None]:
        self._places.append(place)
        try:
            yield
        finally:
            self._places.pop()

    # --- asking -----------------------------------------------------------------------------------------

    def ask(
        self, question: str, *commands: Command, form: bool = False, zero: bool = False, back: str = ""
    ) -> str:
        """One line typed, its blanks closed up; commands are obeyed first.

        `form`: one of several questions, where only `0` and `?` are commands. `zero`: `0` may be the answer.
        `back`: what `0` does now, where it is not the place's own way back.

        Raises:
            Back: `0`.
            Again: a command was obeyed.
            EndOfInput: nothing more will be typed.
        """
        offered = () if form else self._offered(commands)
        prompt = _prompt(question, offered, back or ("" if form else self._back))
        while True:
            typed = clean(self._line(prompt))
            if typed == "?":
                self._help(offered)
            elif typed == "0" and not (zero and self._means_zero()):
                raise Back
            elif typed == "." and not form:
                raise Again(whole=True)
            elif fold(typed) == "thoat" and not form:
                raise EndOfInput
            elif fold(typed) in self.words and not form:
                self.do(self.words[fold(typed)])
                raise Again(whole=True)
            else:
                self._obey(typed, offered)
                return typed

    def ask_secret(self, question: str) -> str:
        """A secret exactly as typed; see `ask`."""
        while True:
            typed = self.wire.read_secret(_prompt(question))
            if typed == "0":
                raise Back
            if typed == "?":
                self._help(())
            elif typed:
                return typed

    def _line(self, prompt: str) -> str:
        self.say(*self.later)
        self.later.clear()
        since = self._clock()
        line = self.wire.read(prompt)
        guard, waited = self.guard, self._clock() - since
        if guard is not None and self.wire.is_terminal and waited >= guard.seconds:
            guard.unlock()
        return line

    @property
    def _back(self) -> str:
        return _(self._places[-1].back) if self._places else ""

    def _offered(self, commands: tuple[Command, ...]) -> tuple[Command, ...]:
        """Commands of this question, then those of the places around it; the nearest of a sign counts."""
        around = [command for place in reversed(self._places) for command in place.commands]
        found: dict[str, Command] = {}
        for command in (*commands, *around):
            found.setdefault(command.sign, command)
        return tuple(found.values())

    def _obey(self, typed: str, offered: tuple[Command, ...]) -> None:
        meant = next((command for command in offered if command.means(typed)), None)
        if meant is not None:
            command, rest = meant, typed.removeprefix(meant.sign).strip()
            self.do(lambda: command.act(rest))
            raise Again

    def _help(self, offered: tuple[Command, ...]) -> None:
        about = next((place.about for place in reversed(self._places) if place.about), "")
        self.did(Sign.SAW_HELP)
        self.say(_("Trợ giúp."), *filter(None, [_(about)]))
        self.say(*(f"{command.words}." for command in offered))
        self.say(
            _("Gõ xong bấm Enter. Ở đâu cũng được: 0 lùi, ? trợ giúp, . nhắc lại, thoat đóng chương trình."),
            _("Thấy “đã lưu” là đã nằm trong sổ: đóng lúc nào, mất điện lúc nào cũng còn."),
        )
        if offered and self.words:
            self.say(_("Gõ english để đổi sang tiếng Anh; tour để đi thử năm chặng ở bàn này, tour 0 để thôi."))

    def _means_zero(self) -> bool:
        self.say(_("Gõ 0 là lùi."), _("1. Không, câu trả lời là số 0"), _("0. Lùi"))
        return clean(self._line(_("Gõ 1 hoặc 0:"))) == "1"


def _prompt(question: str, offered: Sequence[Command] = (), back: str = "") -> str:
    """Everything that can be typed, the answer first."""
    always = (f"0 {back or _('lùi')}", _("? trợ giúp"))
    return "; ".join([question, *(command.words for command in offered), *always]) + ":"
