"""What a keyboard program sends, judged: Unicode or one of the encodings before it, whole or damaged on its way."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.desks.keyboard import SENTENCE, Fit, judged
from trainer.desks.old_encodings import ENCODINGS, VIETNAMESE

NFD = unicodedata.normalize("NFD", SENTENCE)
# ê + the dot below: what Windows' own Vietnamese keyboard and Unikey's "Unicode tổ hợp" send.
COMPOUND = "Đă\u0323t mâ\u0303u đơn ơ\u0309 đươ\u0300ng Nguyê\u0303n Tra\u0303i"


def as_unikey(sentence: str, backspace: str = "\x7f") -> str:
    """Each word first in plain letters, then erased, then as it is meant."""
    words = []
    for word in sentence.split(" "):
        plain = "".join(unicodedata.normalize("NFD", char)[0] for char in word)
        words.append(plain + backspace * len(plain) + word)
    return " ".join(words)


CASES = {
    "as it is meant": (SENTENCE, Fit.RIGHT, ""),
    "in small letters": (SENTENCE.lower(), Fit.RIGHT, ""),
    "blanks around and two between": (f"  {SENTENCE.replace(' ', '  ')} ", Fit.RIGHT, ""),
    "Enter alone": ("", Fit.NOTHING, ""),
    "blanks alone": ("  ", Fit.NOTHING, ""),
    "everything erased again": ("viet" + "\x7f" * 9, Fit.NOTHING, ""),
    "decomposed": (NFD, Fit.DECOMPOSED, ""),
    "tones apart": (COMPOUND, Fit.DECOMPOSED, ""),
    "TCVN3": ("§Æt mÉu ®¬n ë ®\xadêng NguyÔn Tr·i", Fit.LEGACY, "TCVN3 (ABC)"),
    "VNI Windows": ("Ñaët maãu ñôn ôû ñöôøng Nguyeãn Traõi", Fit.LEGACY, "VNI Windows"),
    "VIQR": ("DDa(.t ma^~u ddo+n o+? ddu+o+`ng Nguye^~n Tra~i", Fit.LEGACY, "VIQR"),
    "NCR, hexadecimal": (
        "".join(char if char.isascii() else f"&#x{ord(char):X};" for char in SENTENCE), Fit.LEGACY, "NCR"
    ),
    "UTF-8 taken for Latin-1": (SENTENCE.encode().decode("latin-1"), Fit.LEGACY, "UTF-8 Literal"),
    "an encoding nobody knows": ("Øët mþu Øñn", Fit.FOREIGN, "ø (U+00F8)"),
    "eth for đ": (SENTENCE.replace("Đ", "Ð"), Fit.FOREIGN, "ð (U+00F0)"),
    "question marks for marked letters": (SENTENCE.encode("cp1252", "replace").decode("cp1252"), Fit.MARKS_LOST, ""),
    "replacement characters": (SENTENCE.replace("ở", "\ufffd"), Fit.MARKS_LOST, ""),
    "marked letters swallowed": ("t mu n  ng Nguyn Tri", Fit.MARKS_LOST, ""),
    "keyboard program off": ("Dat mau don o duong Nguyen Trai", Fit.UNMARKED, ""),
    "Telex not turned into letters": ("DDawjt maaxu ddown owr dduwowngf Nguyeenx Traix", Fit.UNMARKED, ""),
    "a backspace lost": (SENTENCE.replace("Đặt", "DĐăt\x7f\x7fặt"), Fit.EXTRA, ""),
    "an arrow key": (SENTENCE + "\x1b[D", Fit.STRAY, "U+001B"),
    "a control key at the end": (SENTENCE + "\x01", Fit.STRAY, "U+0001"),
    "another sentence": ("Đi làm", Fit.OTHER, ""),
    "the beginning only": ("Đặt mẫu", Fit.OTHER, ""),
    "one wrong tone": (SENTENCE.replace("mẫu", "mẩu"), Fit.OTHER, ""),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_line_is_told_for_what_it_is(name: str) -> None:
    sent, fit, detail = CASES[name]
    typed = judged(sent.encode())
    assert (typed.fit, typed.detail) == (fit, detail)


@pytest.mark.parametrize("backspace", ["\x7f", "\b"])
def test_a_burst_of_letters_and_backspaces_is_read_as_our_fields_read_it(backspace: str) -> None:
    typed = judged(as_unikey(SENTENCE, backspace).encode() + b"\r\n")
    assert (typed.fit, typed.text, typed.erasures) == (Fit.RIGHT, SENTENCE, 25)


@pytest.mark.parametrize("codec", ["latin-1", "cp1258", "utf-16"])
def test_bytes_that_are_not_utf_8_are_said_to_be_so(codec: str) -> None:
    assert judged("Đặt ã".encode(codec, "ignore")).fit is Fit.NOT_UTF8


WORDS = st.lists(st.text(sorted(VIETNAMESE) + list("bcghkmnpqrstvx"), min_size=1, max_size=6), min_size=1, max_size=4)
MARKED = WORDS.map(" ".join).filter(lambda line: not line.isascii())


@settings(max_examples=60)
@given(MARKED)
def test_any_sentence_is_right_as_it_is_and_in_a_burst_and_decomposed_when_taken_apart(line: str) -> None:
    assert judged(line.encode(), line).fit is Fit.RIGHT
    assert judged(as_unikey(line).encode(), line).fit is Fit.RIGHT
    apart = unicodedata.normalize("NFD", line)
    assert judged(apart.encode(), line).fit is (Fit.RIGHT if apart == line else Fit.DECOMPOSED)


@settings(max_examples=100)
@given(st.binary(max_size=40) | st.text(max_size=40).map(str.encode))
def test_no_line_whatever_raises_and_what_is_shown_commands_no_terminal(sent: bytes) -> None:
    shown = judged(sent).text
    assert not any(unicodedata.category(char) in ("Cc", "Cs") for char in shown)


@pytest.mark.parametrize(
    ("encoding", "written", "meant"),
    [  # every vowel with every tone: TCVN 5712:1993 (VN3), and the VNI table of xvnkb
        ("TCVN3 (ABC)", "µ¶·¸¹ »¼½¾Æ ÇÈÉÊË ÌÎÏÐÑ ÒÓÔÕÖ ×ØÜÝÞ", "àảãáạ ằẳẵắặ ầẩẫấậ èẻẽéẹ ềểễếệ ìỉĩíị"),
        ("TCVN3 (ABC)", "ßáâãä åæçèé êëìíî ïñòóô õö÷øù úûüýþ", "òỏõóọ ồổỗốộ ờởỡớợ ùủũúụ ừửữứự ỳỷỹýỵ"),
        ("TCVN3 (ABC)", "¨ © ª « ¬ \xad ® ¡ ¢ £ ¤ ¥ ¦ §", "ă â ê ô ơ ư đ Ă Â Ê Ô Ơ Ư Đ"),
        ("VNI Windows", "aù aø aû aõ aï aâ aá aà aå aã aä aê aé aè aú aü aë", "á à ả ã ạ â ấ ầ ẩ ẫ ậ ă ắ ằ ẳ ẵ ặ"),
        ("VNI Windows", "eù eø eû eõ eï eâ eá eà eå eã eä oâ oá oà oå oã oä", "é è ẻ ẽ ẹ ê ế ề ể ễ ệ ô ố ồ ổ ỗ ộ"),
        ("VNI Windows", "ô ôù ôø ôû ôõ ôï ö öù öø öû öõ öï í ì æ ó ò", "ơ ớ ờ ở ỡ ợ ư ứ ừ ử ữ ự í ì ỉ ĩ ị"),
        ("VNI Windows", "ÑÖÔØNG YÙ YØ YÛ YÕ Î AËT ÆÓÒ", "ĐƯỜNG Ý Ỳ Ỷ Ỹ Ỵ ẶT ỈĨỊ"),
    ],
)  # fmt: skip
def test_the_tables_of_the_old_encodings(encoding: str, written: str, meant: str) -> None:
    assert ENCODINGS[encoding](written) == meant
