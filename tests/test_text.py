"""Vietnamese text: found without diacritics, sorted as people sort, and harmless whoever wrote it."""

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.text import clean, faults_in, fold, matches, name_sort_key, nfc, printable, rank, slug

ANY = st.text(
    st.characters() | st.sampled_from("ĐđÐ ạẫơửÝ\u0301\u0323\u202e\u200b\x1b\u00a0\n\t\r\ud800\ufeff\u2028")
)
NAMES = st.text("AaĂăÂâÁáẠạĐđdEêƠơôUưbnhgt \u0301\u0323-'", max_size=12)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đỗ Ước", "do uoc"),
        ("CĂN CƯỚC", "can cuoc"),
        ("  sao\u00a0y \t bản   chính\n", "sao y ban chinh"),
        ("Nguyễn Thị Ý", "nguyen thi y"),
        ("ÐỗẤn", "doan"),  # Icelandic Ð typed for Đ
        ("Straße", "strasse"),
        ("NĐ 118/2025/NĐ-CP", "nd 118/2025/nd-cp"),
        ("", ""),
    ],
)
def test_folding_leaves_what_a_person_types_without_unikey(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


def test_hoa_is_one_name_wherever_the_tone_is_written() -> None:
    assert fold("Hoà") == fold("Hòa")


@given(ANY)
def test_folding_twice_is_folding_once_in_any_form_and_case(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(nfc(text))
    assert fold(text.casefold()) == fold(text)


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("do", "Đỗ Ước", True),
        ("dat", "Trần Văn Đạt", True),
        ("can cuoc", "Thẻ căn cước công dân", True),
        ("cuoc can", "Thẻ căn cước công dân", True),
        ("sao chính", "Sao y bản chính", True),
        ("hoc ba", "Học bổng", False),
        ("118/2025", "NĐ 118/2025/NĐ-CP", True),
        ("ĐỖ", "đỗ", True),
        ("", "bất kỳ", True),
        ("x", "", False),
        ("_", "không có dấu gạch", False),
        (".*", "không phải biểu thức", False),
    ],
)
def test_a_text_matches_when_every_word_typed_is_in_it(query: str, text: str, found: bool) -> None:
    assert matches(query, text) is found
    assert (rank(query, text) > 0) is found


@pytest.mark.parametrize(
    ("query", "best_first"),
    [
        ("an", ["An", "Ân", "Lan", "Xuân"]),
        ("anh", ["Anh", "Ánh", "Thanh", "Cảnh"]),
        ("ân", ["Ân", "Xuân", "An", "Lan"]),
        ("do", ["Do", "Đỗ"]),
        ("đỗ", ["Đỗ", "Do"]),
        ("can cuoc", ["Căn cước", "Scan cược"]),
        ("đạt", ["Nguyễn Đạt", "Nguyễn Dát"]),
    ],
)
def test_the_same_marks_and_the_start_of_a_word_come_first(query: str, best_first: list[str]) -> None:
    ranks = [rank(query, text) for text in best_first]
    assert ranks == sorted(ranks, reverse=True) and len(set(ranks)) == len(ranks)


@given(ANY, ANY)
def test_rank_and_matches_agree(query: str, text: str) -> None:
    assert (rank(query, text) > 0) == matches(query, text)


@given(st.lists(ANY, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_the_words_of_a_text_find_it_in_any_order_and_without_marks(
    words: list[str], dice: random.Random
) -> None:
    text = " ".join(words)
    dice.shuffle(words)
    assert matches(" ".join(words), text)
    assert matches(fold(" ".join(words)), text)


# The order of ICU 78.2, locale "vi" (Intl.Collator), which also agreed on 160,000 made-up pairs.
GIVEN_NAMES = """
    An Anh Ảnh Ánh Ăn Ân Bảo Bình Bỉnh Bính Châu Chi Cúc Dung Dũng Dương Đào Đạt Đỗ Đức Đường Hà Hạ Hải Hảo
    Hoa Hoà Hòa Hồ Hương Khuê Lan Lân Lê Ly Lý Minh Na Nga Ngà Nguyên Nguyễn Nhã Oanh Ơn Phú Phụ Phúc Quý
    Quỳnh Sơn Tám Tâm Thảo Thu Thuỷ Thủy Thư Tú Tuấn Tư Tứ Uyên Ước Văn Vân Vy Vỹ Xuân Ý Yến
"""
LETTERS = "a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y"
TONES = "a à ả ã á ạ"
PEOPLE = [
    "An",
    "Lê An",
    "Nguyễn An",
    "Trần Bảo An",
    "Lê Thị An",
    "Nguyễn Thị An",
    "Lê Thị Hồng An",
    "Đỗ Văn An",
    "Nguyễn Văn An",
    "Lê Văn Ánh",
    "Trần Văn Ân",
    "Phạm Văn Do",
    "Bùi Thị Đỗ",
    "Nguyễn Thị Ước",
    "Vũ Như Ý",
]


@pytest.mark.parametrize("ordered", [GIVEN_NAMES.split(), LETTERS.split(), TONES.split(), PEOPLE])
def test_names_sort_by_given_name_then_middle_then_surname_in_the_order_of_icu(ordered: list[str]) -> None:
    mixed = ordered[:]
    random.Random(1).shuffle(mixed)
    assert sorted(mixed, key=name_sort_key) == ordered
    assert sorted(mixed, key=lambda name: name_sort_key(name).encode()) == ordered


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Trần An Bình", "Lê An Bính"),  # the whole given name, its tone too, before any other word
        ("nguyễn văn an", "Nguyễn Văn Anh"),
        ("NGUYỄN VĂN AN", "nguyễn văn ân"),
        ("Lê Văn Tú B", "Lê Văn Tú C"),
        ("Nguyễn Văn A", "Nguyễn Văn B"),
        ("Đinh An", "Nguyễn An"),
        ("Doãn An", "Đào An"),
        ("Vũ Q", "An Q\u0301"),  # a mark that no letter takes in
    ],
)
def test_who_comes_first(first: str, second: str) -> None:
    assert name_sort_key(first) < name_sort_key(second)


