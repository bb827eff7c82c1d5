from django.http import HttpRequest, HttpResponse

from regiekamer.foundation.ui.page import page


def showcase(request: HttpRequest) -> HttpResponse:
    """Every component in every state."""
    return page(request, "ui/showcase.html")
