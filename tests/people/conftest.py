"""Secrets are tested with the parameters that people get."""

import pytest
from argon2 import PasswordHasher

from trainer.people import passwords


@pytest.fixture(autouse=True)
def hashed_in_earnest(real_hasher: PasswordHasher, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "_HASHER", real_hasher)
