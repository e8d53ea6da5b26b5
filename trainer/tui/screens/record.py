"""One's own record: every module with its status and days, every attempt with its score."""

from typing import ClassVar

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from trainer.desks.learning import LearningDesk, OwnRecord, Row
from trainer.desks.noticing import Sign
from trainer.desks.wording.figures import moment
from trainer.desks.wording.module import outcome_words
from trainer.desks.wording.official import identity_words
from trainer.desks.wording.standing import due_on, given_on, standing_words
from trainer.progress.attempt import Attempt
from trainer.tui import unseen
from trainer.tui.backroom import Backroom
from trainer.tui.course_words import MET, SIGNS, UNMET
from trainer.tui.place import Place
from trainer.tui.requests import Did, OpenReview
from trainer.tui.shown import DOT, dotted, shown
from trainer.tui.why import why_notice
from trainer.tui.widgets.choices import Choice, Choices
from trainer.words import N_, _


class RecordScreen(Place):
    """What the ward knows of one's learning; nothing is hidden from the person it is about."""

    AUTO_FOCUS = "#record"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f7", "why", N_("Vì sao"), tooltip=N_("Vì sao học phần này xong hoặc chưa xong")),
        Binding("f2", "basis", show=False),
        unseen.GLOSSARY,
    ]
    path: ClassVar[str] = N_("Bàn học › Hồ sơ của tôi")
    about: ClassVar[str] = N_(
        "Mọi học phần của mình với trạng thái và ngày, dưới đó là các lượt làm bài. Enter trên một lượt mở "
        "lại từng câu; Enter hoặc F7 trên một học phần nói vì sao xong hay chưa. Cán bộ tổ chức thấy "
        "đúng những dòng này."
    )

    def __init__(self, backroom: Backroom, desk: LearningDesk) -> None:
        """Open the record of who sits at `desk`."""
        super().__init__(backroom)
        self.desk = desk
        self._record: OwnRecord | None = None

    def furniture(self) -> ComposeResult:
        """Who, totals, list."""
        yield Static(self._who(), id="who", classes="heading")
        yield Static(shown(_("Đang mở hồ sơ…")), id="totals", classes="detail")
        yield Choices(id="record", numbered=False)

    def reword(self) -> None:
        """Look again."""
        self.query_one("#who", Static).update(self._who())
        self._load()

    def on_screen_resume(self) -> None:
        """Come in, or back: look again."""
        self._load()

    @work(exclusive=True, exit_on_error=False, group="looking")
    async def _load(self) -> None:
        self._record = record = await self.read(self.desk.record)
        self.query_one("#totals", Static).update(shown(_totals(record)))
        choices = self.query_one(Choices)
        choices.offer(_choices(record), at=choices.here)

    def _who(self) -> Text:
        who, ward = self.desk.seat.official.identity, self.desk.seat.library.establishment
        return Text.assemble(shown(who.name, "bold"), "\n", shown(identity_words(who, ward, DOT), "dim"))

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """An attempt opens its review, a module its reasons."""
        kind, _colon, id = event.id.partition(":")
        if kind == "module":
            self.action_why()
        elif self._record is not None:
            attempt = next(attempt for attempt in self._record.attempts if attempt.id == id)
            if attempt.state == "finished":
                self.post_message(OpenReview(id))
            else:
                self.notify(_("Lượt này chưa nộp: làm tiếp từ bàn học."), markup=False)

    @work(exclusive=True, exit_on_error=False, group="asking")
    async def action_why(self) -> None:
        """F7: the rules of the module under the cursor."""
        row = self._row_here()
        if row is not None:
            criteria = await self.read(lambda: self.desk.why(row.standing.module)) if row.module else ()
            self.post_message(Did(Sign.SAW_WHY))
            await self.app.push_screen_wait(why_notice(row, criteria, self.desk.seat.library.title))

    def _row_here(self) -> Row | None:
        if self._record is None:
            return None
        kind, _colon, id = (self.query_one(Choices).here or "").partition(":")
        if kind == "attempt":
            id = next(attempt.module for attempt in self._record.attempts if attempt.id == id)
        return next((row for row in self._record.rows if row.standing.module == id), None)


def _totals(record: OwnRecord) -> str:
    if not record.rows:
        return _("Chưa có gì trong hồ sơ: học phần đầu tiên sẽ hiện ở đây.")
    done = sum(1 for row in record.rows if row.standing.status.settled)
    return _("{done}/{of} học phần xong · {n} lượt làm bài").format(
        done=done, of=len(record.rows), n=len(record.attempts)
    )


def _choices(record: OwnRecord) -> list[Choice]:
    choices = []
    for row in record.rows:
        id = row.standing.module
        choices.append(Choice(f"module:{id}", _module_text(row)))
        mine = [attempt for attempt in record.attempts if attempt.module == id]
        choices += [Choice(f"attempt:{a.id}", _attempt_text(a, n)) for n, a in enumerate(mine, 1)]
    return choices


def _module_text(row: Row) -> Text:
    stand = row.standing
    words = dotted(f"{SIGNS[stand.status]} {standing_words(stand)}", given_on(stand), due_on(stand))
    return Text.assemble(shown(row.title, "bold"), "\n", shown(words, "dim"))


def _attempt_text(attempt: Attempt, number: int) -> Text:
    outcome = outcome_words(attempt)
    if attempt.state == "finished":
        outcome = f"{MET if attempt.passed else UNMET} {outcome}"
    words = _("Lượt {n}, {time}: {outcome}").format(n=number, time=moment(attempt.started), outcome=outcome)
    return Text.assemble("   ", shown(words))
