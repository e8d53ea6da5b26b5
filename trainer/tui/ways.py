"""The ways between places: what a screen asks for is opened here, because no screen knows another."""

from textual import work

from trainer.tui import requests as ask
from trainer.tui.place import Place
from trainer.tui.tour import Guided


class Ways(Guided):
    """The app as far as it opens places for the person who is here."""

    def on_open_module(self, event: ask.OpenModule) -> None:
        """Read a module."""
        from trainer.tui.screens.module import ModuleScreen

        assert self.session is not None
        self.push_screen(ModuleScreen(self.backroom, self.session.learning, event.module, event.page))

    def on_take_quiz(self, event: ask.TakeQuiz) -> None:
        """Begin or resume a quiz: one open under other places is gone back to, a review gives way to it."""
        from trainer.tui.screens.quiz import QuizScreen
        from trainer.tui.screens.review import ReviewScreen

        assert self.session is not None
        begun = [s for s in self.screen_stack if isinstance(s, QuizScreen) and s.module_id == event.module]
        if begun:
            self._back_to(begun[-1])
        elif isinstance(self.screen, ReviewScreen):
            self.switch_screen(QuizScreen(self.backroom, self.session.learning, event.module))
        else:
            self.push_screen(QuizScreen(self.backroom, self.session.learning, event.module))

    def _back_to(self, screen: Place) -> None:
        while self.screen is not screen:
            self.pop_screen()

    def on_open_review(self, event: ask.OpenReview) -> None:
        """Look through a finished attempt; it takes the place of the quiz just finished."""
        from trainer.tui.screens.quiz import QuizScreen
        from trainer.tui.screens.review import ReviewScreen

        assert self.session is not None
        screen = ReviewScreen(self.backroom, self.session.learning, event.attempt)
        if isinstance(self.screen, QuizScreen):
            self.switch_screen(screen)
        else:
            self.push_screen(screen)

    def on_open_cases(self, event: ask.OpenCases) -> None:
        """The cases at the counter."""
        from trainer.tui.screens.cases import CasesScreen

        assert self.session is not None
        self.push_screen(CasesScreen(self.backroom, self.session.learning.counter, event.only))

    def on_play_case(self, event: ask.PlayCase) -> None:
        """Play a case."""
        from trainer.tui.screens.counter import CounterScreen

        assert self.session is not None
        desk = self.session.learning.counter
        self.push_screen(CounterScreen(self.backroom, desk, event.case, event.mode, event.code))

    @work(exclusive=True, exit_on_error=False, group="again")
    async def on_play_again(self, event: ask.PlayAgain) -> None:
        """Practise from a moment of a closed run; it takes the place of the review."""
        from trainer.tui.screens.counter import CounterScreen

        assert self.session is not None
        desk = self.session.learning.counter
        again = await self.backroom.write(lambda: desk.again_from(event.run, event.turn))
        self.switch_screen(CounterScreen(self.backroom, desk, again.run.scenario, again.run.mode))

    def on_open_case_review(self, event: ask.OpenCaseReview) -> None:
        """Look back at a run; it takes the place of the counter just left."""
        from trainer.tui.screens.case_review import CaseReviewScreen
        from trainer.tui.screens.counter import CounterScreen

        assert self.session is not None
        desk = self.session.learning.counter
        screen = CaseReviewScreen(self.backroom, lambda: desk.case_review(event.run), desk, event.run)
        if isinstance(self.screen, CounterScreen):
            self.switch_screen(screen)
        else:
            self.push_screen(screen)

    def on_open_others_review(self, event: ask.OpenOthersReview) -> None:
        """HR or a trainer looks back at somebody's run."""
        from trainer.tui.screens.case_review import CaseReviewScreen

        assert self.session is not None
        desk = self.session.register or self.session.assigning
        assert desk is not None
        self.push_screen(CaseReviewScreen(self.backroom, lambda: desk.case_review(event.run)))

    def on_open_record(self, event: ask.OpenRecord) -> None:
        """One's own record."""
        from trainer.tui.screens.record import RecordScreen

        assert self.session is not None
        self.push_screen(RecordScreen(self.backroom, self.session.learning))

    def on_open_learner(self, event: ask.OpenLearner) -> None:
        """A trainer looks at one official."""
        from trainer.tui.screens.learner import LearnerScreen

        assert self.session is not None and self.session.assigning is not None
        self.push_screen(LearnerScreen(self.backroom, self.session.assigning, event.official))

    def on_give_modules(self, event: ask.GiveModules) -> None:
        """A trainer gives modules."""
        from trainer.tui.screens.giving import GivingScreen

        assert self.session is not None and self.session.assigning is not None
        self.push_screen(GivingScreen(self.backroom, self.session.assigning, event.officials))

    def on_open_evidence(self, event: ask.OpenEvidence) -> None:
        """HR looks behind a line."""
        from trainer.tui.screens.evidence import EvidenceScreen

        assert self.session is not None and self.session.register is not None
        self.push_screen(
            EvidenceScreen(self.backroom, self.session.register, event.official, event.module, event.moment)
        )

    def on_edit_official(self, event: ask.EditOfficial) -> None:
        """An admin adds or edits a person."""
        from trainer.tui.screens.person import PersonScreen

        assert self.session is not None and self.session.administration is not None
        self.push_screen(PersonScreen(self.backroom, self.session.administration, event.official))

    def on_read_staff_list(self, event: ask.ReadStaffList) -> None:
        """An admin reads a staff list."""
        from trainer.tui.screens.staff_list import StaffListScreen

        assert self.session is not None and self.session.administration is not None
        self.push_screen(StaffListScreen(self.backroom, self.session.administration, event.path))
