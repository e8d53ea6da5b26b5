"""The tour by keys: offered once, led by what is really done, given up with Esc at the desk, never in the way."""

import shutil
from pathlib import Path

import pytest

from tests.tui.conftest import CHECKOUT, MORNING, Keys, Open, footer_end, official, one_course
from tests.tui.staff import ADMIN, BUDGET, CLERK, HR, TRAINER, at_work, overdue, staffed
from trainer.desks.touring import TOURS, Tour, TouringDesk
from trainer.people.roles import Role
from trainer.ward import Ward, found_alone

OFFER = "Lần đầu ở bàn này?"
END = "Xong năm chặng."


def newcomer(ward: Ward, code: str) -> Ward:
    """Somebody whom no tour was ever offered."""
    with ward.records.writing("owner") as w:
        for role in Role:
            w.drop_draft(official(ward, code).id, f"tour:{role.value}")
    return ward


def kept(ward: Ward, code: str, role: Role) -> Tour | None:
    """What the records know of a tour."""
    return TouringDesk(ward.session(official(ward, code)).learning.seat).tour(role)


async def stop(keys: Keys, role: Role, number: int) -> None:
    """Wait until a stop is said, by its number from 1."""
    await keys.see(f"Chặng {number}/5 · {TOURS[role][number - 1].keys}")


@pytest.fixture
def mine(tmp_path: Path) -> Ward:
    """One person alone on a machine, with a procedure to look up."""
    content = one_course(tmp_path / "content")
    (content / "scenarios" / "procedures").mkdir()
    shutil.copy(CHECKOUT / "scenarios" / "procedures" / "certified-copy.yaml", content / "scenarios" / "procedures")
    return found_alone(tmp_path / "mine", "Lê Thị Hoa", content, clock=lambda: MORNING)


async def test_a_learner_walks_the_tour_by_doing_each_thing(run: Open, mine: Ward) -> None:
    async with run(mine, mine.folder) as keys:
        await keys.see("Việc tiếp theo", OFFER)
        await keys.golden("tour_offered")
        await keys.press("f1")
        await keys.see("F9: đi thử năm chặng ở bàn này")
        await keys.press("f9")
        await stop(keys, Role.LEARNER, 1)
        await keys.golden("tour")
        assert footer_end(keys.app) <= 80
        await keys.press("enter")
        await stop(keys, Role.LEARNER, 2)
        await keys.see("√ Được rồi.", "trang 1/8")
        while "trang 2/8" not in keys.text:
            await keys.press("enter")
            await keys.see("trang")
        await stop(keys, Role.LEARNER, 3)
        await keys.press("f3", *"sao", "space", "y")
        await keys.see("sao y", "mã 2.000815")
        await keys.press("escape")
        await stop(keys, Role.LEARNER, 4)
        await keys.press("escape")
        await keys.see("Việc tiếp theo")
        await keys.press("f9")
        await stop(keys, Role.LEARNER, 5)
        await keys.press("escape", "f7")
        await keys.see("Vì sao xong, vì sao chưa?", END)
        await keys.press("escape")
        await keys.see("Việc tiếp theo", not_="Chặng")


async def test_a_trainer_walks_the_tour_and_nothing_is_given(run: Open, ward: Ward, folder: Path) -> None:
    overdue(newcomer(staffed(ward), TRAINER), BUDGET)
    given = len(ward.records.assignments())
    async with at_work(run, ward, folder, TRAINER) as keys:
        await keys.see(OFFER, "Đỗ Văn Ước")
        await keys.press("shift+f1")
        await stop(keys, Role.TRAINER, 1)
        await keys.press("enter")
        await stop(keys, Role.TRAINER, 2)
        await keys.press("escape", "space", "f9")
        await stop(keys, Role.TRAINER, 3)
        await keys.press("escape")
        await keys.see("cần giúp")
        await keys.press("f7")
        await keys.see("học phần mà vị trí việc làm đòi hỏi")
        await keys.press("escape")
        await stop(keys, Role.TRAINER, 4)
        await keys.press("slash", *"nghi quyet")
        await keys.see("Thấy")
        await keys.press("escape")
        await stop(keys, Role.TRAINER, 5)
        await keys.press("f1")
        await keys.see("Trợ giúp", END)
        assert len(ward.records.assignments()) == given


