from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AnnualReportConfig(AppConfig):
    name = "regiekamer.windows.annual_report"
    label = "annual_report"
    verbose_name = _("Yearly report")

    def ready(self) -> None:
        from regiekamer.foundation.ui.navigation import Item, add_to_navigation
        from regiekamer.windows.annual_report import rules

        add_to_navigation(
            Item("account", _("Yearly report"), "annual_report:reports", rules.see_report.allows)
        )
