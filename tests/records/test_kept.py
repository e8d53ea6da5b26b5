from datetime import UTC, datetime

from trainer.records import Credential, Records


def test_a_note_is_outside_the_log_in_nfc_and_hashed_with_its_own_salt(book: Records) -> None:
    with book.writing("tam") as writing:
        one, two = writing.note("ốm"), writing.note("ốm")
        event = writing.append("withdrawn", "assignment:1", one)
    assert set(event.result) == {"note", "note_hash"} and one["note_hash"] != two["note_hash"]
    assert book.note(one["note"]) == book.note(two["note"]) == "ốm"
    assert book.note("nobody") is None


def test_the_newest_credential_signs_in_and_a_reset_code_never_does(book: Records) -> None:
    assert book.credential("lan") is None
    expires = datetime(2026, 11, 23, 3, tzinfo=UTC)
    with book.writing("owner") as writing:
        writing.set_credential("lan", "pin", "argon-1")
        writing.set_credential("lan", "password", "argon-2")
        code = writing.set_credential("lan", "reset", "argon-3", expires)
        assert isinstance(code, Credential)
    found = book.credential("lan")
    assert found and (found.kind, found.phc, found.expires) == ("password", "argon-2", None)
    assert book.credential("lan", "reset") == code and code.expires == expires
    with book.writing("lan") as writing:
        writing.set_credential("lan", "pin", "argon-4")
        writing.drop_credential("lan", "reset")
    found = book.credential("lan")
    assert found and (found.kind, found.phc) == ("pin", "argon-4")
    assert book.credential("lan", "reset") is None


def test_failures_are_counted_until_they_are_forgotten(book: Records) -> None:
    last = datetime(2026, 11, 23, 2, tzinfo=UTC)
    assert book.throttle("official:lan") == (0, None)
    with book.writing("owner") as writing:
        writing.set_throttle("official:lan", 5, None)
        writing.set_throttle("official:lan", 6, last)
    assert book.throttle("official:lan") == (6, last)
    with book.writing("owner") as writing:
        writing.set_throttle("official:lan", 0, None)
    assert book.throttle("official:lan") == (0, None)


def test_a_draft_stands_where_it_was_left(book: Records) -> None:
    with book.writing("lan") as writing:
        writing.keep_draft("lan", "attempt:1", "một")
        writing.keep_draft("lan", "attempt:1", "hai")
    assert book.draft("lan", "attempt:1") == "hai" and book.draft("lan", "module:a") is None
    with book.writing("lan") as writing:
        writing.drop_draft("lan", "attempt:1")
    assert book.draft("lan", "attempt:1") is None


def test_content_is_kept_once_under_its_hash(book: Records) -> None:
    with book.writing("lan") as writing:
        for body in ("câu hỏi", "thứ khác"):
            writing.keep_content("v1", "quiz", "qa", body)
    assert book.content("v1") == "câu hỏi" and book.content("v2") is None
