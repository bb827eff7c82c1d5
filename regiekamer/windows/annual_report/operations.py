"""Every write about the yearly report."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from regiekamer.foundation.documents.blocks import to_json
from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.refused import Refused, Stale
from regiekamer.foundation.regions.models import Member
from regiekamer.foundation.trail.models import Verb
from regiekamer.foundation.trail.operations import announce
from regiekamer.windows.annual_report import queries
from regiekamer.windows.annual_report.models import Edition, OwnText, Report, State


@transaction.atomic
def write_report(report: Report, *, by: Member, version: int | None = None, **values: Any) -> Report:
    """Write the introduction, the conclusions or the language of a draft; the first word begins the report."""
    _refuse_approved(report)
    changes = report.take(values)
    report.full_clean()
    if report.pk is None:
        report.version = 1
        report.save()
    else:
        report.save_over(version)
    announce(Verb.CHANGED, report, by=by, changes=changes)
    return report


@transaction.atomic
def write_own_text(
    report: Report,
    *,
    key: str,
    text: str,
    by: Member,
    replaces_sentences: bool = False,
    version: int | None = None,
) -> OwnText:
    """Write the director's own words at one place of a draft. `version` 0 means: there was none yet."""
    _refuse_approved(report)
    _begin(report)
    own = queries.own_text(report, key)
    if own.pk is not None and version == 0:
        raise Stale(own)
    changes = own.take({"text": text, "replaces_sentences": replaces_sentences})
    own.full_clean()
    if own.pk is None:
        own.save()
    else:
        own.save_over(version)
    announce(Verb.CHANGED, own, by=by, changes=changes)
    return own


@transaction.atomic
def approve_report(report: Report, *, approved_on: date, approved_by: str, by: Member) -> Edition:
    """Freeze text and figures as they stand now in a new edition. Later changes show as differences."""
    _refuse_approved(report)
    if approved_on > clock.today():
        raise Refused(
            _("The approval lies in the future. Approve the report once it is approved."), "approved_on"
        )
    _begin(report)
    document = queries.compose(queries.gather(report.region, report.year), draft=False)
    edition = Edition(
        region=by.region,
        report=report,
        number=report.editions.count() + 1,
        approved_on=approved_on,
        approved_by=approved_by,
        document=to_json(document),
    )
    edition.full_clean()
    edition.save()
    report.state = State.APPROVED
    report.save_over(report.version)
    announce(Verb.APPROVED, report, by=by, changes={"edition": [None, edition.number]})
    return edition


@transaction.atomic
def reopen_report(report: Report, *, by: Member) -> Report:
    """Make an approved report a draft again. The approved edition stays as it is."""
    if not report.is_approved:
        raise Refused(_("This report is a draft already."))
    report.state = State.DRAFT
    report.save_over(report.version)
    announce(Verb.REOPENED, report, by=by)
    return report


def _refuse_approved(report: Report) -> None:
    if report.is_approved:
        raise Refused(_("This report is approved. Reopen it first; the approved edition stays as it is."))


def _begin(report: Report) -> None:
    """Store a report that nobody wrote in yet."""
    if report.pk is None:
        report.version = 1
        report.full_clean()
        report.save()
