"""Secrets people know: PINs and passwords, how they are hashed, which are too easy, and one-time codes."""

import unicodedata
from collections.abc import Iterable
from typing import Final, Literal

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError
from argon2.low_level import Type
from argon2.low_level import hash_secret as argon2_hash
from argon2.low_level import verify_secret as argon2_verify

from trainer.people.easy_secrets import is_easy_password, is_easy_pin
from trainer.people.roles import Role
from trainer.words import _

SecretKind = Literal["pin", "password"]

PIN_DIGITS: Final = 6
"""Fewest digits of a PIN."""

LONGEST_PIN: Final = 20
"""Most digits of a PIN."""

PASSWORD_CHARACTERS: Final = 12
"""Fewest characters of a password."""

LONGEST: Final = 1024
"""Most characters of a password; what is longer is never hashed."""

_HASHER = PasswordHasher(time_cost=3, memory_cost=19456, parallelism=1, hash_len=32, salt_len=16)

# The hash of 32 random bytes that nobody kept: what an unknown person's secret is compared with.
_NOBODY = (
    "$argon2id$v=19$m=19456,t=3,p=1$e0m3PJcHIE2XxPiPo9nJGw$mu4iECNAG4elfpIwMnnJGH67umS99fR9+JlF64r6CvU"
)

# Crockford's base 32 without the letters that Telex or VNI turn into others (A D E W Y) with the keyboard
# left in Vietnamese: no vowel, no dd, no w.
_CODE_LETTERS = "0123456789BCFGHJKMNPQRSTVXZ"
_CODE_LENGTH = 10
_CODE_BYTES = 8
_MISREAD = str.maketrans("OIL", "011")


def secret_rule(roles: Iterable[str]) -> SecretKind:
    """What a holder of these roles signs in with: a PIN for a learner, a password for any role beyond."""
    return "pin" if frozenset(roles) <= {Role.LEARNER} else "password"


def pin_problem(pin: str) -> str | None:
    """Why this PIN is refused, or None: six digits or more, and none of the PINs that are tried first."""
    digits = _normal(pin)
    if digits and not (digits.isascii() and digits.isdigit()):
        return _("Mã PIN chỉ gồm chữ số.")
    if not PIN_DIGITS <= len(digits) <= LONGEST_PIN:
        return _("Mã PIN phải có từ {n} đến {m} chữ số.").format(n=PIN_DIGITS, m=LONGEST_PIN)
    if is_easy_pin(digits):
        return _("Mã PIN này dễ đoán: tránh dãy số, số lặp, ngày sinh.")
    return None


def password_problem(password: str, name: str) -> str | None:
    """Why this password is refused to the person called `name`, or None.

    Twelve characters or more and no rules of composition (OWASP ASVS 2.1), but nothing that is tried first.
    """
    text = _normal(password)
    if len(text) < PASSWORD_CHARACTERS:
        return _("Mật khẩu phải có ít nhất {n} ký tự; một câu ngắn dễ nhớ là tốt nhất.").format(
            n=PASSWORD_CHARACTERS
        )
    if len(password) > LONGEST or len(text) > LONGEST:
        return _("Mật khẩu dài quá {n} ký tự.").format(n=LONGEST)
    if is_easy_password(text, name):
        return _("Mật khẩu này dễ đoán: tránh họ tên, dãy số, số căn cước, từ ai cũng dùng.")
    return None


def hash_secret(secret: str, salt: bytes) -> str:
    """The secret as an Argon2id PHC string (RFC 9106; m=19456 KiB, t=3, p=1); `salt` is 16 random bytes."""
    h = _HASHER
    made = argon2_hash(
        _bytes(secret), salt, h.time_cost, h.memory_cost, h.parallelism, h.hash_len, Type.ID
    )
    return made.decode("ascii")


def verify_secret(phc: str, secret: str) -> bool:
    """Whether `secret` is the one hashed in `phc`; a string that is no Argon2id hash matches nothing."""
    try:
        return argon2_verify(phc.encode(errors="replace"), _bytes(secret), Type.ID)
    except (Argon2Error, InvalidHashError):
        return False


def verify_dummy(secret: str) -> bool:
    """Do the work of `verify_secret` for no secret, so that the time tells nothing; always False."""
    verify_secret(_NOBODY, secret)
    return False


def needs_rehash(phc: str) -> bool:
    """Whether the hash was made with other parameters than today's; asked once the right secret was given."""
    try:
        return _HASHER.check_needs_rehash(phc)
    except InvalidHashError:
        return True


def reset_code(random: bytes) -> str:
    """A one-time code to read out and type, `XXXXX-XXXXX`: 47 bits, made from 8 or more random bytes.

    Raises:
        ValueError: fewer than 8 bytes.
    """
    if len(random) < _CODE_BYTES:
        raise ValueError(f"need {_CODE_BYTES} random bytes, got {len(random)}")
    number, letters = int.from_bytes(random, "big"), ""
    while len(letters) < _CODE_LENGTH:
        number, rest = divmod(number, len(_CODE_LETTERS))
        letters += _CODE_LETTERS[rest]
    return f"{letters[:5]}-{letters[5:]}"


def normal_code(typed: str) -> str:
    """A code as it is hashed: without blanks and dashes, upper case, O as 0, I and L as 1 (Crockford)."""
    return "".join(char for char in _normal(typed).upper() if char.isalnum()).translate(_MISREAD)


def _bytes(secret: str) -> bytes:
    # A terminal may hand over bytes that are no text as lone surrogates: wrong, but no reason to fail.
    return _normal(secret).encode(errors="surrogatepass")


def _normal(secret: str) -> str:
    # Unicode's form KC, so that the same keys on another keyboard or system give the same bytes.
    return unicodedata.normalize("NFKC", secret[: LONGEST + 1])
