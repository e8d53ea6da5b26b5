"""Opening without a sign-in: the screen first, then what takes time, and no key is dead meanwhile."""

from pathlib import Path
from threading import Event

from tests.tui.conftest import Keys, Open
from trainer.faults import ContentFault
from trainer.tui.screens.opening import OpeningScreen
from trainer.ward import Session, Ward, found_alone, open_ward

SAID = "Đang mở…"


async def show(keys: Keys, screen: OpeningScreen) -> None:
    await keys.see("9 người")
    await keys.app.push_screen(screen)
    await keys.see(SAID)


async def test_it_stands_there_and_answers_while_the_content_is_read(
    run: Open, ward: Ward, folder: Path, tmp_path: Path
) -> None:
    alone, read = found_alone(tmp_path / "alone", "Lê Thị Mơ", folder / "content"), Event()

    def enter() -> Session:
        assert read.wait(20)
        return alone.alone()

    async with run(ward, folder) as keys:
        await show(keys, OpeningScreen(keys.app.backroom, alone, enter))
        await keys.press("f1")
        await keys.see("Trợ giúp", "không phải bấm gì")
        await keys.press("escape")
        await keys.see(SAID, not_="không phải bấm gì")
        read.set()
        await keys.see("Việc tiếp theo", "Lê Thị Mơ", not_=SAID)


async def test_a_fault_on_the_way_in_is_told_and_the_word_of_opening_goes(
    run: Open, ward: Ward, folder: Path
) -> None:
    def refuse() -> Session:
        raise ContentFault("Nội dung hỏng.", "courses/ward.yaml", "Sửa rồi mở lại.")

    async with run(ward, folder) as keys:
        await keys.see("9 người")
        await keys.app.push_screen(OpeningScreen(keys.app.backroom, ward, refuse))
        await keys.see("Nội dung hỏng.", "courses/ward.yaml")
        await keys.press("escape")
        await keys.see("Không mở được. Ctrl+Q: đóng", not_=SAID)


async def test_who_learns_alone_comes_to_the_desk_by_it(run: Open, folder: Path, tmp_path: Path) -> None:
    found_alone(tmp_path / "alone", "Lê Thị Mơ", folder / "content").close()
    with open_ward(tmp_path / "alone", folder / "content") as alone:
        async with run(alone, alone.folder) as keys:
            await keys.see("Việc tiếp theo", "Lê Thị Mơ", not_=SAID)