@given(NAMES, NAMES)
def test_the_order_is_total_and_blind_to_the_normal_form(one: str, two: str) -> None:
    assert (name_sort_key(one) == name_sort_key(two)) == (nfc(one) == nfc(two))
    assert name_sort_key(unicodedata.normalize("NFD", one)) == name_sort_key(one)


@given(NAMES)
def test_case_and_blanks_decide_only_at_the_very_end(name: str) -> None:
    for written in (name.upper(), name.casefold(), f"  {name.replace(' ', '   ')} "):
        assert name_sort_key(written).rsplit("\t", 1)[0] == name_sort_key(name).rsplit("\t", 1)[0]


@given(ANY, ANY)
def test_bytes_sort_as_the_text_does(one: str, two: str) -> None:
    keys = name_sort_key(clean(one)), name_sort_key(clean(two))
    assert (keys[0] < keys[1]) == (keys[0].encode() < keys[1].encode())


@pytest.mark.parametrize(
    ("heading", "address"),
    [
        ("Lệ phí", "le-phi"),
        ("Đất đai & nhà ở: ai ký?", "dat-dai-nha-o-ai-ky"),
        ("  1. Nghị định 118/2025  ", "1-nghi-dinh-118-2025"),
        ("…", ""),
    ],
)
def test_a_heading_has_an_address(heading: str, address: str) -> None:
    assert slug(heading) == address


@given(ANY)
def test_an_address_is_its_own_address_and_needs_no_escaping(heading: str) -> None:
    assert slug(slug(heading)) == slug(heading)
    assert set(slug(heading)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


@pytest.mark.parametrize(
    ("given_", "kept"),
    [
        ("  Nguyễn \u00a0 Văn\tAn ", "Nguyễn Văn An"),
        (unicodedata.normalize("NFD", "Huệ"), "Huệ"),
        ("An\x1b[31m đỏ\x07", "An[31m đỏ"),
        ("An\u202enA", "AnnA"),
        ("A\u200bn\ufeff", "An"),
        ("\u3164", ""),
        ("a\ud800b\uffffc\ufdd0\U0001fffe", "abc"),
        ("An [/b]", "An [/b]"),
        ("dòng một\r\ndòng hai\u2028ba\x85", "dòng một dòng hai ba"),
        ("e\u200b\u0302", "ê"),  # joined only after the invisible letter between them is gone
    ],
)
def test_cleaning_keeps_letters_and_nothing_that_acts_or_hides(given_: str, kept: str) -> None:
    assert clean(given_) == kept


def test_cleaning_a_longer_text_keeps_its_lines() -> None:
    given_ = "\n  một \t hai \r\n\r\n ba\u202e\u2029bốn\n\n"
    assert clean(given_, lines=True) == "một hai\n\nba\nbốn"


@given(ANY, st.booleans())
def test_what_is_cleaned_is_clean(value: str, lines: bool) -> None:
    for kept in (clean(value, lines), printable(value, lines)):
        assert faults_in(kept, lines) == []
        kept.encode("utf-8")
    assert clean(clean(value, lines), lines) == clean(value, lines)
    assert printable(printable(value, lines), lines) == printable(value, lines)


@given(st.text("Nguyễn Văn Ánh[]/\\-_'\"@0123456789ửẫ"))
def test_cleaning_loses_no_letter_that_can_be_seen(value: str) -> None:
    assert printable(value) == value
    assert clean(value).replace(" ", "") == value.replace(" ", "")


def test_a_text_on_its_way_out_keeps_its_blanks_and_is_in_nfc() -> None:
    assert printable("e\u200b\u0302") == "ê"
    assert printable("a  b\tc\nd") == "a  b c d"
    assert printable("a  b\n  c", lines=True) == "a  b\n  c"


@pytest.mark.parametrize(
    ("value", "lines", "told"),
    [
        ("Phí chứng thực", False, []),
        ("abcd\u202e", False, ["ký tự ẩn U+202E ở vị trí 5"]),
        ("\x1b\x1b", False, ["ký tự ẩn U+001B ở vị trí 1"]),
        ("một\nhai", False, ["ký tự ẩn U+000A ở vị trí 4"]),
        ("một\n\thai", True, []),
        ("một\nha\u200bi", True, ["ký tự ẩn U+200B ở dòng 2, vị trí 3"]),
        ("cu\u031b", False, ["chữ chưa ở dạng NFC ở vị trí 2"]),
        (
            "x\x00\ne\u0301",
            True,
            ["ký tự ẩn U+0000 ở dòng 1, vị trí 2", "chữ chưa ở dạng NFC ở dòng 2, vị trí 1"],
        ),
        ("một\u2028hai", True, ["ký tự ẩn U+2028 ở dòng 1, vị trí 4"]),
        ("\U000e0041", False, ["ký tự ẩn U+E0041 ở vị trí 1"]),
    ],
)
def test_an_author_is_told_which_character_is_at_fault_and_where(
    value: str, lines: bool, told: list[str]
) -> None:
    assert faults_in(value, lines) == told
