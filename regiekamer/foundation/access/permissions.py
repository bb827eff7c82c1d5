"""Permissions as data: a name, a sentence that anyone can read, and a predicate over the member."""

from dataclasses import dataclass
from typing import Any

import rules
from django.utils.functional import Promise

from regiekamer.foundation.regions.models import Member, Role


@dataclass(frozen=True)
class Permission:
    """What a member may do. `sentence` finishes "May …" in plain words."""

    name: str
    sentence: str | Promise
    predicate: rules.Predicate

    def allows(self, member: Member | None, subject: Any = None) -> bool:
        return member is not None and self.predicate.test(member, subject)

    def roles(self) -> list[Role]:
        """The roles that hold this permission whatever the subject."""
        return [role for role in Role if self.allows(Member(role=role))]


PERMISSIONS: dict[str, Permission] = {}


def permission(name: str, sentence: str | Promise, predicate: rules.Predicate) -> Permission:
    """Declare a permission, once, in a room's `rules`."""
    if name in PERMISSIONS:
        raise ValueError(f"permission {name} is declared twice")
    PERMISSIONS[name] = Permission(name, sentence, predicate)
    return PERMISSIONS[name]


def _has_role(*roles: Role) -> rules.Predicate:
    return rules.predicate(lambda member: member.role in roles, name=" or ".join(roles))


is_director = _has_role(Role.DIRECTOR)
is_team = _has_role(Role.DIRECTOR, Role.COLLEAGUE)
is_team_or_board = _has_role(Role.DIRECTOR, Role.COLLEAGUE, Role.BOARD)
is_network = _has_role(Role.DIRECTOR, Role.COLLEAGUE, Role.BOARD, Role.PARTNER)
is_member = _has_role(*Role)
