"""At the counter: the folder on the left, the talk on the right, what to say or the form below; F9 decides."""

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static

from trainer.desks.counter import CounterDesk, Played, Step
from trainer.desks.wording.case import advice_words, citizen_words, remark_words
from trainer.desks.wording.figures import clock
from trainer.faults import Fault
from trainer.progress.run import Mode
from trainer.scenarios.casework.acting import DECISIONS
from trainer.scenarios.casework.deeds import Ask, Decide, Deed, Differ, Fill, LookUp, Missing, Unfit, Withdraw
from trainer.scenarios.casework.reporting import may_be_missing
from trainer.scenarios.casework.speech import may_ask, spoken
from trainer.scenarios.casework.telling import decision_said, deed_said
from trainer.scenarios.debrief import remark
from trainer.scenarios.forms import Decision
from trainer.tui.backroom import Backroom
from trainer.tui.case_entries import ask_entry
from trainer.tui.case_look import form_choices, state_line, talk_text
from trainer.tui.dialogs.confirm import Confirm
from trainer.tui.dialogs.menu import Menu
from trainer.tui.place import Place
from trainer.tui.requests import OpenCaseReview
from trainer.tui.shown import shown
from trainer.tui.widgets.band import Band
from trainer.tui.widgets.choices import Choice, Choices
from trainer.tui.widgets.folder import Folder
from trainer.tui.widgets.sheet import WIDE
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
        Binding(
            "enter",
            "show_on",
            N_("Tiếp"),
            key_display="Enter",
            priority=True,
            tooltip=N_("Xem việc tiếp theo của cán bộ giỏi"),
        ),
        Binding("f3", "app.card", N_("Thủ tục"), show=False, tooltip=N_("Tra thủ tục: giấy tờ, phí, ngày hẹn, mẫu, người ký")),
        Binding("tab", "turn", N_("Sang ô"), show=False, key_display="Tab", tooltip=N_("Hồ sơ, lời nói, biểu mẫu")),
        Binding("shift+tab", "turn_back", show=False),
        Binding("f4", "app.glossary", N_("Từ điển"), show=False, tooltip=N_("Giải thích các từ chuyên môn")),
        Binding("f2", "basis", N_("Căn cứ"), show=False, tooltip=N_("Căn cứ pháp lý của nội dung đang xem")),
        Binding("f10", "app.desks", N_("Bàn khác"), show=False, tooltip=N_("Sang bàn khác, hoặc ra ngoài")),
        Binding("slash", "app.search", N_("Tìm"), show=False, tooltip=N_("Tìm trong bài học; không cần dấu")),
    ]
    path: ClassVar[str] = N_("Quầy")
    about: ClassVar[str] = N_(
        "Bên trái là giấy tờ: Enter để xem, Space đánh dấu hai chỗ lệch nhau, F8 báo chỗ không dùng được, F5 báo "
        "giấy còn thiếu, F6 tra cơ sở dữ liệu. Bên dưới là lời nói (bấm số) và biểu mẫu (Tab, Enter để điền). Mỗi "
        "việc tốn phút của người dân; đọc và gõ thì không. F9 kết luận. Esc rời đi, quay lại vẫn đúng chỗ này."
    )
    PANES: ClassVar[tuple[str, ...]] = ("folder", "say", "form")

    def __init__(self, backroom: Backroom, desk: CounterDesk, case: str, mode: Mode, code: str = "") -> None:
        """Play `case` in `mode`."""
        super().__init__(backroom)
        self.desk, self.case_id, self.mode, self.code = desk, case, mode, code
        self._play: Played | None = None
        self._busy = True
        self._ids: dict[str, str] = {}

    def furniture(self) -> ComposeResult:
        """State, folder, talk, questions, form, what next."""
        yield Static(shown(_("Đang mở quầy…")), id="state", classes="hint")
        with Horizontal(id="counter"):
            yield Folder(id="folder")
            with Vertical(id="speaking"):
                with VerticalScroll(id="talk", can_focus=False):
                    yield Static(id="lines")
                yield Choices(id="say", classes="pane")
                yield Choices(id="form", classes="pane", numbered=False)
        yield Static("", id="next", classes="hint")

    def heading(self) -> str:
        """The case."""
        return _("Quầy › {title}").format(title=self._play.deal.case.title) if self._play else _(self.path)

    def on_mount(self) -> None:
        """Begin, or go on."""
        self._entitle()
        self._turn_to("say")
        self._open()

    @work(exclusive=True, exit_on_error=False, group="opening")
    async def _open(self) -> None:
        try:
            play = await self.write(lambda: self.desk.start_case(self.case_id, self.mode, self.code))
        except Fault as fault:
            return await self.turn_away(fault)
        self._show(play)
        self.query_one("#say").focus()

    def on_resize(self, event: events.Resize) -> None:
        """A wide screen has room for what is said and the form at once."""
        self.set_class(event.size.width >= WIDE, "-wide")

    def reword(self) -> None:
        """The same state in other words."""
        if self._play is not None:
            self._entitle()
            self._show(self._play)

    def _entitle(self) -> None:
        self.query_one(Folder).border_title = _("Giấy tờ")
        self.query_one("#say").border_title = _("Nói (bấm số)")
        self.query_one("#form").border_title = _("Phần mềm một cửa")

    # --- what is on screen --------------------------------------------------------------------------------

    @property
    def play(self) -> Played:
        """The run; there is one as soon as the counter is open."""
        assert self._play is not None
        return self._play

    def _show(self, play: Played, words: str = "") -> None:
        """Show the state that the records have told."""
        self._play, self._busy, state = play, False, play.state
        self.query_one(Band).say(self.heading())
        self.query_one("#state", Static).update(shown(state_line(state, self.mode)))
        self.query_one(Folder).lay(state)
        self.query_one("#talk").border_title = citizen_words(state)
        self.query_one("#lines", Static).update(talk_text(state))
        self.call_after_refresh(self.query_one("#talk", VerticalScroll).scroll_end, animate=False)
        say, form = self.query_one("#say", Choices), self.query_one("#form", Choices)
        questions = [Choice(q.id, shown(spoken(q.say, state.deal))) for q in may_ask(state)]
        say.offer(questions, at=say.here if say.option_count else None)
        form.offer(form_choices(state), at=form.here if form.option_count else None)
        self._hint(words or self._what_next())
        self.refresh_bindings()

    def _what_next(self) -> str:
        if self.mode in (Mode.TEST, Mode.PRACTISE) and self.query_one(Folder).has_focus:
            return _("Enter: xem giấy · Space: đánh dấu hai chỗ lệch nhau · F8: báo sai · Tab: sang ô")
        if self.mode is Mode.TEST:
            return _("Bấm số để nói · Tab: sang ô · F9: kết luận")
        if self.mode is Mode.PRACTISE:
            return _("Bấm số để nói · Tab: sang ô · F11: lùi một bước · F9: kết luận")
        return advice_words(self.play.state, self.desk.advice(self.play))

    def _hint(self, words: str) -> None:
        self.query_one("#next", Static).update(shown(words))

    def basis(self) -> Sequence[Text]:
        """The bases that the case and its procedure name."""
        if self._play is None:
            return ()
        laws = {law.text: law for law in (*self.play.deal.case.basis, *self.play.deal.procedure.basis)}
        return [shown(text) for text in laws]

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
            self._fill(event.id)

    def on_key(self, event: events.Key) -> None:
        """Digits say something, wherever the cursor is."""
        if self.query_one("#say", Choices).take_digit(event.key):
            event.stop()

    @work(exclusive=True, exit_on_error=False, group="filling")
    async def _fill(self, field: str) -> None:
        try:
            entry = await ask_entry(self.app, self.play.state, field)
        except Fault as fault:
            return self._hint(fault.sentence)
        if entry is not None:
            self._do(Fill(field, entry))

    @work(exit_on_error=False, group="doing")
    async def _do(self, deed: Deed) -> None:
        """Save a deed; only when it is on disk show what came of it."""
        if self._busy or self.mode is Mode.SHOW:
            return
        await self._save(deed)

    async def _save(self, deed: Deed) -> None:
        self._busy, before, run = True, self.play, self.play.run.id
        id = self._ids.setdefault(f"{len(before.state.deeds)} {deed!r}", self.desk.seat.new_event())
        try:
            step = await self.write(lambda: self.desk.act(run, deed, id))
        except Fault as fault:
            self._busy = False
            return self._hint(fault.sentence)
        self._ids.clear()
        if step.played.run.state != "open":
            self.post_message(OpenCaseReview(run))
            return
        self._show(step.played, self._told(before, deed, step))
        if step.played.state.opened != before.state.opened:
            self.query_one(Folder).show_newest()

    def _told(self, before: Played, deed: Deed, step: Step) -> str:
        if self.mode is Mode.PRACTISE:
            return remark_words(remark(before.state, deed, step.played.state))
        if self.mode is Mode.TEST:
            return _("Đã lưu {clock}. {next}").format(clock=clock(self.desk.seat.records.now()), next=self._what_next())
        return ""

    # --- keys ---------------------------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In show mode Enter goes on and nothing else is done; steps back are for practice."""
        if action == "show_on":
            return self.mode is Mode.SHOW
        if action in ("missing", "look_up", "unfit", "decide"):
            return self.mode is not Mode.SHOW
        return action != "back" or self.mode in (Mode.PRACTISE, Mode.GUIDE)

    @work(exclusive=True, exit_on_error=False, group="showing")
    async def action_show_on(self) -> None:
        """Enter in show mode: the good officer's next deed."""
        if self._busy:
            return
        advice = self.desk.advice(self.play)
        if advice is not None:
            self._turn_to(_pane_of(advice.deed))
            await self._save(advice.deed)

    @work(exclusive=True, exit_on_error=False, group="asking")
    async def action_missing(self) -> None:
        """F5: which paper is missing."""
        papers = [Choice(id, shown(title)) for id, title in may_be_missing(self.play.deal)]
        chosen = await self.app.push_screen_wait(Menu(_("Thiếu giấy nào?"), papers))
        if chosen is not None:
            self._do(Missing(chosen))

    @work(exclusive=True, exit_on_error=False, group="asking")
    async def action_look_up(self) -> None:
        """F6: which record to look up."""
        state = self.play.state
        records = [p for p in state.deal.papers if p.database and p.id not in state.opened]
        if not records:
            return self._hint(_("Không còn dữ liệu nào để tra."))
        choices = [Choice(record.id, shown(record.title)) for record in records]
        chosen = await self.app.push_screen_wait(Menu(_("Tra dữ liệu nào?"), choices))
        if chosen is not None:
            self._do(LookUp(chosen))

    def action_unfit(self) -> None:
        """F8: the fact under the cursor will not do."""
        spot = self.query_one(Folder).spot
        if spot:
            self._do(Unfit(spot))
        else:
            self._turn_to("folder")
            self._hint(_("Đưa dấu › đến chỗ không dùng được trên giấy tờ, rồi F8."))

    @work(exclusive=True, exit_on_error=False, group="asking")
    async def action_reported(self) -> None:
        """F7: what was reported; Enter takes it back."""
        state = self.play.state
        if not state.claims:
            return self._hint(_("Chưa báo chỗ nào."))
        claims = [Choice(str(n), shown(deed_said(state.deal, claim))) for n, claim in enumerate(state.claims)]
        chosen = await self.app.push_screen_wait(Menu(_("Rút lại chỗ nào?"), claims))
        if chosen is not None:
            self._do(Withdraw(int(chosen)))

    @work(exclusive=True, exit_on_error=False, group="asking")
    async def action_decide(self) -> None:
        """F9: the decision, confirmed once."""
        choices = [Choice(decision.value, shown(decision_said(decision))) for decision in DECISIONS]
        chosen = await self.app.push_screen_wait(Menu(_("Kết luận thế nào?"), choices))
        if chosen is None:
            return
        decision = Decision(chosen)
        yes = decision_said(decision)
        form = Text("\n").join(choice.text for choice in form_choices(self.play.state)).plain
        if await self.app.push_screen_wait(Confirm(_("Kết luận: {decision}?").format(decision=yes), yes, form)):
            self._do(Decide(decision))

    @work(exclusive=True, exit_on_error=False, group="doing")
    async def action_back(self) -> None:
        """F11: one step back."""
        done = len(self.play.state.deeds)
        if self._busy or not done:
            return
        run, id = self.play.run.id, self.desk.seat.new_event()
        self._show(await self.write(lambda: self.desk.step_back(run, done - 1, id)))

    # --- panes --------------------------------------------------------------------------------------------

    def action_turn(self) -> None:
        """Tab: folder, talk, form."""
        self._turn(1)

    def action_turn_back(self) -> None:
        """Shift+Tab: the other way round."""
        self._turn(-1)

    def _turn(self, by: int) -> None:
        here = next((pane for pane in self.PANES if self.query_one(f"#{pane}").has_focus), "folder")
        self._turn_to(self.PANES[(self.PANES.index(here) + by) % len(self.PANES)])

    def _turn_to(self, pane: str) -> None:
        """Give a pane the focus; on a narrow screen what is said and the form share one place."""
        if pane != "folder":
            self.set_class(pane == "form", "-form")
        self.query_one(f"#{pane}").focus()
        if self._play is not None:
            self.call_after_refresh(lambda: self._hint(self._what_next()))


def _pane_of(deed: Deed) -> str:
    match deed:
        case Ask():
            return "say"
        case Fill() | Decide():
            return "form"
        case Differ() | Unfit() | Missing() | Withdraw():
            return "folder"
        case _:
            return "folder"
