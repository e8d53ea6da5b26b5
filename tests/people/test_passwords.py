"""Secrets: what is refused, what is kept, and that a code read out by telephone still works."""

import unicodedata

import pytest
from argon2 import Parameters, extract_parameters
from argon2.low_level import Type
from argon2.low_level import verify_secret as argon2_verify
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.people import passwords
from trainer.people.passwords import (
    hash_secret,
    needs_rehash,
    normal_code,
    password_problem,
    pin_problem,
    reset_code,
    secret_rule,
    verify_dummy,
    verify_secret,
)

SALT = bytes(range(16))
NAME = "Nguyễn Văn Ân"


@pytest.mark.parametrize("pin", ["407193", "860241", "7305918264", "４０７１９３", "007341"])
def test_a_pin_of_six_digits_nobody_guesses_first_is_taken(pin: str) -> None:
    assert pin_problem(pin) is None


@pytest.mark.parametrize(
    ("pin", "why"),
    [
        ("", "từ 6 đến 20 chữ số"),
        ("40719", "từ 6 đến 20 chữ số"),
        ("4" * 21, "từ 6 đến 20 chữ số"),
        ("40719a", "chỉ gồm chữ số"),
        ("407 193", "chỉ gồm chữ số"),
        ("٤٠٧١٩٣", "chỉ gồm chữ số"),  # digits, but not those of the keyboard
        *((easy, "dễ đoán") for easy in (
            "123456", "000000", "111111", "654321", "890123", "321098", "012345", "121212", "123123",
            "688668", "68686868", "150390", "900315", "150365", "15031990", "19900315", "12345678", "159753",
        )),
    ],
)  # fmt: skip
def test_a_pin_is_refused_with_the_reason(pin: str, why: str) -> None:
    assert why in (pin_problem(pin) or "")


@pytest.mark.parametrize("pin", ["310290", "99129999", "453299"])
def test_only_real_dates_are_dates(pin: str) -> None:
    assert pin_problem(pin) is None


@pytest.mark.parametrize(
    "password",
    [
        "cái ghế gỗ màu xanh",
        "mưa rào 3 lần tháng Sáu",
        "xkdjfhxkdjfh",
        "#$!(@)%*&^?<",
        "một" + "ư" * 300,
        "matkhau-con-voi-tim",
        "An đi chợ sớm mai",
    ],
)
def test_a_password_of_twelve_characters_needs_no_composition(password: str) -> None:
    assert password_problem(password, NAME) is None


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("", "ít nhất 12 ký tự"),
        ("mười một chữ"[:11], "ít nhất 12 ký tự"),
        ("dài" * 400, "dài quá 1024"),
        ("ﷺ" * 60, "dài quá 1024"),  # 18 letters each in Unicode's form KC
        *((easy, "dễ đoán") for easy in (
            "matkhau12345", "Mật khẩu 2026!", "password1234", "123456789012", "987654321098", "001085012345",
            "anhyeuem123456", "qwertyuiop12", "abcabcabcabc", "aaaaaaaaaaaa", "!!!!!!!!!!!!",
            "hanoi-vietnam-1", "phuongvinhhung", "abcdefghijkl", "lkjihgfedcba", "Quản trị viên 1",
            "admin@2026-2027", "nguyenvanan!", "Nguyễn Văn Ân 1990", "xx nguyen van an xx", "an.nguyen.van.1",
            "An An An An 99",
        )),
    ],
)  # fmt: skip
def test_a_password_is_refused_with_the_reason(password: str, why: str) -> None:
    assert why in (password_problem(password, NAME) or "")


@pytest.mark.parametrize("name", ["", "Ý", "An [/b]", "]["])
def test_a_short_or_strange_name_refuses_no_good_password(name: str) -> None:
    assert password_problem("cái ghế gỗ màu xanh", name) is None


