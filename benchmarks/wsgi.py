"""The product with the reference page beside it, and a header that tells the server time of each answer."""

import os
import time
from collections.abc import Callable, Iterable
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regiekamer.config.settings")

from django.conf import settings
from django.core.wsgi import get_wsgi_application

product = get_wsgi_application()
settings.ROOT_URLCONF = "benchmarks.reference_page"


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Answer as the product does, with the milliseconds it took in `X-Milliseconds`."""
    started = time.perf_counter()
    told: list[Any] = []
    keep: Any = lambda *arguments: told.extend(arguments)  # noqa: E731
    body = product(environ, keep)
    status, headers = told[:2]
    took = (time.perf_counter() - started) * 1000
    start_response(status, [*headers, ("X-Milliseconds", f"{took:.3f}")])
    return body
