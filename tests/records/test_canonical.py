import hashlib
import json
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.records.canonical import canonical, salted

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)

CASES = [
    ({}, "{}"),
    ({"b": 1, "a": [True, None, "x"]}, '{"a":[true,null,"x"],"b":1}'),
    ({"tên": "Hoà\n"}, '{"tên":"Hoà\\n"}'),
    (("a", "b"), '["a","b"]'),
]


@pytest.mark.parametrize(("value", "text"), CASES)
def test_one_value_has_one_spelling(value: object, text: str) -> None:
    assert canonical(value) == text


@pytest.mark.parametrize("value", [1.0, float("nan"), {"x": [0.5]}, {1: "a"}, Decimal("1"), b"x", {1, 2}])
def test_what_platforms_may_spell_differently_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        canonical(value)


def test_a_lone_surrogate_never_reaches_the_log() -> None:
    with pytest.raises(UnicodeEncodeError):
        salted(b"", canonical({"x": "\ud800"}))


@given(JSON)
def test_the_spelling_is_a_fixed_point_and_does_not_depend_on_the_order_of_keys(value: object) -> None:
    text = canonical(value)
    assert canonical(json.loads(text)) == text
    if isinstance(value, dict):
        assert canonical(dict(reversed(value.items()))) == text or len({*map(_nfc, value)}) < len(value)


@given(TEXT)
def test_letters_in_pieces_are_the_same_letters(text: str) -> None:
    assert canonical([unicodedata.normalize("NFD", text)]) == canonical([unicodedata.normalize("NFC", text)])


def test_the_salted_hash_is_sha_256_of_salt_and_text() -> None:
    assert salted(b"salt", "đ") == hashlib.sha256("saltđ".encode()).hexdigest()


def _nfc(text: object) -> str:
    return unicodedata.normalize("NFC", str(text))
