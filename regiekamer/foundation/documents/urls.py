from django.urls import path

from regiekamer.foundation.documents import views

app_name = "documents"
urlpatterns = [
    path("", views.house_style, name="house_style"),
]
