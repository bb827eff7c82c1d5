from django.urls import path

from regiekamer.windows.today import views

app_name = "today"
urlpatterns = [
    path("", views.today, name="today"),
    path("today/bodies/", views.bodies, name="bodies"),
    path("today/missing/", views.missing, name="missing"),
    path("today/acts/", views.acts, name="acts"),
]
