"""Addresses, names and subjects as a mail header can bear them."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.encoding import punycode
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.kernel.text import tidy

LONGEST = 254


def one_line(text: str, length: int) -> str:
    """The text on one line of at most `length` characters: what a header holds, whatever was typed."""
    return Truncator(" ".join(sound(text).split())).chars(length)


def sound(text: str) -> str:
    """The text without control characters and broken halves of characters."""
    return tidy(text.encode("utf-8", "replace").decode())


def checked_address(address: str, field: str) -> str:
    """A bare address such as mia@example.org; anything else is refused, with `field` as the culprit."""
    address = address.strip(" ")
    try:
        if len(address) > LONGEST or not address.isprintable():
            raise ValidationError("")
        validate_email(address)
        ascii_address(address).encode("ascii")
    except (ValidationError, UnicodeError) as error:
        shown = one_line(address, 60) or "–"
        raise Refused(
            _("“%(address)s” is not an e-mail address. Check it and try again.") % {"address": shown}, field
        ) from error
    return address


def ascii_address(address: str) -> str:
    """The address with its domain as the network writes it: mia@xn--caf-dma.be for mia@café.be."""
    name, _at, domain = address.rpartition("@")
    return f"{name}@{punycode(domain)}"
