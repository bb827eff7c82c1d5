"""The page that all others are measured against, and the URL configuration that holds it. For benchmarks only."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.template import engines
from django.urls import include, path
from django_scopes import scopes_disabled

from regiekamer.rooms.bodies.models import Seat

TEMPLATE = """<!doctype html>
<html lang="nl">
  <head><title>Zetels</title></head>
  <body>
    <h1>Zetels van {{ request.user }}</h1>
    <table>
      {% for seat in seats %}
        <tr>
          <td><a href="/seats/{{ seat.pk }}/">{{ seat.mandate }}</a></td>
          <td>{{ seat.standing }}</td>
          <td>{{ seat.starts_on|date:"j F Y" }}</td>
          <td>{{ seat.ends_on|date:"j F Y" }}</td>
        </tr>
      {% endfor %}
    </table>
  </body>
</html>
"""


@login_required
def reference(request: Any) -> HttpResponse:
    """Signed in, session and user from the database, one indexed query, 30 rows, two date filters a row."""
    with scopes_disabled():
        seats = list(Seat.objects.order_by("pk")[:30])
    template = engines["django"].from_string(TEMPLATE) if not _kept else _kept[0]
    _kept[:] = [template]
    return HttpResponse(template.render({"seats": seats}, request))


def null(request: Any) -> HttpResponse:
    """Nothing at all: what the server and the middleware cost."""
    return HttpResponse("")


_kept: list[Any] = []

urlpatterns = [
    path("reference-page/", reference),
    path("null-page/", null),
    path("", include("regiekamer.config.urls")),
]
