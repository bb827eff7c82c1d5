from django.urls import path

from regiekamer.rooms.dossiers import views

app_name = "dossiers"
urlpatterns = [
    path("", views.dossiers, name="dossiers"),
    path("open/", views.open_dossier, name="open_dossier"),
    path("<int:pk>/", views.dossier, name="dossier"),
    path("<int:pk>/change/", views.change_dossier, name="change_dossier"),
    path("<int:pk>/note/", views.note_turn, name="note_turn"),
    path("<int:pk>/pass-on/", views.pass_on, name="pass_on"),
    path("<int:pk>/park/", views.park_dossier, name="park_dossier"),
    path("<int:pk>/wake/", views.wake_dossier, name="wake_dossier"),
    path("<int:pk>/close/", views.close_dossier, name="close_dossier"),
    path("<int:pk>/reopen/", views.reopen_dossier, name="reopen_dossier"),
    path("turns/<int:pk>/change/", views.change_turn, name="change_turn"),
    path("turns/<int:pk>/remove/", views.remove_note, name="remove_note"),
    path("of_body/<int:pk>/", views.of_body, name="of_body"),
    path("of_action/<int:pk>/", views.of_action, name="of_action"),
]
