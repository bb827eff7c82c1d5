from django.urls import path

from regiekamer.windows.today import views

app_name = "today"
urlpatterns = [path("", views.today, name="today")]
