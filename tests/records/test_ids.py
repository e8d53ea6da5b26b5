import uuid

import pytest

from trainer.records import new_id


def test_an_id_is_a_uuid_of_version_7_in_lowercase() -> None:
    text = new_id()
    assert uuid.UUID(text).version == 7
    assert uuid.UUID(text).variant == uuid.RFC_4122
    assert text == text.lower() and len(text) == 36


def test_the_first_48_bits_are_the_milliseconds_since_1970(monkeypatch: pytest.MonkeyPatch) -> None:
    # RFC 9562, appendix A.6: Tuesday, February 22, 2022 2:22:22.00 PM GMT-05:00
    monkeypatch.setattr("time.time_ns", lambda: 0x017F22E279B0 * 1_000_000)
    assert new_id().startswith("017f22e2-79b0-7")


def test_ids_do_not_repeat() -> None:
    assert len({new_id() for _ in range(2000)}) == 2000
