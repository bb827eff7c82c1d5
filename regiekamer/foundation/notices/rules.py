"""Who may see what went out by mail."""

from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.access.permissions import is_team, permission

see_outbox = permission("notices.see_outbox", _("see which mails went out and which did not"), is_team)
send_again = permission("notices.send_again", _("send a mail again that could not be sent"), is_team)
