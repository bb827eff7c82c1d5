"""Who may do what with dossiers."""

from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.access.permissions import is_network, is_team, permission

see_dossiers = permission(
    "dossiers.see", _("see the dossiers, where they stand and the way they went"), is_network
)
change_dossiers = permission(
    "dossiers.change", _("open dossiers, pass them on, park and close them"), is_team
)
