from django.apps import AppConfig


class BodiesConfig(AppConfig):
    name = "regiekamer.rooms.bodies"
    label = "bodies"
