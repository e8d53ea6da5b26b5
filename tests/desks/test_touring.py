"""Tours: five stops for each role, passed only by doing what they say, remembered, never offered twice."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.desks.house import House
from trainer.desks.noticing import Sign
from trainer.desks.register import Filters
from trainer.desks.standings import Moment
from trainer.desks.touring import TOURS, Tour, TouringDesk, attended
from trainer.faults import Fault
from trainer.people.roles import Role
from trainer.records import new_id
from trainer.ward import Session

YESTERDAY = Moment(date(2026, 11, 22))

AT_A_FACE = {Sign.SAW_WHY, Sign.SAW_HELP, Sign.SAW_CARD, Sign.OPENED_PERSON}
"""Signs that need no desk of the session; the faces' own tests see them."""


def watched(house: House, name: str) -> tuple[Session, list[Sign]]:
    """The session of somebody, and the signs noticed at its desks so far."""
    signs: list[Sign] = []
    return attended(house.ward.session(house.people[name]), signs.append), signs


def turn_a_page(session: Session) -> None:
    """Read the first page of a module and go on to the second."""
    pages = session.learning.open_module("law").module.pages
    for page in pages[:2]:
        session.learning.keep_page("law", page.id)


def export(session: Session, folder: Path) -> None:
    """Write the list to a file."""
    assert session.register is not None
    session.register.export(session.register.register(), "csv", folder)


def as_hr(look: Callable[[Session], object]) -> tuple[str, Callable[[Session], object]]:
    """Done by the HR officer."""
    return "Hoa", look


DOING: dict[Sign, tuple[str, Callable[[Session], object]]] = {
    Sign.OPENED_MODULE: ("Mai", lambda s: s.learning.open_module("law")),
    Sign.TURNED_PAGE: ("Mai", turn_a_page),
    Sign.SAW_CASES: ("Mai", lambda s: s.learning.counter.cases()),
    Sign.SEARCHED: ("Mai", lambda s: s.learning.search("can cuoc")),
    Sign.OPENED_OFFICIAL: ("Tâm", lambda s: s.assigning and s.assigning.learner(s.official.id)),
    Sign.BEGAN_GIVING: ("Tâm", lambda s: s.assigning and s.assigning.preview([s.official.id], ["law"], None)),
    Sign.SAW_DEMAND: ("Tâm", lambda s: s.assigning and s.assigning.preview_curriculum()),
    Sign.NARROWED: as_hr(lambda s: s.register and s.register.register(Filters(late=True))),
    Sign.SAW_PAST: as_hr(lambda s: s.register and s.register.register(Filters(), YESTERDAY)),
    Sign.SAW_EVIDENCE: as_hr(lambda s: s.register and s.register.evidence(s.official.id, "law")),
    Sign.EXPORTED: as_hr(lambda s: export(s, s.learning.seat.records.path.parent / "exports")),
    Sign.SAW_BOOK: ("Anh", lambda s: s.administration and s.administration.info()),
    Sign.BACKED_UP: (
        "Anh",
        lambda s: s.administration and s.administration.back_up(s.learning.seat.records.path.parent / "kept"),
    ),
}
"""Sign → who can give it, and the deed at a real desk that does."""


@pytest.mark.parametrize("sign", DOING, ids=lambda sign: sign.name)
def test_a_deed_done_at_a_desk_is_noticed(house: House, sign: Sign) -> None:
    name, do = DOING[sign]
    session, signs = watched(house, name)
    do(session)
    assert signs[-1] is sign


def test_every_stop_waits_for_something_that_a_desk_or_a_face_notices() -> None:
    assert {stop.sign for stops in TOURS.values() for stop in stops} <= DOING.keys() | AT_A_FACE


@pytest.mark.parametrize("role", Role)
def test_each_role_has_five_stops_and_no_thing_is_asked_twice(role: Role) -> None:
    stops = TOURS[role]
    assert len(stops) == len({stop.sign for stop in stops}) == 5


