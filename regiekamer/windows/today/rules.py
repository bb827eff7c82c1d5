"""Who may see what on the first page."""

from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.access.permissions import is_member, is_team_or_board, permission

see_today = permission("today.see", _("open the first page of the region"), is_member)
see_work = permission(
    "today.see_work",
    _("see on the first page what asks attention: promises at risk, bodies behind, results that are missing"),
    is_team_or_board,
)
