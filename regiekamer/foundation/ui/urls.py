from django.urls import path

from regiekamer.foundation.ui import views

app_name = "ui"
urlpatterns = [
    path("", views.showcase, name="showcase"),
    path("later/", views.later, name="later"),
]
