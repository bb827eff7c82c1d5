from django.apps import AppConfig


class RegionsConfig(AppConfig):
    name = "regiekamer.foundation.regions"
    label = "regions"
