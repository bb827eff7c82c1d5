"""Who may see and change who belongs to a region."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.access.permissions import is_director, is_member, is_team_or_board, permission

see_permissions = permission("access.see_permissions", _("see who may do what"), is_member)
see_members = permission("access.see_members", _("see who belongs to the region"), is_team_or_board)
manage_members = permission(
    "access.manage_members", _("add and remove people and change their role"), is_director
)
see_trail = permission("access.see_trail", _("see who changed what and when"), is_team_or_board)
change_region = permission(
    "access.change_region", _("change the name of the region and the notice on every page"), is_director
)


def sees_permissions_only(member: Any) -> bool:
    """Whether of all pages about the region only the one about permissions is for this member."""
    return see_permissions.allows(member) and not see_members.allows(member)
