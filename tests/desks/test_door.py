"""The door: names by a few letters, the secret each role needs, waits that a restart does not shorten."""

import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

import pytest
from argon2.low_level import Type, hash_secret

from tests.desks.house import PASSWORD, PIN, House
from trainer.desks import door
from trainer.desks.door import Ask
from trainer.faults import Fault, Refused
from trainer.people.roles import Role


@pytest.fixture
def mai(house: House) -> str:
    """Mai has set her PIN."""
    code = house.administration().issue_code(house.id("Mai"))
    house.ward.door.set_secret(house.id("Mai"), code, PIN)
    return house.id("Mai")


def guess_until_slowed(guess: Callable[[], object]) -> int:
    """Try until a wait is asked for; returns how many tries were taken before."""
    for taken in range(20):
        with pytest.raises(Refused) as refused:
            guess()
        if "Chờ" in refused.value.message:
            return taken
    raise AssertionError("never slowed down")


def test_names_are_found_without_diacritics_and_all_of_them_for_nothing_typed(house: House) -> None:
    names = house.ward.door.names
    assert [official.name for official in names("tam")] == ["Nguyễn Thị Tâm"]
    assert [official.name for official in names("tra van a")] == ["Trần Văn Anh"]
    assert len(names("")) == len(names("  ")) == 4
    assert names("xyz") == []
    house.administration().deactivate(house.id("Tâm"), "Nghỉ hưu.")
    assert names("tam") == []


def test_the_right_secret_opens_and_is_recorded(house: House, mai: str) -> None:
    session = house.ward.sign_in(mai, PIN)
    assert (session.official.id, session.roles) == (mai, frozenset({Role.LEARNER}))
    house.ward.door.sign_out(mai)
    assert [event.verb for event in house.events("signed-in", "signed-out")] == [
        "signed-in",
        "signed-in",  # setting the PIN signed in first
        "signed-out",
    ]
    assert PIN not in "".join(str(event) for event in house.events())


def test_a_wrong_secret_is_refused_and_recorded(house: House, mai: str) -> None:
    with pytest.raises(Refused, match="Không đúng mã"):
        house.ward.sign_in(mai, "111222")
    (refused,) = house.events("refused")
    assert (refused.object, dict(refused.result)) == (f"official:{mai}", {"why": "credential"})


def test_after_five_tries_each_costs_a_longer_wait_and_reopening_does_not_help(
    house: House, mai: str
) -> None:
    assert guess_until_slowed(lambda: house.ward.sign_in(mai, "111222")) > 5
    house.reopen()
    with pytest.raises(Refused, match=r"Chờ \d+ giây"):
        house.ward.sign_in(mai, PIN)
    failures = house.records.throttle(mai)[0]
    house.clock.pass_by(minutes=2)
    with pytest.raises(Refused, match="Không đúng mã"):
        house.ward.sign_in(mai, "111222")
    assert house.records.throttle(mai)[0] == failures + 1
    house.reopen()
    with pytest.raises(Refused, match="Chờ"):
        house.ward.sign_in(mai, PIN)
    assert house.events("refused")[-1].result["why"] == "throttled"
    house.clock.pass_by(minutes=15)
    assert house.ward.sign_in(mai, PIN)
    assert house.records.throttle(mai) == (0, None)  # nothing is held against her


