"""Who may do what with the plan."""

from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.access.permissions import is_member, is_team, permission

see_plan = permission("plan.see", _("see the plans, actions, schemes and promises of the region"), is_member)
change_plan = permission(
    "plan.change", _("add and change plans, actions, schemes and promises, and record results"), is_team
)
answer_promises = permission("plan.answer", _("answer promises: kept, not kept or changed, and why"), is_team)
