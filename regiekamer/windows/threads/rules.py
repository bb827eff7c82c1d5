"""Who may follow a thread."""

from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.access.permissions import is_network, permission

see_threads = permission(
    "threads.see", _("follow a dossier or an action through all meetings and years"), is_network
)
