from django.urls import path

from regiekamer.rooms.network import views

app_name = "network"
urlpatterns = [
    path("", views.organisations, name="organisations"),
    path("organisations/add/", views.add_organisation, name="add_organisation"),
    path("organisations/<int:pk>/", views.organisation, name="organisation"),
    path("organisations/<int:pk>/change/", views.change_organisation, name="change_organisation"),
    path("organisations/<int:pk>/contacts/add/", views.add_contact, name="add_contact"),
    path("contacts/<int:pk>/change/", views.change_contact, name="change_contact"),
    path("contacts/<int:pk>/end/", views.end_contact, name="end_contact"),
    path("municipalities/", views.municipalities, name="municipalities"),
    path("municipalities/add/", views.add_municipality, name="add_municipality"),
    path("municipalities/known/", views.known_municipality, name="known_municipality"),
    path("municipalities/merge/", views.merge_municipalities, name="merge_municipalities"),
    path("municipalities/<int:pk>/", views.municipality, name="municipality"),
    path("municipalities/<int:pk>/change/", views.change_municipality, name="change_municipality"),
    path("territories/", views.territories, name="territories"),
    path("territories/add/", views.add_territory, name="add_territory"),
    path("territories/<int:pk>/", views.territory, name="territory"),
    path("territories/<int:pk>/change/", views.change_territory, name="change_territory"),
    path("territories/<int:pk>/municipalities/add/", views.add_to_territory, name="add_to_territory"),
    path("memberships/<int:pk>/change/", views.change_territory_member, name="change_territory_member"),
    path("memberships/<int:pk>/remove/", views.remove_territory_member, name="remove_territory_member"),
]
