from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ThreadsConfig(AppConfig):
    name = "regiekamer.windows.threads"
    label = "threads"
    verbose_name = _("Threads")

    def ready(self) -> None:
        from regiekamer.foundation.ui.navigation import Item, add_to_navigation
        from regiekamer.windows.threads import rules

        add_to_navigation(Item("together", _("Threads"), "threads:threads", rules.see_threads.allows, 40))
