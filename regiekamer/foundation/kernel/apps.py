from django.apps import AppConfig


class KernelConfig(AppConfig):
    name = "regiekamer.foundation.kernel"
    label = "kernel"
