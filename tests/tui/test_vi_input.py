"""Vietnamese typing: what Unikey and EVKey send — letters, backspaces, letters again — in one burst or fused.

The streams are those of Telex for `vieetj`, `DDawngj`, `quyeets ddinhj`: a change sends a syllable end anew.
"""

import sys
from pathlib import Path

import pytest
from textual import events
from textual.app import App, ComposeResult
from textual.widget import Widget

from tests.terminal import Terminal
from tests.tui.conftest import Keys, Open, official
from trainer.tui.requests import TakeQuiz
from trainer.tui.widgets.vi_input import ViInput, ViTextArea
from trainer.ward import Ward

pytestmark = pytest.mark.usefixtures("one_draw")
BS = "\x7f"
STREAMS = {
    "việt": f"vie{BS}êt{BS}{BS}ệt",
    "Đặng": f"D{BS}Đa{BS}ăng{BS}{BS}{BS}ặng",
    "quyết định": f"quye{BS}êt{BS}{BS}ết d{BS}đinh{BS}{BS}{BS}ịnh",
    "Nguyễn": f"Nguye{BS}ên{BS}{BS}ễn",
    "ước": f"uo{BS}{BS}ươc{BS}{BS}ớc",
}
"""What is meant → the keys that arrive."""


def burst(app: App[None], stream: str) -> None:
    """Deliver keys as a terminal does in one read: all of them queued before the first is handled."""
    for letter in stream:
        key = "backspace" if letter in (BS, "\b") else "space" if letter == " " else letter
        app.post_message(events.Key(key, letter))


class Fields(App[None]):
    """One field of each kind."""

    def compose(self) -> ComposeResult:
        yield ViInput(id="line")
        yield ViTextArea(id="lines")


@pytest.mark.parametrize("meant", STREAMS)
@pytest.mark.parametrize("field", ["line", "lines"])
async def test_a_syllable_sent_in_one_burst_arrives_as_it_was_meant(field: str, meant: str) -> None:
    app = Fields()
    async with app.run_test() as pilot:
        widget = app.query_one(f"#{field}", Widget)
        widget.focus()
        await pilot.pause()
        burst(app, STREAMS[meant])
        await pilot.pause()
        assert isinstance(widget, ViInput | ViTextArea)
        assert widget.text == meant


async def test_text_in_the_decomposed_form_is_kept_composed() -> None:
    app = Fields()
    async with app.run_test() as pilot:
        field = app.query_one(ViInput)
        field.focus()
        await pilot.pause()
        burst(app, "Hue\u0302\u0323")
        await pilot.pause()
        assert field.text == "Huệ"


async def test_f_keys_work_while_one_is_typing() -> None:
    pressed: list[str] = []

    class Place(Fields):
        BINDINGS = [(f"f{n}", f"press('f{n}')", "") for n in range(1, 11)]

        def action_press(self, key: str) -> None:
            pressed.append(key)

    app = Place()
    async with app.run_test() as pilot:
        for field in (ViInput, ViTextArea):
            pressed.clear()
            app.query_one(field).focus()
            await pilot.press(*(f"f{n}" for n in range(1, 11)))
            assert pressed == [f"f{n}" for n in range(1, 11)]


async def typed_in(keys: Keys) -> str:
    """What stands in the field that has the focus."""
    await keys.pilot.pause()
    field = keys.app.focused
    assert isinstance(field, ViInput)
    return field.value


async def test_every_field_of_the_app_takes_a_burst(run: Open, ward: Ward, folder: Path) -> None:
    async with run(ward, folder) as keys:
        await keys.see("9 người")
        burst(keys.app, STREAMS["ước"])
        assert await typed_in(keys) == "ước"
        assert "Đỗ Văn Ước" in await keys.see("1 người")
        keys.app.enter(ward.session(official(ward, "HC012")))
        await keys.see("Việc tiếp theo")
        await keys.press("slash")
        await keys.see("Tìm trong bài học")
        burst(keys.app, STREAMS["quyết định"])
        assert await typed_in(keys) == "quyết định"
        await keys.press("escape", "ctrl+p")
        await keys.see("Lệnh ở đây")
        burst(keys.app, STREAMS["việt"])
        assert await typed_in(keys) == "việt"


async def test_the_first_form_takes_a_burst(run: Open, tmp_path: Path) -> None:
    async with run(None, tmp_path / "ward") as keys:
        await keys.see("Bắt đầu thế nào?")
        await keys.press("3")
        await keys.see("Lập thư mục của phường")
        burst(keys.app, STREAMS["Đặng"])
        assert await typed_in(keys) == "Đặng"


@pytest.mark.parametrize("dd", [f"d{BS}đ", f"d{BS}{BS}đ"])
async def test_telex_left_on_outside_a_field_does_nothing(signed_in: Open, dd: str) -> None:
    async with signed_in() as keys:
        await keys.see("Được giao")
        before = keys.text
        burst(keys.app, dd)
        await keys.pilot.pause()
        assert keys.text == before, "letters and backspace never act"
        keys.app.post_message(TakeQuiz("law-enforcement"))
        before = await keys.see("câu 1/7")
        burst(keys.app, dd)
        await keys.pilot.pause()
        assert keys.text == before


@pytest.mark.skipif(sys.platform == "win32", reason="a pty is needed")
@pytest.mark.parametrize("backspace", [b"\x7f", b"\x08"])
@pytest.mark.parametrize("meant", ["việt", "Đặng", "quyết định"])
def test_in_a_real_terminal_fused_bytes_arrive_as_meant(folder: Path, meant: str, backspace: bytes) -> None:
    command = [sys.executable, "-m", "trainer", "--at", str(folder)]
    with Terminal(command) as terminal:
        terminal.see("Đăng nhập", "9 người")
        terminal.burst(STREAMS[meant].encode().replace(BS.encode(), backspace))
        terminal.see(meant)
