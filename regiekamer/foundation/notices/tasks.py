"""What the worker does; it runs outside any request and sets the region's scope itself."""

from django_scopes import scope
from django_tasks import task

from regiekamer.foundation.notices import delivery
from regiekamer.foundation.regions.models import Region


@task()
def deliver_mail(region_id: int, mail_id: int) -> None:
    """Send one mail of one region. A region or mail that is gone, or that is already sent, is left alone."""
    region = Region.objects.filter(pk=region_id).first()
    if region is not None:
        with scope(region=region):
            delivery.deliver(mail_id)
