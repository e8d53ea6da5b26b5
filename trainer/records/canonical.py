"""One text for one value, and the hashes made from it."""

import hashlib
import json
from collections.abc import Mapping

from trainer.text import nfc


def canonical(value: object) -> str:
    """`value` as JSON with one spelling: sorted keys, no blanks, NFC; only what hashes alike everywhere.

    Raises:
        TypeError: a float or anything else that JSON or another platform could spell in two ways.
    """
    return json.dumps(_plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def salted(salt: bytes, text: str) -> str:
    """The hash in the log of a text kept outside it; without `salt` nobody can guess the text from it."""
    return hashlib.sha256(salt + text.encode()).hexdigest()


def _plain(value: object) -> object:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return nfc(value)
    if isinstance(value, int):
        return int(value)
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping) and all(isinstance(key, str) for key in value):
        return {nfc(key): _plain(item) for key, item in value.items()}
    raise TypeError(f"no canonical JSON for {type(value).__name__}: {value!r}")
