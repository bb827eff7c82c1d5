"""Who may do what with meetings."""

from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.access.permissions import is_network, is_team, permission

see_meetings = permission(
    "meetings.see", _("see the calendar, the meetings and what was on the table"), is_network
)
change_meetings = permission(
    "meetings.change", _("plan meetings and record what was held and what was not"), is_team
)
