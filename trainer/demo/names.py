"""Invented names, drawn from common syllables; letters that are hard to sort and to type are among them."""

from collections.abc import Iterator
from itertools import count

from trainer.chance import draw, pick

# A syllable written more often is drawn more often.
_SURNAMES = """
    Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Trần Lê Lê Lê Phạm Phạm Phạm
    Hoàng Vũ Vũ Đỗ Đỗ Đặng Bùi Bùi Ngô Dương Đinh Đoàn Đào Trịnh Lý Mai Lương Tạ Chu Kiều Quách Ông Ứng Âu
"""
_MIDDLE_WOMEN = "Thị, Thị, Thị, Thị Thu, Thị Minh, Thị Hồng, Thị Kim, Ngọc, Thanh, Thùy, Bích, Diệu, Hoài, "
_MIDDLE_MEN = "Văn, Văn, Văn, Đức, Hữu, Quang, Minh, Đình, Công, Quốc, Xuân, Tiến, Văn Đăng, "
_GIVEN_WOMEN = """
    Ái Anh Ánh Bình Chi Diễm Dung Duyên Đào Điệp Giang Hà Hạnh Hằng Hiền Hoa Huệ Huyền Lan Liên Loan Ly Mai
    My Nga Ngân Nhàn Nhung Oanh Phượng Quyên Quỳnh Thảo Thoa Thơ Thủy Thúy Trang Trâm Tuyết Uyên Vân Xuyến Yến
"""
_GIVEN_MEN = """
    An Ân Bách Bảo Cường Dũng Duy Dương Đại Đạt Đăng Điền Đông Đức Giáp Hải Hiệp Hòa Hoàng Hùng Huy Khoa Kiên
    Lâm Long Lực Mạnh Nam Nghĩa Phong Phúc Quân Quý Sơn Tài Thắng Thành Tín Toàn Trung Tuấn Tùng Ưng Vinh Vũ
"""


def names(seed: str, taken: set[str]) -> Iterator[str]:
    """Full names without end, none twice and none of `taken`; the same for the same seed."""
    used = set(taken)
    for place in count():
        name = _name(f"{seed}|{place}")
        if name not in used:
            used.add(name)
            yield name


def _name(seed: str) -> str:
    woman = draw(seed, "woman") < 0.55
    surname = pick(_SURNAMES.split(), seed, "surname")
    middle = pick((_MIDDLE_WOMEN if woman else _MIDDLE_MEN).split(", "), seed, "middle")
    given = pick((_GIVEN_WOMEN if woman else _GIVEN_MEN).split(), seed, "given")
    return " ".join(part for part in (surname, middle, given) if part)
