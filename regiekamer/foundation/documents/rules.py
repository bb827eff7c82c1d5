"""Who may dress the region's documents."""

from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.access.permissions import is_team, permission

change_style = permission(
    "documents.change_style", _("change the house style of the region's documents"), is_team
)
