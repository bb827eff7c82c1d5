from django.apps import AppConfig


class TrailConfig(AppConfig):
    name = "regiekamer.foundation.trail"
    label = "trail"
