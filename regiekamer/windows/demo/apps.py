from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "regiekamer.windows.demo"
    label = "demo"
