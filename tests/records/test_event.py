import hashlib
import json

from hypothesis import given
from hypothesis import strategies as st

from trainer.records import Event, Records
from trainer.records.canonical import canonical
from trainer.records.event import NO_HASH, body_of, seal

TEXT = st.text(st.characters(exclude_categories=["Cs"], codec="utf-8"), max_size=20)


@given(
    st.fixed_dictionaries({key: TEXT for key in ("id", "at", "on", "actor", "verb", "object", "version")}),
    TEXT,
)
def test_the_body_is_canonical_json_of_all_other_fields(fields: dict[str, str], said: str) -> None:
    fields = {key: json.loads(canonical(value)) for key, value in fields.items()}
    result = {"said": said}
    assert body_of(**fields, result=canonical(result)) == canonical({**fields, "result": result})


def test_the_seal_is_sha_256_over_tag_chain_number_previous_hash_and_body() -> None:
    text = b"trainer-event-1\0" + b"c" * 36 + b"7" + b"f" * 64 + b'{"actor":"owner"}'
    assert seal("c" * 36, 7, "f" * 64, '{"actor":"owner"}') == hashlib.sha256(text).hexdigest()


def test_events_are_chained_and_can_be_read_again(book: Records) -> None:
    with book.writing("owner") as writing:
        first = writing.append("created", f"records:{book.chain}", {"mode": "ward"})
        second = writing.append("viewed", "module:ward-mandates", {"what": "evidence"}, version="v1")
    assert (first.seq, first.prev) == (1, NO_HASH)
    assert (second.seq, second.prev) == (2, first.hash)
    assert book.events() == [first, second]
    assert book.event(second.id) == second
    assert book.event("nobody") is None
    assert (second.kind, second.object_id) == ("module", "ward-mandates")
    assert book.head().hash == second.hash and book.head().count == 2
    assert book.mode == "ward"


def test_an_event_can_be_a_member_of_a_set(book: Records) -> None:
    with book.writing("owner") as writing:
        event: Event = writing.append("viewed", "module:a", {"what": ["x"]})
    assert book.event(event.id) in {event}
