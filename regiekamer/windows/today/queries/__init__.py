"""Questions that the first page asks of the rooms."""
