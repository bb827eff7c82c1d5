"""Who may read, write and approve the yearly report."""

from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.access.permissions import (
    is_director,
    is_member,
    is_team,
    is_team_or_board,
    permission,
)

see_report = permission("report.see", _("read the approved yearly reports"), is_member)
see_draft = permission(
    "report.see_draft",
    _("read a yearly report while it is a draft, and what it still lacks"),
    is_team_or_board,
)
write_report = permission("report.write", _("write in the yearly report"), is_team)
approve_report = permission(
    "report.approve", _("approve the yearly report, which freezes its text and figures"), is_director
)
