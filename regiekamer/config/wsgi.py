"""The WSGI door that the server opens."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regiekamer.config.settings")

application = get_wsgi_application()
