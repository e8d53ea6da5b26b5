"""The sample data is a ward folder like any other: whole, provable, with everything in it that happens."""

from collections import Counter

import pytest

from tests.demo.sample import lines_of
from trainer.courses.module import Means
from trainer.demo import people
from trainer.demo.cast import cast
from trainer.demo.diary import Diary
from trainer.demo.story import story
from trainer.people.roles import Role
from trainer.progress.standing import Status
from trainer.records import rebuild, verify
from trainer.text import faults_in, name_sort_key
from trainer.ward import Ward


def test_the_log_verifies(made) -> None:
    found = verify(made.folder / "trainer.db", clock=lambda: made.at)
    assert found.ok, found.first_bad
    assert found.count > 5000


def test_rebuilding_the_projections_changes_nothing(holiday, tmp_path) -> None:
    copy = holiday.copy(tmp_path / "copy")
    with copy.open() as ward:
        before, head = lines_of(ward), ward.records.head()
    assert rebuild(copy.folder / "trainer.db", clock=lambda: copy.at) == head.count
    with copy.open() as ward:
        assert lines_of(ward) == before
    assert verify(copy.folder / "trainer.db", clock=lambda: copy.at).ok


def test_about_a_hundred_officials_fill_every_post(ward) -> None:
    active = ward.records.officials(active=True)
    assert 95 <= len(active) <= 110
    filled = Counter(official.identity.post for official in active)
    assert set(filled) == {post.id for post in ward.library.establishment.posts}
    assert filled["reception"] > 5
    for official in active:
        post = ward.library.establishment.post(official.identity.post)
        assert post is not None and official.identity.unit == post.unit


def test_every_status_of_the_register_is_there(ward) -> None:
    lines = lines_of(ward)
    counts = Counter(line.standing.status for line in lines)
    assert set(counts) == set(Status)
    assert min(counts.values()) >= 4
    assert counts[Status.COMPLETED] > 100
    late = [line for line in lines if line.standing.status is Status.COMPLETED and line.standing.late]
    in_time = [line for line in lines if line.standing.status is Status.COMPLETED and not line.standing.late]
    assert len(late) >= 10 and len(in_time) >= 50


@pytest.mark.parametrize(
    ("verb", "least"),
    [
        ("waived", 3),
        ("withdrawn", 3),
        ("extended", 3),
        ("failed", 10),
        ("voided", 1),
        ("left", 1),
        ("transferred", 1),
        ("satisfied", 5),
        ("viewed", 1),
        ("exported", 1),
    ],
)
def test_everything_that_happens_in_a_ward_happened(ward, verb, least) -> None:
    events = ward.records.events(verbs=(verb,))
    assert len(events) >= least
    for event in events:
        if verb in ("waived", "withdrawn", "extended", "voided", "left"):
            assert ward.records.note(event.result["note"])


def test_rules_assigned_most_and_a_trainer_some(ward) -> None:
    by = Counter(given.by == "curriculum" for given in ward.records.assignments(withdrawn=True))
    assert by[True] > 600 and by[False] >= 10


def test_scores_vary_and_attempts_stand_open(ward) -> None:
    attempts = ward.records.attempts()
    assert len({attempt.score for attempt in attempts if attempt.state == "finished"}) >= 6
    assert sum(1 for attempt in attempts if attempt.state == "open") >= 5


def test_nothing_is_of_today_or_of_a_day_off(made, ward) -> None:
    calendar, last = ward.library.calendar, None
    for event in ward.records.events():
        assert event.on < made.today and calendar.is_workday(event.on), event
        assert last is None or last <= event.at, "time went back"
        last = event.at
    first = ward.records.events(limit=1)[0].on
    assert 55 <= (made.today - first).days <= 80


def test_no_due_date_is_a_day_off(ward) -> None:
    calendar = ward.library.calendar
    due = {given.due for given in ward.records.assignments(withdrawn=True)}
    assert None not in due and len(due) > 20
    assert [day for day in due if day is not None and not calendar.is_workday(day)] == []


def test_one_module_was_revised_and_can_still_be_read(ward) -> None:
    means = [change.means for module in ward.library.modules.values() for change in module.changes]
    assert means.count(Means.RETRAIN) == 1


def test_the_same_story_on_every_day(holiday, after_tet) -> None:
    def told(ward: Ward) -> dict[tuple[str, str], Status]:
        lines = [(line.official.identity.code, line.standing) for line in lines_of(ward)]
        return {(code, stand.module): stand.status for code, stand in lines}

    with holiday.open() as one, after_tet.open() as other:
        assert told(one) == told(other)


def test_a_day_has_one_story(holiday) -> None:
    with holiday.open() as ward:
        library = ward.library
        parts = cast(library.establishment)
        one, other = (story(parts, library, Diary(holiday.today, library.calendar)) for _time in range(2))
    assert one == other


def test_names_of_every_hard_kind(ward) -> None:
    people = ward.records.officials()
    names = [official.name for official in people]
    assert names == sorted(names, key=name_sort_key)
    assert not any(faults_in(name) or "Ð" in name for name in names)
    words = [name.split() for name in names]
    assert any(len(name) == 2 for name in words) and any(len(name) >= 6 for name in words)
    assert {"Ước", "Ý", "Á", "Lan"} <= {name[-1] for name in words}
    twice = [official.identity for official in people if official.name == "Nguyễn Thị Hương"]
    assert len({identity.unit for identity in twice}) == 2
    assert [name for name, count in Counter(names).items() if count > 1] == ["Nguyễn Thị Hương"]


def test_names_stand_in_the_order_of_given_names(ward) -> None:
    names = [official.name for official in ward.records.officials()]
    ordered = ["Nguyễn Ngọc Anh", "Nguyễn Ngọc Ảnh", "Nguyễn Ngọc Ánh", "Nguyễn Ngọc Ân", "Đỗ Ước", "Lê Ý"]
    places = [names.index(name) for name in ordered]
    assert places == sorted(places)


def test_the_people_listed_can_sign_in(holiday, tmp_path) -> None:
    with holiday.copy(tmp_path / "copy").open() as ward:
        for person in people():
            official = ward.records.official_by_code(person.code)
            assert official is not None and official.name == person.name
            session = ward.sign_in(official.id, person.secret)
            assert session.roles == {Role(role) for role in person.roles}


def test_the_people_listed_show_what_they_say(ward) -> None:
    stands: dict[str, Counter[Status]] = {}
    for line in lines_of(ward):
        stands.setdefault(line.official.identity.code, Counter())[line.standing.status] += 1
    code = {person.about: person.code for person in people()}
    in_quiz, in_page = code["đang làm dở một bài kiểm tra"], code["đọc dở một học phần, hạn đã gần"]
    assert stands[code["đã hoàn thành tất cả"]].keys() == {Status.COMPLETED}
    assert stands[code["mới đến, chưa học gì"]].keys() == {Status.NOT_STARTED}
    assert stands[code["một học phần phải học lại vì nội dung đã đổi"]][Status.SUPERSEDED] == 1
    assert stands[code["trượt hai lần, đã quá hạn"]][Status.OVERDUE] >= 1
    assert stands[in_quiz][Status.IN_PROGRESS] == stands[in_page][Status.IN_PROGRESS] == 1
    official = ward.records.official_by_code(in_quiz)
    assert official is not None
    first = ward.session(official).learning.overview().next
    assert first is not None and first.work.open_attempt and first.standing.due is not None
