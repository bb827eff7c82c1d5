from django.urls import path

from regiekamer.rooms.meetings import views

app_name = "meetings"
urlpatterns = [
    path("", views.meetings, name="meetings"),
    path("year/<int:year>/", views.year, name="year"),
    path("of_body/<int:pk>/", views.of_body, name="of_body"),
    path("progress/<int:pk>/", views.progress_of_promise, name="progress_of_promise"),
    path("plan/", views.plan_meeting, name="plan"),
    path("plan/<int:pk>/", views.plan_meeting, name="plan_meeting"),
    path("held/", views.record_held, name="held"),
    path("held/<int:pk>/", views.record_held, name="record_held"),
    path("not_held/", views.record_not_held, name="not_held"),
    path("not_held/<int:pk>/", views.record_not_held, name="record_not_held"),
    path("tally/", views.record_tally, name="tally"),
    path("tally/<int:pk>/", views.record_tally, name="record_tally"),
    path("tally/<int:pk>/<int:year>/", views.change_tally, name="change_tally"),
    path("tallies/<int:pk>/remove/", views.remove_tally, name="remove_tally"),
    path("<int:pk>/", views.meeting, name="meeting"),
    path("<int:pk>/change/", views.change_meeting, name="change_meeting"),
    path("<int:pk>/hold/", views.hold_meeting, name="hold_meeting"),
    path("<int:pk>/call_off/", views.call_off, name="call_off"),
    path("<int:pk>/remove/", views.remove_meeting, name="remove_meeting"),
]
