"""Giving mails to the workers: after commit, and once more when their moment has come or they got lost."""

from functools import partial

from django.db import transaction

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.notices import delivery, queries
from regiekamer.foundation.notices.models import Mail, Trouble
from regiekamer.foundation.notices.tasks import deliver_mail
from regiekamer.foundation.regions.models import Region

AT_ONCE = 500


def send_after_commit(mail: Mail) -> None:
    """Make a job of a mail once its transaction commits. Should that fail, the duty below finds the mail."""
    transaction.on_commit(partial(deliver_mail.enqueue, mail.region_id, mail.pk), robust=True)


def hand_over_waiting(region: Region) -> None:
    """Put back the mails of a region that a worker let go of, and give the workers what is due."""
    for mail in queries.hanging()[:AT_ONCE]:
        delivery.put_back(mail, Trouble.INTERRUPTED)
    for mail in queries.waiting()[:AT_ONCE]:
        hand_over(mail)


@transaction.atomic
def hand_over(mail: Mail) -> None:
    """Give one mail to the workers, unless another process just did."""
    rows = queries.waiting().filter(pk=mail.pk, touched_at=mail.touched_at)
    if rows.order_by().update(touched_at=clock.now()):
        send_after_commit(mail)
