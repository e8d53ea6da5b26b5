"""F1 in a question: what is asked and which keys answer; Esc comes back to it, with what was typed."""

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import trainer.tui
from tests.tui.conftest import Open
from tests.tui.places import furnished
from tests.tui.staff import HR, TRAINER, at_work
from tests.tui.textual_words import its_words
from trainer.tui.dialogs.dialog import Dialog
from trainer.tui.dialogs.notice import Notice
from trainer.tui.lock import Lock
from trainer.tui.place import Place
from trainer.ward import Ward


def made_of(kind: type) -> Iterator[type]:
    """Every class that is made of one, in any module of the terminal face."""
    for module in pkgutil.walk_packages(trainer.tui.__path__, "trainer.tui."):
        importlib.import_module(module.name)
    for made in kind.__subclasses__():
        yield from (made, *made_of(made))


EXPLAINED = [kind for kind in (*made_of(Place), *made_of(Dialog), Lock) if kind.__module__.startswith("trainer.")]


@pytest.mark.parametrize("kind", EXPLAINED, ids=lambda kind: kind.__name__)
def test_every_place_and_every_question_explains_itself(kind: type) -> None:
    is_only_a_pattern = bool(kind.__subclasses__()) or issubclass(kind, Notice)
    assert is_only_a_pattern or len(getattr(kind, "about", "")) > 40


async def test_a_question_is_explained_and_what_was_typed_in_it_stays(signed_in: Open) -> None:
    async with signed_in() as keys:
        await keys.press("slash", *"can cuoc")
        await keys.see("Thấy")
        await keys.press("f1")
        await keys.see("Trợ giúp", "can cuoc thấy “căn cước”", "Esc", not_="năm chặng")
        await keys.press("f1")  # help does not explain itself
        await keys.press("escape")
        await keys.see("Tìm trong bài học và từ điển", "can cuoc", not_="Trợ giúp.")


async def test_no_question_has_a_word_of_textuals(run: Open, ward: Ward, folder: Path) -> None:
    furnished(ward)
    async with at_work(run, ward, folder, HR) as keys:
        for opened, seen in (
            (["f7"], "Lọc sổ theo dõi"),
            (["f7", "7"], "Tính đến hết ngày nào?"),
            (["f9"], "Ghi"),
            (["f2"], "Căn cứ pháp lý"),
            (["f3"], "Tra thủ tục"),
            (["f4"], "Từ điển"),
            (["f10"], "Đi đâu?"),
            (["ctrl+p"], "Lệnh ở đây"),
            (["slash"], "Tìm trong bài học"),
        ):
            await keys.press(*opened)
            assert its_words(await keys.see(seen)) == [], seen
            await keys.press("f1")
            assert its_words(keys.text) == [], seen
            await keys.press(*(["escape"] * 3))
            await keys.see("Danh sách:")


async def test_asking_for_a_due_date_is_explained(run: Open, ward: Ward, folder: Path) -> None:
    furnished(ward)
    async with at_work(run, ward, folder, TRAINER) as keys:
        await keys.see("cần giúp")
        await keys.press("enter")
        await keys.see("Một người")
        await keys.press("f9", "1")
        await keys.see("Hạn mới, tính từ hôm nay?")
        await keys.press("f1")
        await keys.see("Chọn hạn bằng số", "“Số ngày khác” nhận số ngày")
