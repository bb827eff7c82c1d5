from django.urls import path

from regiekamer.rooms.network import views

app_name = "network"
urlpatterns = [
    path("", views.organisations, name="organisations"),
    path("organisations/add/", views.add_organisation, name="add_organisation"),
    path("organisations/<int:pk>/", views.organisation, name="organisation"),
    path("organisations/<int:pk>/change/", views.change_organisation, name="change_organisation"),
]
