from django.apps import AppConfig


class TodayConfig(AppConfig):
    name = "regiekamer.windows.today"
    label = "today"
