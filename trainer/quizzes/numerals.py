"""Numbers as Vietnamese officials type and read them: `2.000` is two thousand, `2,5` two and a half."""

import re
from decimal import Decimal

from trainer.faults import Fault
from trainer.text import clean, fold
from trainer.words import _

_TYPED = re.compile(r"(?P<sign>[-+−]?) ?(?P<body>[0-9]+(?:[., ][0-9]+)*) ?(?P<tail>[^0-9].*)?")
_PLAIN = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?P<gap>[. ])[0-9]{3}(?:(?P=gap)[0-9]{3})*(?:,[0-9]+)?")
_AMBIGUOUS = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
_LONGEST = 24  # digits and marks; decimal arithmetic is exact up to 28 digits

_MONEY = ("dong", "d", "vnd", "₫")
_SHORT = {**dict.fromkeys(_MONEY, "dong"), "h": "gio", "ph": "phut", "m²": "m2"}


def read_number(typed: str, unit: str = "") -> Decimal:
    """The number a person typed, its unit written or not; a `Fault` with what to type when it is no number.

    A dot or a blank before every three digits groups thousands; else a dot or a comma is the decimal mark. A
    lone comma before exactly three digits (`21,000`) is refused: it is read both ways.
    """
    found = _TYPED.fullmatch(clean(typed).rstrip(" .,"))
    if found is None or len(found["body"]) > _LONGEST:
        raise Fault(_("Gõ một số, ví dụ 12, 1.500 hoặc 2,5."))
    _check_unit(found["tail"] or "", unit)
    negative = found["sign"] in ("-", "−")
    value = _value(found["body"])
    return -value if negative and value else value


def number_text(value: Decimal) -> str:
    """The canonical text of a number, `2000`, `2.5`, which `read_number` reads as the same number.

    2.125 is written `2.1250`, because `2.125` is two thousand one hundred and twenty-five.
    """
    text = f"{value.normalize():f}"
    return text + "0" if _GROUPED.fullmatch(text.lstrip("-")) else text


def number_said(value: Decimal, unit: str = "") -> str:
    """A number as a person reads it, with its unit: `2.000 đồng`, `2,5 m²`, `11/2026`.

    Four digits are grouped only in money, so that a year stays a year.
    """
    grouped = abs(value) >= 10_000 or _words(unit)[:1] == ["dong"]
    text = f"{value.normalize():{',' if grouped else ''}f}"
    gap = "" if unit.startswith(("/", "%")) else " "
    return (text.translate(str.maketrans(",.", ".,")) + gap + unit).strip()


def _value(body: str) -> Decimal:
    if _AMBIGUOUS.fullmatch(body):
        raise _two_ways(body)
    if _GROUPED.fullmatch(body):
        return _decimal(re.sub("[. ]", "", body))
    if _PLAIN.fullmatch(body):
        return _decimal(body)
    raise Fault(_("Gõ một số, ví dụ 12, 1.500 hoặc 2,5."))


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


def _two_ways(body: str) -> Fault:
    whole = f"{Decimal(body.replace(',', '')):,f}".replace(",", ".")
    decimal = number_text(_decimal(body)).replace(".", ",")
    sentence = _("“{typed}” có thể hiểu là {whole} hoặc {decimal}: gõ lại một trong hai số đó.")
    return Fault(sentence.format(typed=body, whole=whole, decimal=decimal))


def _check_unit(tail: str, unit: str) -> None:
    said, asked = _words(tail), _words(unit)
    if said[:1] == ["/"] and asked[:1] == ["thang"]:  # a day of a stated month, typed as a date: 25/11/2026
        said[0] = "thang"
    if said == asked[: len(said)]:
        return
    if unit:
        raise Fault(_("Gõ số theo đơn vị “{unit}”, không kèm “{tail}”.").format(unit=unit, tail=tail))
    raise Fault(_("Chỉ gõ số, không kèm “{tail}”.").format(tail=tail))


def _words(unit: str) -> list[str]:
    words = fold(unit).replace("/", " / ").split()
    return [_SHORT.get(word, word) for word in words]