def test_guesses_at_the_same_time_are_all_counted(house: House, mai: str) -> None:
    # Read before the lock and written after it, failures of several programs were counted as one.
    def guess() -> None:
        with pytest.raises(Refused):
            house.ward.sign_in(mai, "111222")

    threads = [threading.Thread(target=guess) for _guess in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert house.records.throttle(mai)[0] == 4


def test_one_persons_failures_cost_nobody_else(house: House, mai: str) -> None:
    guess_until_slowed(lambda: house.ward.sign_in(house.id("Tâm"), "111222"))
    assert house.ward.sign_in(mai, PIN)


@pytest.mark.parametrize(
    ("roles", "ask"),
    [
        ([Role.LEARNER], Ask.PIN),
        ([Role.TRAINER], Ask.PASSWORD),
        ([Role.HR], Ask.PASSWORD),
        ([Role.ADMIN], Ask.PASSWORD),
    ],
)
def test_each_role_asks_for_its_kind_of_secret(house: House, roles: list[Role], ask: Ask) -> None:
    official = house.enrol("Linh", *roles)
    assert house.ward.door.asks(official.id) is Ask.CODE
    code = house.administration().issue_code(official.id)
    secret = PIN if ask is Ask.PIN else PASSWORD
    other = PASSWORD if ask is Ask.PIN else PIN
    with pytest.raises(Fault):
        house.ward.door.set_secret(official.id, code, other)
    house.ward.door.set_secret(official.id, code, secret)
    assert house.ward.door.asks(official.id) is ask


def test_a_new_role_asks_for_a_password_and_the_pin_opens_no_more(house: House, mai: str) -> None:
    house.administration().set_roles(mai, [Role.TRAINER])
    assert house.ward.door.asks(mai) is Ask.CODE
    with pytest.raises(Refused):
        house.ward.sign_in(mai, PIN)
    code = house.administration().issue_code(mai)
    house.ward.door.set_secret(mai, code, PASSWORD)
    session = house.ward.sign_in(mai, PASSWORD)
    assert session.assigning is not None and session.register is None


@pytest.mark.parametrize("secret", ["123456", "111111", "12345", "mật khẩu"])
def test_a_secret_against_the_rule_does_not_use_up_the_code(house: House, secret: str) -> None:
    code = house.administration().issue_code(house.id("Mai"))
    with pytest.raises(Fault):
        house.ward.door.set_secret(house.id("Mai"), code, secret)
    assert house.ward.door.set_secret(house.id("Mai"), code, PIN).id == house.id("Mai")


def test_wrong_codes_are_slowed_down_like_wrong_secrets(house: House) -> None:
    code = house.administration().issue_code(house.id("Mai"))
    guess_until_slowed(lambda: house.ward.door.set_secret(house.id("Mai"), "00000-00000", PIN))
    with pytest.raises(Refused, match="Chờ"):
        house.ward.door.set_secret(house.id("Mai"), code, PIN)


def test_a_code_used_twice_at_the_same_time_opens_once(house: House) -> None:
    code = house.administration().issue_code(house.id("Mai"))
    opened: list[str] = []

    def trade(secret: str) -> None:
        with suppress(Refused):
            opened.append(house.ward.door.set_secret(house.id("Mai"), code, secret).id)

    threads = [threading.Thread(target=trade, args=(secret,)) for secret in (PIN, "591738")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(opened) == 1 and len(house.events("credential-set")) == 2  # the admin's own and this one


def test_who_has_left_comes_in_by_no_door(house: House, mai: str) -> None:
    code = house.administration().issue_code(mai)
    house.administration().deactivate(mai, "Nghỉ hưu.")
    with pytest.raises(Refused):
        house.ward.sign_in(mai, PIN)
    with pytest.raises(Refused):
        house.ward.door.set_secret(mai, code, "591738")


@pytest.mark.parametrize("who", ["nobody", "without a secret", "wrong secret"])
def test_the_same_work_is_done_whoever_is_asked_for(
    house: House, mai: str, who: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A quick answer would tell who has an account: one hash is computed each time, never none, never two.
    hashed: list[str] = []
    for name in ("verify_secret", "verify_dummy"):
        real = getattr(door, name)
        monkeypatch.setattr(
            door, name, lambda *args, real=real, name=name: (hashed.append(name), real(*args))[1]
        )
    ids = {"nobody": "nobody", "without a secret": house.id("Tâm"), "wrong secret": mai}
    with pytest.raises(Refused) as refused:
        house.ward.sign_in(ids[who], "111222")
    assert (len(hashed), refused.value.message) == (1, "Không đúng mã.")
    hashed.clear()
    with pytest.raises(Refused):
        house.ward.door.set_secret(ids[who], "00000-00000", PASSWORD if who == "without a secret" else PIN)
    assert len(hashed) == 1


def test_an_old_hash_is_made_anew_at_the_next_sign_in(house: House, mai: str) -> None:
    weak = hash_secret(PIN.encode(), b"0" * 16, 2, 8192, 1, 32, Type.ID).decode()
    with house.records.writing(mai) as w:
        w.set_credential(mai, "pin", weak)
    assert house.ward.sign_in(mai, PIN)
    known = house.records.credential(mai, "pin")
    assert known is not None and known.phc != weak
    assert house.ward.sign_in(mai, PIN)


def test_a_clock_set_back_does_not_shorten_a_wait(house: House, mai: str) -> None:
    for _try in range(8):
        with pytest.raises(Refused):
            house.ward.sign_in(mai, "111222")
        house.clock.pass_by(minutes=15)
    with pytest.raises(Refused, match="Không đúng mã"):
        house.ward.sign_in(mai, "111222")
    house.clock.at -= timedelta(minutes=10)
    with pytest.raises(Refused, match="Chờ"):
        house.ward.sign_in(mai, PIN)
