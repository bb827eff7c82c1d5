from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from regiekamer.foundation.ui import showcase as samples
from regiekamer.foundation.ui.page import page


@require_safe
def showcase(request: HttpRequest) -> HttpResponse:
    """Every component in every state."""
    context = {
        "forms": {
            "empty": samples.SampleForm(),
            "wrong": samples.wrong_form(),
            "overtaken": samples.overtaken_form(),
            "filter": samples.SampleFilter(request.GET or None),
        },
        "crumbs": [("Overleg", "/ui/"), ("Bovenlokaal", "/ui/"), ("Stuurgroep", "")],
        "second_page": samples.second_page(),
        "years": [2020, 2021, 2022, 2023],
    }
    return page(request, "ui/showcase.html", context)


@require_safe
def later(request: HttpRequest) -> HttpResponse:
    """What the showcase's late slot fetches."""
    return page(request, "ui/showcase_later.html", fragments=("followed",))
