"""Every address of the product. What belongs to a region starts with its slug."""

from django.conf.urls.i18n import urlpatterns as language_urls
from django.urls import URLPattern, URLResolver, include, path

from regiekamer.config.health import health
from regiekamer.foundation.regions.views import entrance

region_urls: list[URLPattern | URLResolver] = [
    path("", include("regiekamer.windows.today.urls")),
    path("report/", include("regiekamer.windows.annual_report.urls")),
    path("meetings/", include("regiekamer.rooms.meetings.urls")),
    path("dossiers/", include("regiekamer.rooms.dossiers.urls")),
    path("plan/", include("regiekamer.rooms.plan.urls")),
    path("bodies/", include("regiekamer.rooms.bodies.urls")),
    path("network/", include("regiekamer.rooms.network.urls")),
    path("style/", include("regiekamer.foundation.documents.urls")),
    path("post/", include("regiekamer.foundation.notices.urls")),
    path("region/", include("regiekamer.foundation.access.urls")),
]

urlpatterns = [
    path("", entrance, name="entrance"),
    path("health/", health, name="health"),
    path("accounts/", include("allauth.urls")),
    path("i18n/", include(language_urls)),
    path("ui/", include("regiekamer.foundation.ui.urls")),
    path("<slug:region_slug>/", include(region_urls)),
]
