"""The idle lock: hides everything, keeps everything, and asks the same person for the same secret."""

import pytest

from tests.tui.conftest import PIN, Keys, Open, footer_end
from tests.tui.test_quiz import go_to, take
from trainer.people.roles import Role
from trainer.quizzes import Multiple
from trainer.tui.lock import Lock, idle_limit

pytestmark = pytest.mark.usefixtures("one_draw")


async def sit_idle(keys: Keys) -> None:
    """Let the minutes without a key pass in a second."""
    keys.app._idle_scale = 0.0
    await keys.see("Màn hình đã khóa")
    keys.app._idle_scale = 1.0


async def test_it_hides_the_question_and_keeps_what_was_marked(signed_in: Open) -> None:
    async with signed_in() as keys:
        await take(keys)
        await go_to(keys, Multiple)
        await keys.press("2")
        before = await keys.see("[x]")
        await sit_idle(keys)
        text = await keys.see("Nguyễn Thị Hà", "Mã PIN hoặc mật khẩu")
        assert "[x]" not in text and "hồ sơ" not in text, "nothing of the place shows through"
        await keys.golden("lock")
        await keys.type("111213")
        await keys.press("enter")
        await keys.see("Không đúng mã")
        await keys.type(PIN)
        await keys.press("enter")
        await keys.see("[x]")
        assert keys.text == before


async def test_no_key_gets_past_it_but_the_secret(signed_in: Open) -> None:
    async with signed_in() as keys:
        await sit_idle(keys)
        await keys.press("f1", "escape", "f8", "ctrl+p", "slash")
        await keys.see("Màn hình đã khóa")
        assert isinstance(keys.app.screen, Lock)
        assert footer_end(keys.app) <= 80


async def test_someone_else_may_take_the_machine(signed_in: Open) -> None:
    async with signed_in() as keys:
        await sit_idle(keys)
        await keys.press("f10")
        await keys.see("Đăng nhập", "9 người")
        assert keys.app.session is None


@pytest.mark.parametrize(
    ("roles", "minutes"),
    [({Role.LEARNER}, 10), ({Role.TRAINER}, 10), ({Role.LEARNER, Role.HR}, 5), ({Role.ADMIN}, 5)],
)
def test_where_others_records_are_at_hand_it_comes_sooner(roles: set[Role], minutes: int) -> None:
    assert idle_limit(frozenset(roles)).total_seconds() == minutes * 60
