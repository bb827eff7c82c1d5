from django.apps import AppConfig


class DossiersConfig(AppConfig):
    name = "regiekamer.rooms.dossiers"
    label = "dossiers"
