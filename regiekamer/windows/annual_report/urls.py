from django.urls import path

from regiekamer.windows.annual_report import views

app_name = "annual_report"
urlpatterns = [
    path("", views.reports, name="reports"),
    path("number/<int:pk>/", views.report_by_pk, name="report_by_pk"),
    path("<int:year>/", views.report, name="report"),
    path("<int:year>/read/", views.read, name="read"),
    path("<int:year>/chapter/<int:pk>/", views.chapter, name="chapter"),
    path("<int:year>/write/", views.write, name="write"),
    path("<int:year>/text/<slug:key>/", views.write_own_text, name="write_own_text"),
    path("<int:year>/gaps/", views.gaps, name="gaps"),
    path("<int:year>/gaps/slot/", views.gaps_slot, name="gaps_slot"),
    path("<int:year>/approve/", views.approve, name="approve"),
    path("<int:year>/reopen/", views.reopen, name="reopen"),
    path("<int:year>/differences/", views.differences, name="differences"),
    path("<int:year>/file/<slug:format>/", views.report_file, name="file"),
    path("<int:year>/edition/<int:number>/<slug:format>/", views.edition_file, name="edition_file"),
]