async def test_an_hr_officer_walks_the_tour(run: Open, ward: Ward, folder: Path) -> None:
    overdue(newcomer(staffed(ward), HR), BUDGET)
    async with at_work(run, ward, folder, HR) as keys:
        await keys.see(OFFER, "dòng")
        await keys.press("shift+f1")
        await stop(keys, Role.HR, 1)
        await keys.press("f7", "5", "f9")
        await stop(keys, Role.HR, 2)
        await keys.press("f7", "8", "7", *(["backspace"] * 10), *"22/11/2026", "enter", "f9")
        await stop(keys, Role.HR, 3)
        await keys.press("f7", "8", "f9")
        await keys.see("(hôm nay)")
        await keys.press("enter")
        await stop(keys, Role.HR, 4)
        await keys.press("escape")
        await keys.see("Danh sách:")
        await keys.press("f9", "1")
        await keys.see("Đã ghi tệp")
        await keys.press("escape")
        await stop(keys, Role.HR, 5)
        await keys.press("f1")
        await keys.see(END)


async def test_an_admin_walks_the_tour(run: Open, ward: Ward, folder: Path) -> None:
    newcomer(ward, ADMIN)
    async with at_work(run, ward, folder, ADMIN) as keys:
        await keys.see(OFFER, "9 người")
        await keys.press("shift+f1")
        await stop(keys, Role.ADMIN, 1)
        await keys.press("enter")
        await stop(keys, Role.ADMIN, 2)
        await keys.press("escape", "f8", "3")
        await keys.see("Thông tin sổ", "Sự kiện")
        await keys.press("escape")
        await stop(keys, Role.ADMIN, 3)
        await keys.press("f8", "2")
        await keys.see("Đã sao lưu")
        await keys.press("escape")
        await stop(keys, Role.ADMIN, 4)
        await keys.press("slash", *"nghi quyet")
        await keys.see("Thấy")
        await keys.press("escape")
        await stop(keys, Role.ADMIN, 5)
        await keys.press("f1")
        await keys.see(END)


async def test_esc_at_the_desk_sends_the_offer_away_for_good(run: Open, ward: Ward, folder: Path) -> None:
    newcomer(ward, CLERK)
    async with at_work(run, ward, folder, CLERK) as keys:
        await keys.see("Việc tiếp theo", OFFER)
        await keys.press("escape")
        await keys.see("Việc tiếp theo", not_=OFFER)
        assert kept(ward, CLERK, Role.LEARNER) == Tour(Role.LEARNER)
        keys.app.enter(ward.session(official(ward, CLERK)))
        await keys.see("Việc tiếp theo")
        await keys.pilot.pause()
        assert OFFER not in keys.text


async def test_esc_goes_back_first_and_gives_the_tour_up_only_at_the_desk(
    run: Open, ward: Ward, folder: Path
) -> None:
    newcomer(ward, CLERK)
    async with at_work(run, ward, folder, CLERK) as keys:
        await keys.see(OFFER)
        await keys.press("shift+f1", "enter")
        await stop(keys, Role.LEARNER, 2)
        await keys.press("escape")
        await keys.see("Việc tiếp theo", "Chặng 2/5")
        await keys.press("down", "escape")  # from the list to the panel
        await keys.see("Chặng 2/5")
        await keys.press("escape")
        await keys.see("Thôi dẫn đường.", not_="Chặng 2/5")
        assert kept(ward, CLERK, Role.LEARNER) == Tour(Role.LEARNER, 1)


async def test_a_tour_goes_on_where_it_was_left_and_in_the_language_in_use(
    run: Open, ward: Ward, folder: Path
) -> None:
    TouringDesk(ward.session(official(ward, CLERK)).learning.seat).keep(Tour(Role.LEARNER, 2, True))
    async with at_work(run, ward, folder, CLERK) as keys:
        await stop(keys, Role.LEARNER, 3)
        await keys.press("f1", "f9")
        await keys.see("Thôi dẫn đường.", not_="Chặng 3/5")


async def test_an_offer_is_no_matter_on_other_screens(run: Open, ward: Ward, folder: Path) -> None:
    newcomer(ward, CLERK)
    async with at_work(run, ward, folder, CLERK) as keys:
        await keys.see(OFFER)
        await keys.press("enter")
        await keys.see("trang 1/8", not_=OFFER)
