from django.apps import AppConfig


class AnnualReportConfig(AppConfig):
    name = "regiekamer.windows.annual_report"
    label = "annual_report"
