"""Who may do what with bodies and seats."""

from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.access.permissions import is_member, is_team, permission

see_bodies = permission(
    "bodies.see",
    _("see the bodies of the region, their rhythm and which organisations sit in them"),
    is_member,
)
change_bodies = permission("bodies.change", _("add, change and end bodies and their seats"), is_team)