@pytest.mark.parametrize(
    "look",
    [
        lambda s: s.learning.search("cc"),
        lambda s: s.learning.search("căn cước"),
        lambda s: s.learning.search("khong co gi nhu vay"),
        lambda s: s.learning.keep_page("law", s.learning.open_module("law").page),
        lambda s: s.learning.overview(),
    ],
    ids=["half typed", "with diacritics", "nothing found", "the page one came in at", "something else"],
)
def test_what_is_not_the_thing_itself_is_no_sign(house: House, look: Callable[[Session], object]) -> None:
    session, signs = watched(house, "Mai")
    look(session)
    assert set(signs) <= {Sign.OPENED_MODULE}


def test_todays_whole_register_is_neither_narrowed_nor_past(house: House) -> None:
    session, signs = watched(house, "Hoa")
    assert session.register is not None
    session.register.register(Filters(), Moment(session.learning.seat.today))
    session.register.register()
    assert signs == []


def test_a_deed_that_is_refused_is_no_sign(house: House) -> None:
    session, signs = watched(house, "Mai")
    with suppress(Fault):
        session.learning.open_module("no-such-module")
    assert signs == []


def test_a_desk_behind_which_somebody_stands_is_the_same_desk(house: House) -> None:
    session, _signs = watched(house, "Mai")
    assert session.learning.seat.id == house.id("Mai")
    assert session.assigning is session.register is session.administration is None
    assert session.learning.read_page("law", session.learning.open_module("law").page, new_id()) is None


# --- how far one is -----------------------------------------------------------------------------------------


def after(tour: Tour, signs: Iterable[Sign]) -> Tour:
    for sign in signs:
        tour = tour.after(sign)
    return tour


@pytest.mark.parametrize("role", Role)
def test_the_tour_is_done_when_its_things_were_done_in_order(role: Role) -> None:
    signs = [stop.sign for stop in TOURS[role]]
    tour = after(Tour(role).begun(), signs)
    assert tour.is_done
    assert tour.stop is None
    assert not after(Tour(role).begun(), reversed(signs)).is_done


@settings(max_examples=50)
@given(st.sampled_from(Role), st.lists(st.sampled_from(Sign), max_size=30))
def test_whatever_is_done_the_tour_never_goes_back_and_waits_for_the_right_thing(
    role: Role, signs: list[Sign]
) -> None:
    tour = Tour(role).begun()
    for sign in signs:
        stop, then = tour.stop, tour.after(sign)
        assert then.at - tour.at == (stop is not None and stop.sign is sign)
        tour = then


def test_a_tour_that_is_only_offered_or_was_given_up_waits_for_nothing() -> None:
    for tour in (Tour(Role.LEARNER), Tour(Role.LEARNER, 2, True).given_up()):
        assert tour.stop is None
        assert tour.after(Sign.OPENED_MODULE) == tour
    assert Tour(Role.LEARNER, 2).begun() == Tour(Role.LEARNER, 0, True)


# --- what is remembered -------------------------------------------------------------------------------------


def test_a_tour_never_offered_is_unknown_and_one_that_was_stands_where_it_was_left(house: House) -> None:
    assert TouringDesk(house.seat("Tâm")).tour(Role.TRAINER) is None
    left = Tour(Role.TRAINER, 2, True)
    TouringDesk(house.seat("Tâm")).keep(left)
    house.reopen()
    assert TouringDesk(house.seat("Tâm")).tour(Role.TRAINER) == left
    assert TouringDesk(house.seat("Tâm")).tour(Role.LEARNER) is None
    assert TouringDesk(house.seat("Mai")).tour(Role.TRAINER) is None


def test_remembering_a_tour_adds_nothing_to_the_log(house: House) -> None:
    before = house.records.head()
    TouringDesk(house.seat("Mai")).keep(Tour(Role.LEARNER))
    assert house.records.head() == before


def test_a_place_beyond_the_end_is_a_tour_that_is_over(house: House) -> None:
    TouringDesk(house.seat("Mai")).keep(replace(Tour(Role.LEARNER), at=99, on=True))
    kept = TouringDesk(house.seat("Mai")).tour(Role.LEARNER)
    assert kept is not None
    assert kept.is_done
    assert not kept.on