@pytest.mark.parametrize(
    ("roles", "kind"),
    [
        ({"learner"}, "pin"),
        (set(), "pin"),
        ({"learner", "trainer"}, "password"),
        ({"hr"}, "password"),
        ({"learner", "admin"}, "password"),
        ({"learner", "unheard-of"}, "password"),
    ],
)
def test_any_role_beyond_learner_needs_a_password(roles: set[str], kind: str) -> None:
    assert secret_rule(roles) == kind


def test_a_secret_is_kept_as_argon2id_with_the_parameters_chosen() -> None:
    phc = hash_secret("407193", SALT)
    assert phc.startswith("$argon2id$v=19$m=19456,t=3,p=1$AAECAwQFBgcICQoLDA0ODw$")
    assert phc == hash_secret("407193", SALT)
    assert phc != hash_secret("407193", SALT[::-1])
    assert "407193" not in phc
    assert not needs_rehash(phc)


def test_the_reference_vector_of_argon2id_is_verified() -> None:
    # phc-winner-argon2, test.c: argon2id, v=19, t=2, m=65536, p=1, "password", "somesalt"
    phc = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
    assert verify_secret(phc, "password")
    assert not verify_secret(phc, "Password")
    assert needs_rehash(phc)


@settings(max_examples=5, deadline=None)
@given(st.text(min_size=1, max_size=40))
def test_the_same_secret_opens_however_the_keyboard_composes_it(secret: str) -> None:
    phc = hash_secret(secret, SALT)
    for form in ("NFC", "NFD", "NFKC"):
        assert verify_secret(phc, unicodedata.normalize(form, secret))
    assert not verify_secret(phc, secret + "x")


@pytest.mark.parametrize("phc", ["", "plain", "$argon2id$x", "$argon2id$v=19$m=1,t=1,p=1$AA$AA", "$2b$", "ệ"])
def test_what_is_no_hash_opens_nothing_and_is_made_anew(phc: str) -> None:
    assert not verify_secret(phc, "")
    assert needs_rehash(phc)


@pytest.mark.parametrize("secret", ["", "\ud800", "x" * 2_000_000, "\x00"])
def test_hostile_input_is_only_a_wrong_secret(secret: str) -> None:
    assert not verify_secret(hash_secret("407193", SALT), secret)


def test_an_unknown_person_costs_the_same_hash_as_a_wrong_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    # Time tells who is known, unless the same work is done: one hash, with the same parameters.
    hashed: list[Parameters] = []

    def counted(phc: bytes, secret: bytes, kind: Type) -> bool:
        hashed.append(extract_parameters(phc.decode()))
        return argon2_verify(phc, secret, kind)

    monkeypatch.setattr(passwords, "argon2_verify", counted)
    assert not verify_secret(hash_secret("407193", SALT), "1")
    assert not verify_dummy("407193")
    known, unknown = hashed
    assert known == unknown


@given(st.binary(min_size=8, max_size=32))
def test_a_code_survives_being_read_out_and_typed(random: bytes) -> None:
    code = reset_code(random)
    assert len(code) == 11 and code[5] == "-"
    kept = normal_code(code)
    assert kept == code.replace("-", "") == normal_code(kept)
    for typed in (code.lower(), kept, f" {code} ", code.replace("-", " – "), " ".join(kept)):
        assert normal_code(typed) == kept
    assert normal_code(code.replace("0", "O").replace("1", "l")) == kept
    assert normal_code(code.replace("0", "o").replace("1", "I")) == kept


@given(st.binary(min_size=8, max_size=8))
def test_no_letter_of_a_code_is_changed_by_telex_or_vni(random: bytes) -> None:
    assert not set(reset_code(random)) & set("AEIOUYDWL")


def test_codes_spread_over_all_letters_and_need_their_bytes() -> None:
    codes = {reset_code(number.to_bytes(8, "big")) for number in range(0, 2**64, 2**64 // 5003)}
    assert len(codes) == 5004
    assert len({letter for code in codes for letter in code}) == 28
    with pytest.raises(ValueError, match="need 8 random bytes, got 7"):
        reset_code(bytes(7))
