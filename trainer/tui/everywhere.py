"""What works in every place: help, the reference card, glossary, search, all commands by name. Its keys are here."""

from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import App
from textual.binding import Binding, BindingType

from trainer.desks.authoring import AuthoringDesk
from trainer.desks.card import CardDesk
from trainer.places import content_root
from trainer.tui import requests as ask
from trainer.tui.backroom import Backroom
from trainer.tui.commands import Palette, commands_of, key_name
from trainer.tui.dialogs.card import CardDialog
from trainer.tui.help import glossary_notice, help_notice
from trainer.tui.lock import Lock
from trainer.tui.place import Place
from trainer.tui.widgets.vi_input import ViInput, ViTextArea
from trainer.ward import Session, Ward
from trainer.words import N_, _, language, use


class Everywhere(App[None]):
    """The app as far as it is the same in every place; who is here and what is open is all it knows."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1,question_mark", "help", N_("Trợ giúp"), tooltip=N_("Chỗ này để làm gì, có phím nào")),
        Binding("f3", "card", N_("Thủ tục"), tooltip=N_("Tra thủ tục: giấy tờ, phí, ngày hẹn, mẫu, người ký")),
        Binding("f4", "glossary", N_("Từ điển"), show=False, tooltip=N_("Giải thích các từ chuyên môn")),
        Binding("slash", "search", N_("Tìm"), key_display="/", tooltip=N_("Tìm trong bài học; không cần dấu")),
        Binding("ctrl+p", "palette", N_("Mọi lệnh"), show=False, tooltip=N_("Mọi lệnh ở đây, tìm theo tên")),
        Binding(
            "f12",
            "language",
            N_("English"),
            show=False,
            tooltip=N_("Đổi màn hình sang tiếng Anh; bài học vẫn là tiếng Việt"),
        ),
        Binding("ctrl+c", "copy_or_hint", show=False, system=True),
    ]

    def __init__(self, ward: Ward | None, content: Path | None = None) -> None:
        """`ward` None: nothing is open yet, and what will be is made with `content` (as `--content` named it)."""
        super().__init__()
        self.ward = ward
        self.content = content
        self.session: Session | None = None
        self.backroom = Backroom()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Search and other desks need someone signed in, the glossary something open; the card needs nothing."""
        if action in ("search", "desks") and (self.session is None or isinstance(self.screen, Lock)):
            return False
        if action == "search" and isinstance(self.focused, ViInput | ViTextArea):
            return False  # there the key is a letter
        return not (action == "glossary" and self.ward is None)

    def get_key_display(self, binding: Binding) -> str:
        """Keys in the footer as they stand on the keyboard."""
        return binding.key_display or key_name(binding.key)

    def action_help(self) -> None:
        """F1: what this place is for and its keys."""
        self.push_screen(help_notice(self.screen))

    def action_language(self) -> None:
        """F12: Vietnamese and English in turn; places below follow when they are gone back to."""
        use("en" if language() == "vi" else "vi")
        if isinstance(self.screen, Place):
            self.screen.keep_up()

    def action_card(self) -> None:
        """F3: look up a procedure. It only lies on top: whatever is under it stays as it is."""
        self.push_screen(CardDialog(self.backroom, self._cards))

    def _cards(self) -> CardDesk:
        """The catalogue of the ward, or before there is one the catalogue that came along; reads files."""
        if self.ward is not None:
            return CardDesk(self.ward.library, self.ward.records.now)
        return CardDesk(AuthoringDesk(content_root(self.content)[0]).library)

    @work(exclusive=True, exit_on_error=False, group="asking")
    async def action_glossary(self) -> None:
        """F4: the terms of what is on screen, else all."""
        ward = self.ward
        if ward is None:
            return
        glossary = await self.backroom.read(lambda: ward.library.glossary)
        terms = self.screen.terms() if isinstance(self.screen, Place) else ()
        await self.push_screen_wait(glossary_notice(glossary, terms))

    @work(exclusive=True, exit_on_error=False, group="asking")
    async def action_search(self) -> None:
        """`/`: search, then go to what was found."""
        from trainer.tui.dialogs.search import Search

        if self.session is None:
            return
        hit = await self.push_screen_wait(Search(self.backroom, self.session.learning))
        if hit is not None and hit.kind == "term" and self.ward is not None:
            await self.push_screen_wait(glossary_notice(self.ward.library.glossary, (hit.id,)))
        elif hit is not None:
            self.post_message(ask.OpenModule(hit.id, hit.page))

    @work(exclusive=True, exit_on_error=False, group="asking")
    async def action_palette(self) -> None:
        """Ctrl+P: every command by name."""
        command = await self.push_screen_wait(Palette(commands_of(self.screen)))
        if command is not None:
            await self.run_action(command.action, command.doer)

    def action_copy_or_hint(self) -> None:
        """Ctrl+C copies a selection; with none it says how to close."""
        selected = self.screen.get_selected_text()
        if selected:
            self.copy_to_clipboard(selected)
        else:
            self.notify(_("Đóng chương trình: Ctrl+Q"), markup=False)
