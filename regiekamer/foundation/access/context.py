"""Permissions for templates: `{% may "plan.change" as may_change %}`."""

from typing import Any

from django.http import HttpRequest

from regiekamer.foundation.access.permissions import PERMISSIONS


def permissions(request: HttpRequest) -> dict[str, Any]:
    return {"permissions": PERMISSIONS}
