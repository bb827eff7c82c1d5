from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    name = "regiekamer.rooms.meetings"
    label = "meetings"
