from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "regiekamer.foundation.notices"
    label = "notices"
