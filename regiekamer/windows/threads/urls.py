from django.urls import path

from regiekamer.windows.threads import views

app_name = "threads"
urlpatterns = [
    path("", views.threads, name="threads"),
    path("actions/", views.actions, name="actions"),
    path("dossiers/<int:pk>/", views.of_dossier, name="of_dossier"),
    path("dossiers/<int:pk>/file/<slug:format>/", views.file_of_dossier, name="file_of_dossier"),
    path("actions/<int:pk>/", views.of_action, name="of_action"),
    path("actions/<int:pk>/file/<slug:format>/", views.file_of_action, name="file_of_action"),
]
