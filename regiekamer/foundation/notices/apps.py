from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NoticesConfig(AppConfig):
    name = "regiekamer.foundation.notices"
    label = "notices"
    verbose_name = _("Outgoing mail")

    def ready(self) -> None:
        from datetime import timedelta

        from regiekamer.foundation.notices import duties, queue, rules
        from regiekamer.foundation.ui.navigation import Item, add_to_navigation

        add_to_navigation(Item("region", _("Outgoing mail"), "notices:outbox", rules.see_outbox.allows, 70))
        duties.duty("notices.hand_over_waiting_mail", every=timedelta(minutes=1))(queue.hand_over_waiting)
        duties.duty("notices.forget_old_jobs", every=timedelta(days=1), per_region=False)(
            duties.forget_old_jobs
        )
