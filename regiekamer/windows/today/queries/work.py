"""What needs the team now, gathered for one page, and the one sentence that sums it up."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regiekamer.foundation.kernel.text import join_words
from regiekamer.rooms.meetings.queries import years_of_bodies
from regiekamer.windows.today.queries import risks

# Until the end of this month the yearly report of last year is the one being written.
LAST_MONTH_OF_LAST_REPORT = 4


@dataclass(frozen=True)
class Work:
    """What asks attention on a day: the page shows the first of each list."""

    promises: list[risks.PromiseAtRisk]
    unanswered: risks.Unanswered
    bodies_behind: int
    meetings_this_month: int

    @property
    def shows_a_plan(self) -> bool:
        """Whether what is here can only come from a plan that exists."""
        return bool(self.promises or self.unanswered.total)

    @property
    def summary(self) -> str:
        """The state of affairs in one calm sentence."""
        met = self.meetings_this_month
        month = (
            ngettext("%(n)s meeting this month", "%(n)s meetings this month", met) % {"n": met}
            if met
            else _("No meeting this month")
        )
        worries = join_words(self._worries(), _("and")) or _("nothing is running late")
        return f"{month}; {worries}."

    def _worries(self) -> list[str]:
        at_risk, behind = len(self.promises), self.bodies_behind
        open_still = self.unanswered.total
        said = (
            (at_risk, ngettext("%(n)s promise is at risk", "%(n)s promises are at risk", at_risk)),
            (
                open_still,
                ngettext(
                    "%(n)s older promise has no answer", "%(n)s older promises have no answer", open_still
                ),
            ),
            (behind, ngettext("%(n)s body is behind", "%(n)s bodies are behind", behind)),
        )
        return [words % {"n": n} for n, words in said if n]


def work_of(today: date, meetings_this_month: int) -> Work:
    """Everything that asks attention today."""
    known = years_of_bodies(today.year)
    return Work(
        promises=risks.promises_at_risk(today, known),
        unanswered=risks.unanswered_promises(),
        bodies_behind=risks.number_behind(today, known),
        meetings_this_month=meetings_this_month,
    )


def report_year(today: date) -> int:
    """The year whose report is at hand: last year's until the end of April, then this year's."""
    return today.year - 1 if today.month <= LAST_MONTH_OF_LAST_REPORT else today.year
