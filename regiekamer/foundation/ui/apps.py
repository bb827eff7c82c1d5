from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "regiekamer.foundation.ui"
    label = "ui"
