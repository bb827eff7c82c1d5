from django.urls import path

from regiekamer.foundation.access import views

app_name = "access"
urlpatterns = [
    path("members/", views.members, name="members"),
    path("members/add/", views.add_member, name="add_member"),
    path("members/<int:pk>/role/", views.change_role, name="change_role"),
    path("members/<int:pk>/remove/", views.remove_member, name="remove_member"),
    path("permissions/", views.permissions, name="permissions"),
    path("settings/", views.settings, name="settings"),
    path("trail/", views.trail, name="trail"),
    path("trail_about/<str:subject_type>/<int:pk>/", views.trail_about, name="trail_about"),
]
