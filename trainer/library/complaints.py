"""What pydantic says of a file's shape, in Vietnamese, at the line and column it says it of."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel, RootModel, ValidationError
from pydantic_core import ErrorDetails

from trainer.library.findings import Findings, did_you_mean, quoted
from trainer.library.shapes import Shape
from trainer.library.tree import Path, Tree
from trainer.words import N_, _

AnyShape = TypeVar("AnyShape", bound=BaseModel)

_LIST = (N_("Chỗ này phải là danh sách."), N_("Viết [a, b], hoặc mỗi mục một dòng mở đầu bằng “- ”."))
_GROUP = (
    N_("Chỗ này phải là một nhóm khóa."),
    N_("Viết {{khóa: nội dung, …}}, hoặc mỗi khóa một dòng thụt vào."),
)
_ONE_OF = (N_("Không dùng được “{input}” ở đây."), N_("Chọn một trong: {expected}."))

# pydantic's error type (and ours, in shapes.py) → what is wrong, what to write instead.
_SENTENCES = {
    "missing": (N_("Thiếu khóa “{key}”."), N_("Thêm “{key}: …”.")),
    "union_tag_not_found": (N_("Thiếu khóa “kind”."), N_("Thêm “kind: …”.")),
    "union_tag_invalid": (N_("Không có loại câu hỏi “{tag}”."), N_("Chọn một trong: {expected_tags}.")),
    "literal_error": _ONE_OF,
    "enum": _ONE_OF,
    "string_type": (N_("Chỗ này phải là chữ."), N_("Viết một câu, không viết danh sách hay nhóm khóa.")),
    "string_too_short": (N_("Chỗ này để trống."), N_("Viết nội dung, hoặc xóa khóa này.")),
    "tuple_type": _LIST,
    "dict_type": _GROUP,
    "model_type": _GROUP,
    "model_attributes_type": _GROUP,
    "too_short": (N_("Cần ít nhất {min_length} mục."), N_("Thêm mục còn thiếu.")),
    "too_long": (N_("Nhiều nhất {max_length} mục."), N_("Bớt mục thừa.")),
    "greater_than_equal": (N_("Số này nhỏ quá."), N_("Viết số từ {ge} trở lên.")),
    "less_than_equal": (N_("Số này lớn quá."), N_("Viết số không quá {le}.")),
    "less_than": (N_("Số này lớn quá."), N_("Viết số nhỏ hơn {lt}.")),
    "id": (N_("Mã “{input}” không hợp lệ."), N_("Chỉ dùng chữ thường không dấu, số và gạch nối.")),
    "key": (N_("Khóa “{input}” không hợp lệ."), N_("Chỉ dùng chữ không dấu, số, gạch nối, gạch dưới.")),
    "name": (
        N_("Tên “{input}” không hợp lệ."),
        N_("Chỉ dùng chữ thường không dấu, số, gạch dưới; mở đầu bằng chữ."),
    ),
    "month": (N_("“{input}” không phải là tháng."), N_("Viết NĂM-THÁNG, ví dụ 2026-11.")),
    "whole": (
        N_("“{input}” không phải là số nguyên."),
        N_("Viết bằng chữ số, không dấu chấm, không đơn vị."),
    ),
    "number": (N_("“{input}” không phải là số."), N_("Viết bằng chữ số; phần lẻ sau dấu chấm, ví dụ 2.5.")),
    "flag": (N_("“{input}” không phải là true hay false."), N_("Viết true hoặc false.")),
    "day": (N_("“{input}” không phải là ngày."), N_("Viết NĂM-THÁNG-NGÀY, ví dụ 2026-11-23.")),
    "moment": (
        N_("“{input}” không phải là ngày giờ."),
        N_('Viết "NĂM-THÁNG-NGÀYTGIỜ:PHÚT", ví dụ "2026-11-23T15:20".'),
    ),
    "far_day": (N_("“{input}” xa quá."), N_("Viết ngày từ năm 2000 đến năm 2099.")),
    "clock": (N_("“{input}” không phải là giờ."), N_('Viết "GIỜ:PHÚT" trong ngoặc kép, ví dụ "08:00".')),
}
_OTHERWISE = (N_("“{input}” không hợp lệ."), N_("Xem lại mẫu của loại tệp này."))


def check(shape: type[AnyShape], tree: Tree, found: Findings) -> AnyShape | None:
    """The typed content of a file; None when its shape is wrong, with every complaint among the findings."""
    try:
        return shape.model_validate(tree.value)
    except ValidationError as error:
        complaints = [complaint for complaint in error.errors(include_url=False) if not _is_echo(complaint)]
    meant: set[Path] = set()  # keys that are there, misspelt: not missing as well
    for complaint in sorted(complaints, key=lambda complaint: complaint["type"] != "extra_forbidden"):
        if complaint["type"] == "extra_forbidden":
            meant.add(_unknown_key(complaint["loc"], shape, tree, found))
        elif complaint["type"] != "missing" or not _is_meant(complaint["loc"], meant):
            _complain(complaint, tree, found)
    return None


def _is_meant(loc: Path, meant: set[Path]) -> bool:
    """Whether a missing key is there, misspelt; an option whose `right` is misspelt does not lack a `why`."""
    return loc in meant or (loc[-1] == "why" and (*loc[:-1], "right") in meant)


def _unknown_key(loc: Path, shape: type[BaseModel], tree: Tree, found: Findings) -> Path:
    """Complain of a key nobody knows; returns the path of the key that was meant."""
    key, known = str(loc[-1]), list(_keys_at(shape, loc[:-1]))
    if any(key in here.derived for here in _shapes_at(shape, loc[:-1]) if issubclass(here, Shape)):
        message = _("“{key}” do máy tự tính.").format(key=quoted(key))
        found.fault(tree.key_place(loc), message, _("Bỏ dòng này."))
        return loc
    near = found.nearest(key, known)
    remedy = did_you_mean(near) if near else _("Ở đây chỉ dùng: {keys}.").format(keys=", ".join(known))
    if tree.key_place(loc) not in found.hurt:
        found.fault(tree.key_place(loc), _("Khóa lạ “{key}”.").format(key=quoted(key)), remedy)
    return (*loc[:-1], near)


def _complain(complaint: ErrorDetails, tree: Tree, found: Findings) -> None:
    loc, context = complaint["loc"], complaint.get("ctx", {})
    place = tree.key_place(loc[:-1]) if loc[-1:] == ("[key]",) else tree.place(loc)
    if place in found.hurt:
        return
    words = {"key": quoted(loc[-1] if loc else ""), "input": quoted(_shown(complaint["input"]))}
    words |= {name: str(value).replace("'", "").replace(" or ", ", ") for name, value in context.items()}
    message, remedy = _SENTENCES.get(complaint["type"], _OTHERWISE)
    found.fault(place, _(message).format(**words), _(remedy).format(**words))


def _is_echo(complaint: ErrorDetails) -> bool:
    """Whether a list only looks too short because the items complained of already are not counted."""
    value = complaint["input"]
    enough = complaint.get("ctx", {}).get("min_length", 0)
    return complaint["type"] == "too_short" and isinstance(value, (list, dict)) and len(value) >= enough


def _shown(value: object) -> str:
    return value if isinstance(value, str) else "[…]" if isinstance(value, list) else "{…}"


def _keys_at(shape: type[BaseModel], loc: Path) -> Iterator[str]:
    """The keys allowed in the mapping at `loc`."""
    here = _shapes_at(shape, loc)
    return iter(
        dict.fromkeys(field.alias or name for known in here for name, field in known.model_fields.items())
    )


def _shapes_at(shape: type[BaseModel], loc: Path) -> list[type[BaseModel]]:
    here = list(_shapes_in(shape))
    for step in loc:
        fields = [known.model_fields[step] for known in here if step in known.model_fields]
        if fields:
            here = [inner for field in fields for inner in _shapes_in(field.annotation)]
        else:
            here = [known for known in here if _is_kind(known, step)] or here
    return here


def _shapes_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The shapes a value of that type may take."""
    if isinstance(annotation, type) and issubclass(annotation, RootModel):
        yield from _shapes_in(annotation.model_fields["root"].annotation)
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    inner = get_args(annotation)
    for part in inner[:1] if get_origin(annotation) is Annotated else inner:
        yield from _shapes_in(part)


def _is_kind(shape: type[BaseModel], tag: object) -> bool:
    kind = shape.model_fields.get("kind")
    return kind is not None and get_origin(kind.annotation) is Literal and tag in get_args(kind.annotation)
