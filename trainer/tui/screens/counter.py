"""At the counter: the folder on the left, the talk on the right, what to say or the form below; F9 decides."""

from collections.abc import Awaitable, Callable, Sequence
from typing import ClassVar

from rich.text import Text
from textual import events, work
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from trainer.desks.counter import CounterDesk
from trainer.faults import Fault
from trainer.progress.run import Mode
from trainer.scenarios.casework.deeds import Ask, Deed, Unfit
from trainer.scenarios.casework.state import State
from trainer.tui import unseen
from trainer.tui.backroom import Backroom
from trainer.tui.case_asking import ask_decision, ask_fill, ask_missing, ask_record, ask_withdrawal
from trainer.tui.place import Place, T
from trainer.tui.playing import Playing, pane_of
from trainer.tui.requests import OpenCaseReview
from trainer.tui.shown import shown
from trainer.tui.widgets.band import Band
from trainer.tui.widgets.choices import Choices
from trainer.tui.widgets.counter_view import CounterView
from trainer.tui.widgets.folder import Folder
from trainer.words import N_, _


class CounterScreen(Place):
    """One run of a case: begun, or gone on with at the same deed."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f5", "missing", N_("Thiếu giấy"), tooltip=N_("Báo một giấy còn thiếu")),
        Binding("f6", "look_up", N_("Tra CSDL"), tooltip=N_("Tra cơ sở dữ liệu thay vì hỏi người dân")),
        Binding("f7", "reported", N_("Đã báo"), show=False, tooltip=N_("Xem, rút lại những chỗ đã báo")),
        Binding("f8", "unfit", N_("Báo sai"), tooltip=N_("Báo rằng chỗ có dấu › không dùng được")),
        Binding("f9", "decide", N_("Kết luận"), tooltip=N_("Nhận, yêu cầu bổ sung, từ chối, hướng dẫn nơi khác")),
        Binding("f11", "back", N_("Lùi bước"), show=False, tooltip=N_("Lùi một bước; chỉ khi luyện")),
        Binding("enter", "show_on", N_("Tiếp"), priority=True, tooltip=N_("Xem việc tiếp theo của cán bộ giỏi")),
        unseen.CARD,
        Binding("tab", "turn(1)", N_("Sang ô"), show=False, key_display="Tab", tooltip=N_("Hồ sơ, lời nói, biểu mẫu")),
        Binding("shift+tab", "turn(-1)", show=False),
        unseen.GLOSSARY,
        Binding("f2", "basis", N_("Căn cứ"), show=False, tooltip=N_("Căn cứ pháp lý của nội dung đang xem")),
        unseen.DESKS,
        unseen.SEARCH,
    ]
    path: ClassVar[str] = N_("Quầy")
    about: ClassVar[str] = N_(
        "Bên trái là giấy tờ: Enter để xem, Space đánh dấu hai chỗ lệch nhau, F8 báo chỗ không dùng được, F5 báo "
        "giấy còn thiếu, F6 tra cơ sở dữ liệu. Bên dưới là lời nói (bấm số) và biểu mẫu (Tab, Enter để điền). Mỗi "
        "việc tốn phút của người dân; đọc và gõ thì không. F9 kết luận. Esc rời đi, quay lại vẫn đúng chỗ này."
    )

    def __init__(self, backroom: Backroom, desk: CounterDesk, case: str, mode: Mode, code: str = "") -> None:
        """Play `case` in `mode`."""
        super().__init__(backroom)
        self.desk, self.case_id, self.mode, self.code = desk, case, mode, code
        self._view = CounterView(id="counter")
        self._playing: Playing | None = None
        self._busy = True
        self._ids: dict[str, str] = {}

    def furniture(self) -> ComposeResult:
        """State, counter, what next."""
        yield Static(shown(_("Đang mở quầy…")), id="state", classes="hint")
        yield self._view
        yield Static("", id="next", classes="hint")

    def heading(self) -> str:
        """The case."""
        title = self._playing.play.deal.case.title if self._playing else ""
        return _("Quầy › {title}").format(title=title) if title else _(self.path)

    def on_mount(self) -> None:
        """Begin, or go on."""
        self._open()

    @work(exclusive=True, exit_on_error=False, group="opening")
    async def _open(self) -> None:
        try:
            play = await self._written(lambda: self.desk.start_case(self.case_id, self.mode, self.code))
        except Fault as fault:
            return await self.turn_away(fault)
        self._view.turn_to("say")
        self._show(Playing.told(self.desk, play))

    def reword(self) -> None:
        """The same state in other words."""
        if self._playing is not None:
            self._view.entitle()
            self._show(self._playing)

    # --- what is on screen --------------------------------------------------------------------------------

    @property
    def playing(self) -> Playing:
        """The run; there is one as soon as the counter is open."""
        assert self._playing is not None
        return self._playing

    def _show(self, playing: Playing, words: str = "") -> None:
        """Show the state that the records have told, and what to do next unless there are other `words`."""
        self._playing = playing
        self.query_one(Band).say(self.heading())
        self.query_one("#state", Static).update(shown(playing.state_words))
        self._view.show(playing.state)
        if playing.advice is not None:
            self._view.point_at(playing.advice.deed)
        self._hint(words or playing.next_words(self._view.pane))
        self.refresh_bindings()

    def _hint(self, words: str) -> None:
        self.query_one("#next", Static).update(shown(words))

    def basis(self) -> Sequence[Text]:
        """The bases that the case and its procedure name."""
        return [shown(text) for text in self._playing.bases] if self._playing else ()

    # --- deeds --------------------------------------------------------------------------------------------

    def on_folder_did(self, event: Folder.Did) -> None:
        """A paper opened, a record looked up, two facts reported."""
        self._do(event.deed)

    def on_folder_noted(self, event: Folder.Noted) -> None:
        """A fact was marked."""
        self._hint(event.words)

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """A question is said, or a field of the form filled in."""
        if event.choices.id == "say":
            self._do(Ask(event.id))
        else:
            self._ask_first(lambda app, state: ask_fill(app, state, event.id))

    def on_key(self, event: events.Key) -> None:
        """Digits say something, wherever the cursor is."""
        if self._playing is not None and self._view.take_digit(event.key):
            event.stop()

    @work(exclusive=True, exit_on_error=False, group="asking")
    async def _ask_first(self, ask: Callable[[App[None], State], Awaitable[Deed | None]]) -> None:
        """Ask what a deed needs, then do it."""
        if self._busy or self.mode is Mode.SHOW:
            return
        try:
            deed = await ask(self.app, self.playing.state)
        except Fault as fault:
            return self._hint(fault.sentence)
        if deed is not None:
            self._do(deed)

    @work(exit_on_error=False, group="doing")
    async def _do(self, deed: Deed) -> None:
        """Save a deed; only when it is on disk show what came of it."""
        if not self._busy and self.mode is not Mode.SHOW:
            await self._save(deed)

    async def _save(self, deed: Deed) -> None:
        before, run = self.playing.state, self.playing.play.run.id
        id = self._ids.setdefault(f"{len(before.deeds)} {deed!r}", self.desk.seat.new_event())
        try:
            step = await self._written(lambda: self.desk.act(run, deed, id))
        except Fault as fault:
            return self._hint(fault.sentence)
        self._ids.clear()
        if step.played.run.state != "open":
            self._busy = True  # nothing more is done here
            self.post_message(OpenCaseReview(run))
            return
        playing = Playing.told(self.desk, step.played)
        self._show(playing, playing.done_words(deed, before, self.desk.seat.records.now(), self._view.pane))
        if playing.state.opened != before.opened:
            self._view.folder.show_newest()

    async def _written(self, deed: Callable[[], T]) -> T:
        """What a deed at the desk came to; meanwhile no other is begun."""
        self._busy = True
        try:
            return await self.write(deed)
        finally:
            self._busy = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In show mode Enter goes on and nothing else is done; steps back are for practice."""
        if action == "show_on":
            return self.mode is Mode.SHOW
        if action in ("missing", "look_up", "reported", "unfit", "decide"):
            return self.mode is not Mode.SHOW
        return action != "back" or self.mode in (Mode.PRACTISE, Mode.GUIDE)

    @work(exit_on_error=False, group="doing")
    async def action_show_on(self) -> None:
        """Enter in show mode: the good officer's next deed."""
        advice = None if self._busy else self.playing.advice
        if advice is not None:
            self._view.turn_to(pane_of(advice.deed))
            await self._save(advice.deed)

    def action_missing(self) -> None:
        """F5: which paper is missing."""
        self._ask_first(ask_missing)

    def action_look_up(self) -> None:
        """F6: which record to look up."""
        self._ask_first(ask_record)

    def action_reported(self) -> None:
        """F7: what was reported; Enter takes it back."""
        self._ask_first(ask_withdrawal)

    def action_decide(self) -> None:
        """F9: the decision."""
        self._ask_first(ask_decision)

    def action_unfit(self) -> None:
        """F8: the fact under the cursor will not do."""
        spot = self._view.folder.spot
        if spot:
            self._do(Unfit(spot))
        else:
            self._view.turn_to("folder")
            self._hint(_("Đưa dấu › đến chỗ không dùng được trên giấy tờ, rồi F8."))

    @work(exit_on_error=False, group="doing")
    async def action_back(self) -> None:
        """F11: one step back."""
        if self._busy or not self.playing.state.deeds:
            return
        run, to, id = self.playing.play.run.id, len(self.playing.state.deeds) - 1, self.desk.seat.new_event()
        played = await self._written(lambda: self.desk.step_back(run, to, id))
        self._show(Playing.told(self.desk, played))

    def action_turn(self, by: int) -> None:
        """Tab: folder, talk, form; Shift+Tab the other way round."""
        self._view.turn(by)
        if self._playing is not None:
            self._hint(self._playing.next_words(self._view.pane))
