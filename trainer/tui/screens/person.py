"""One person of the staff list: added or edited in a form; faults stand at their field."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from trainer.desks.administration import WELCOME_LIFE, AdministrationDesk
from trainer.desks.noticing import Sign
from trainer.desks.wording.figures import life_words
from trainer.people.official import Identity, Official
from trainer.people.roles import Role, roles_problem
from trainer.text import clean, faults_in, printable
from trainer.tui import unseen
from trainer.tui.backroom import Backroom
from trainer.tui.dialogs.code import ShowCode
from trainer.tui.dialogs.confirm import Confirm
from trainer.tui.dialogs.menu import Menu
from trainer.tui.dialogs.roles import role_choices
from trainer.tui.place import Place
from trainer.tui.requests import Did
from trainer.tui.shown import shown
from trainer.tui.widgets.choices import Choice, Choices
from trainer.tui.widgets.field import Field
from trainer.tui.widgets.pick import Pick
from trainer.tui.widgets.vi_input import ViInput
from trainer.words import N_, _

TYPED = ("name", "code", "former")
"""Fields that are typed in."""


class PersonScreen(Place):
    """The form. Enter or Tab goes on to the next field, F9 saves."""

    path = N_("Bàn quản trị › Một người")
    about = N_(
        "Họ tên, mã, đơn vị, vị trí việc làm như trong danh sách cán bộ. Vị trí việc làm quyết định những "
        "học phần được giao ngay. Enter hoặc Tab sang ô sau, F9 lưu. Chỗ nào chưa đúng thì ghi ngay dưới "
        "ô đó."
    )
    AUTO_FOCUS = "#name ViInput"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "basis", N_("Căn cứ"), show=False, tooltip=N_("Căn cứ pháp lý của nội dung đang xem")),
        unseen.GLOSSARY,
        Binding("f9", "save", N_("Lưu"), tooltip=N_("Lưu người này")),
    ]
    DEFAULT_CSS = """
    PersonScreen #form { padding: 1 1 0 1; }
    PersonScreen #curriculum { padding: 0 0 0 20; height: auto; color: $text-muted; }
    PersonScreen ViInput { width: 1fr; margin-left: 2; }
    """

    def __init__(
        self, backroom: Backroom, administration: AdministrationDesk, official: Official | None
    ) -> None:
        """Edit this person, or add one (None)."""
        super().__init__(backroom)
        self.desk = administration
        self.official = official
        self.library = administration.seat.library
        self.ward = administration.seat.library.establishment
        self._codes: dict[str, Official] = {}
        self._before: tuple[Identity, frozenset[str]] | None = None
        self._saving = False

    def furniture(self) -> ComposeResult:
        """The fields."""
        with VerticalScroll(id="form", can_focus=False):
            yield Field(N_("Họ và tên"), ViInput(max_length=100, compact=True), id="name")
            yield Field(N_("Mã cán bộ"), ViInput(max_length=30, compact=True), id="code")
            yield Field(N_("Đơn vị"), Pick(N_("Đơn vị"), bare=True), id="unit")
            yield Field(N_("Vị trí việc làm"), Pick(N_("Vị trí việc làm"), bare=True), id="post")
            yield Static("", id="curriculum")
            yield Field(N_("Đơn vị cũ"), ViInput(max_length=100, compact=True), id="former")
            yield Field(N_("Vai trò thêm"), Choices(several=True, numbered=False), id="roles")

    def heading(self) -> str:
        """Whose line it is."""
        here = self.official.name if self.official else _("Thêm người")
        return _("Bàn quản trị › {here}").format(here=here)

    def reword(self) -> None:
        """Titles, roles and complaints; what is typed and chosen stays."""
        for part in (*self.query(Pick), *self.query(Field)):
            part.reword()
        wrong = self._wrong(*self._filled())
        for field in self.query(Field):
            if field.complains:
                field.complain(wrong.get(field.id or "", ""))
        self._offer_posts(self._pick("post").value)
        self._offer_roles(self._choices().marked)

    def on_mount(self) -> None:
        """Fill the form."""
        who = self.official.identity if self.official else Identity("", "", "", "")
        for id, value in zip(TYPED, (who.name, who.code, who.former_unit), strict=True):
            self._input(id).value = printable(value)
        units = [Choice(unit.id, shown(unit.title)) for unit in self.ward.units]
        self._pick("unit").offer(units, who.unit)
        self._offer_posts(who.post)
        self._offer_roles(self.official.roles if self.official else ())
        self._before = self._filled()
        if self.official is not None:
            self.post_message(Did(Sign.OPENED_PERSON))
        self.load()

    @work(exclusive=True, exit_on_error=False, group="load")
    async def load(self) -> None:
        """Know the codes in use, to complain at the field."""
        people = await self.read(self.desk.officials)
        self._codes = {person.identity.code: person for person in people if person.active}

    # --- fields -------------------------------------------------------------------------------------------

    def on_pick_picked(self, event: Pick.Picked) -> None:
        """A unit puts its posts first; a post names its unit and shows what it brings."""
        event.stop()
        post, unit = self._pick("post"), self._pick("unit")
        if event.pick is post and not unit.value:
            chosen = self.ward.post(post.value)
            unit.offer([Choice(u.id, shown(u.title)) for u in self.ward.units], chosen.unit if chosen else "")
        self._offer_posts(post.value)
        self.focus_next()

    def on_input_submitted(self, event: ViInput.Submitted) -> None:
        """Enter goes on."""
        event.stop()
        self.focus_next()

    def on_choices_marked(self, event: Choices.Marked) -> None:
        """Say at once when roles cannot go together."""
        self.query_one("#roles", Field).complain(roles_problem(self._filled()[1]) or "")

    def _offer_posts(self, value: str) -> None:
        unit = self._pick("unit").value
        posts = sorted(self.ward.posts, key=lambda post: post.unit != unit)
        self._pick("post").offer([Choice(post.id, shown(post.title)) for post in posts], value)
        curriculum = self.query_one("#curriculum", Static)
        curriculum.update(shown(self._curriculum(value), lines=True))
        curriculum.display = bool(value)

    def _offer_roles(self, held: Iterable[str]) -> None:
        roles = self._choices()
        roles.styles.height = "auto"  # the app's own style sheet lets lists fill what room there is
        on_self = self.official is not None and self.official.id == self.desk.seat.id
        roles.offer([Choice(c.id, c.text, enabled=not on_self) for c in role_choices()], marked=held)
        if on_self:
            self.query_one("#roles", Field).complain(_("Không ai tự đặt vai trò cho chính mình."))

    def _curriculum(self, post: str) -> str:
        steps = self.library.curriculum.steps(post)
        if not post:
            return ""
        line = _("trong {n} ngày làm việc: {modules}")
        said = [line.format(n=step.due, modules="; ".join(map(self._title, step.modules))) for step in steps]
        return "\n".join(said) or _("Vị trí này chưa có chương trình học riêng.")

    # --- saving -------------------------------------------------------------------------------------------

    def action_save(self) -> None:
        """F9: save when nothing is wrong, else go to the first field that is; pressing twice saves once."""
        identity, roles = self._filled()
        wrong = self._wrong(identity, roles)
        for field in self.query(Field):
            field.complain(wrong.get(field.id or "", ""))
        if wrong:
            next(field for field in self.query(Field) if field.id in wrong).control.focus()
        elif not self._saving:
            self._saving = True
            self._save(identity, roles)

    @work(exit_on_error=False, group="deed")
    async def _save(self, identity: Identity, roles: frozenset[str]) -> None:
        try:
            if self.official is None:
                await self._add(identity, roles)
            else:
                await self._edit(self.official, identity, roles)
        finally:
            self._saving = False

    async def _add(self, identity: Identity, roles: frozenset[str]) -> None:
        added = await self.write(lambda: self.desk.add(identity, [Role(role) for role in roles]))
        self._before = self._filled()
        given = sum(len(step.modules) for step in self.library.curriculum.steps(added.identity.post))
        words = _("Đã thêm {name}. Theo vị trí việc làm đã giao {n} học phần.").format(
            name=added.name, n=given
        )
        life = life_words(WELCOME_LIFE)
        code = Choice("code", shown(_("Cấp mã đăng nhập lần đầu (dùng được {life})").format(life=life)))
        later = Choice("later", shown(_("Để sau")))
        if await self.app.push_screen_wait(Menu(words, [code, later])) == "code":
            issued = await self.write(lambda: self.desk.issue_code(added.id, WELCOME_LIFE))
            await self.app.push_screen_wait(ShowCode(added.name, issued, WELCOME_LIFE))
        self.dismiss()

    async def _edit(self, official: Official, identity: Identity, roles: frozenset[str]) -> None:
        def save() -> None:
            if roles != official.roles:
                self.desk.set_roles(official.id, [Role(role) for role in roles])
            self.desk.edit(official.id, identity)

        await self.write(save)
        words = _("Đã lưu {name}.").format(name=identity.name)
        if identity.post != official.identity.post:
            words += " " + _("Vị trí mới: người đào tạo bấm F7 ở bàn đào tạo để giao theo vị trí.")
        self.notify(printable(words), markup=False)
        self.dismiss()

    def _filled(self) -> tuple[Identity, frozenset[str]]:
        name, code, former = (self._input(id).text for id in TYPED)
        identity = Identity(name, code, self._pick("unit").value, self._pick("post").value, former)
        return identity, frozenset({Role.LEARNER.value, *self._choices().marked})

    def _wrong(self, who: Identity, roles: frozenset[str]) -> Mapping[str, str]:
        """Field → what is wrong with it."""
        holder = self._codes.get(clean(who.code))
        is_other = holder is not None and (self.official is None or holder.id != self.official.id)
        found = {
            "name": _("Điền họ và tên.") if not who.name else _strange(who.name),
            "code": _("Điền mã cán bộ.") if not who.code else _strange(who.code),
            "unit": "" if self.ward.unit(who.unit) else _("Chọn đơn vị."),
            "post": "" if self.ward.post(who.post) else _("Chọn vị trí việc làm."),
            "former": _strange(who.former_unit),
            "roles": roles_problem(roles) or "",
        }
        if holder is not None and is_other and not found["code"]:
            found["code"] = _("Mã này đã thuộc về {name}.").format(name=holder.name)
        return {field: words for field, words in found.items() if words}

    # --- leaving ------------------------------------------------------------------------------------------

    def action_leave(self) -> None:
        """Esc asks first when something would be lost."""
        if self._filled() == self._before:
            super().action_leave()
            return
        question = Confirm(_("Bỏ những gì vừa gõ?"), _("Bỏ, không lưu"), _("Chưa lưu người này. F9 là lưu."))
        self.app.push_screen(question, self._leave)

    def _leave(self, yes: bool | None) -> None:
        if yes:
            self.dismiss()

    def _input(self, id: str) -> ViInput:
        return self.query_one(f"#{id} ViInput", ViInput)

    def _pick(self, id: str) -> Pick:
        return self.query_one(f"#{id} Pick", Pick)

    def _choices(self) -> Choices:
        return self.query_one("#roles Choices", Choices)

    def _title(self, id: str) -> str:
        module = self.library.modules.get(id)
        return module.title if module else id


def _strange(text: str) -> str:
    faults = faults_in(text)
    return _("Có ký tự lạ: {what}.").format(what=faults[0]) if faults else ""
