"""A whole conversation: first run, the door, the desks, until the person leaves or the input ends."""

from contextlib import ExitStack, suppress
from functools import partial
from pathlib import Path

from trainer.plain.asking import Back, Guard, Talk
from trainer.plain.cases import cases
from trainer.plain.door import ask_secret_of, idle_limit, sign_in
from trainer.plain.first_run import FirstRun
from trainer.plain.hall import SignedOut, hall
from trainer.plain.quiz import take_quiz
from trainer.plain.reading import read_module
from trainer.plain.review import review_attempt
from trainer.plain.tour import Guide
from trainer.plain.visit import Visit
from trainer.plain.wire import EndOfInput, Wire, standard
from trainer.ward import ALONE, DEMO, WARD, Session, Ward
from trainer.words import Language, _, use


def run(
    ward: Ward | None,
    folder: Path,
    *,
    content: Path | None = None,
    enter_as: str = "",
    wire: Wire | None = None,
) -> int:
    """Talk until the end; returns the exit status. The end of the input, at whatever prompt, is a good end.

    `ward` None means first run: `folder` is where a folder will be made. `enter_as` opens sample data as that
    official without a secret. The ward is closed at the end.
    """
    talk = Talk(wire or standard())
    talk.words |= {"english": partial(_speak, talk, "en"), "tieng viet": partial(_speak, talk, "vi")}
    talk.later.append(_("Gõ english để đổi sang tiếng Anh."))
    with ExitStack() as opened:
        if ward is not None:
            opened.enter_context(ward)
        with suppress(EndOfInput):
            _converse(talk, ward, folder, content, enter_as, opened)
        talk.say(_("Đã đóng chương trình. Những gì đã lưu vẫn còn."))
        talk.wire.target.flush()
    return 0


def _converse(
    talk: Talk, ward: Ward | None, folder: Path, content: Path | None, enter_as: str, opened: ExitStack
) -> None:
    session: Session | None = None
    if ward is None:
        first = FirstRun(talk, folder, content)
        try:
            first.ask()
        finally:
            if first.ward is not None:
                opened.enter_context(first.ward)
        ward, session = first.ward, first.session
    elif ward.mode == ALONE:
        session = ward.alone()
    elif enter_as and ward.mode == DEMO:
        session = ward.sample_session(enter_as)
    if ward is not None:
        _welcome(talk, ward)
        _visit(talk, ward, session)


def _speak(talk: Talk, language: Language) -> None:
    use(language)
    talk.say(_("Từ đây nói tiếng Việt."))


def _welcome(talk: Talk, ward: Ward) -> None:
    """What kind of records these are, where they are not a ward's own."""
    if ward.mode == DEMO:
        talk.say(_("DỮ LIỆU MẪU: người và kết quả ở đây đều được đặt ra."))
    elif ward.mode == ALONE:
        talk.say(_("Máy cá nhân: kết quả chỉ nằm trên máy này."))


def _visit(talk: Talk, ward: Ward, session: Session | None) -> None:
    """One person after another, until nobody wants to come in or somebody closes the program."""
    while True:
        session = session or sign_in(talk, ward)
        if session is None:
            return
        talk.guard, guide = _guard(talk, ward, session), Guide(talk, session)
        ways = (read_module, take_quiz, review_attempt, cases, guide.arrive)
        try:
            hall(Visit(talk, ward, guide.session, *ways))
            return
        except SignedOut:
            ward.door.sign_out(session.official.id)
            session = None
        finally:
            talk.guard = None
            guide.leave()


def _guard(talk: Talk, ward: Ward, session: Session) -> Guard | None:
    """The idle lock, where there is a secret to show and something real behind it."""
    if ward.mode != WARD:
        return None

    def unlock() -> None:
        talk.say(_("Đã khóa vì để lâu không gõ. Việc đang làm vẫn còn nguyên; 0 để người khác đăng nhập."))
        talk.say(session.official.name)
        try:
            ask_secret_of(talk, ward, session.official)
        except Back:
            raise SignedOut from None

    return Guard(idle_limit(session).total_seconds(), unlock)
