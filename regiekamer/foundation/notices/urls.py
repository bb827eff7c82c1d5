from django.urls import path

from regiekamer.foundation.notices import views

app_name = "notices"
urlpatterns = [
    path("", views.outbox, name="outbox"),
    path("<int:pk>/send_again/", views.send_again, name="send_again"),
]
