from django.urls import path

from regiekamer.rooms.bodies import views

app_name = "bodies"
urlpatterns = [
    path("", views.bodies, name="bodies"),
    path("structure/", views.structure, name="structure"),
    path("add/", views.add_body, name="add_body"),
    path("<int:pk>/", views.body, name="body"),
    path("<int:pk>/change/", views.change_body, name="change_body"),
    path("<int:pk>/end/", views.end_body, name="end_body"),
    path("<int:pk>/reopen/", views.reopen_body, name="reopen_body"),
    path("<int:pk>/seats/add/", views.add_seat, name="add_seat"),
    path("seats/<int:pk>/change/", views.change_seat, name="change_seat"),
    path("seats/<int:pk>/end/", views.end_seat, name="end_seat"),
    path("seats/<int:pk>/remove/", views.remove_seat, name="remove_seat"),
    path("of_organisation/<int:pk>/", views.of_organisation, name="of_organisation"),
]
