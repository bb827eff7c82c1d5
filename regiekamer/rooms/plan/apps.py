from django.apps import AppConfig


class PlanConfig(AppConfig):
    name = "regiekamer.rooms.plan"
    label = "plan"
