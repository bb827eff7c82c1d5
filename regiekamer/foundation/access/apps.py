from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "regiekamer.foundation.access"
    label = "access"
