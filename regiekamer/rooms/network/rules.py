"""Who may do what with organisations, contacts and territories."""

from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.access.permissions import is_member, is_team, is_team_or_board, permission

see_network = permission(
    "network.see", _("see the organisations, municipalities and territories of the region"), is_member
)
see_contacts = permission(
    "network.see_contacts",
    _("see names, e-mail addresses and telephone numbers of contacts"),
    is_team_or_board,
)
change_network = permission(
    "network.change", _("add and change organisations, contacts, municipalities and territories"), is_team
)
