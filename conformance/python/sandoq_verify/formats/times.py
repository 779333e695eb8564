"""Times: UTC, YYYY-MM-DDTHH:MM:SSZ."""

import datetime
import re

_FORM = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z\Z", re.ASCII)
_EPOCH = datetime.datetime(1970, 1, 1)


def seconds(text):
    """Seconds since 1970, None for what is not a time."""
    match = _FORM.match(text) if isinstance(text, str) else None
    if not match:
        return None
    try:
        moment = datetime.datetime(*(int(part) for part in match.groups()))
    except ValueError:
        return None
    return (moment - _EPOCH) // datetime.timedelta(seconds=1)


def text(moment):
    """A time of seconds since 1970."""
    return (_EPOCH + datetime.timedelta(seconds=moment)).strftime("%Y-%m-%dT%H:%M:%SZ")


def rounded_down(moment, step):
    """The multiple of step seconds at or before a moment."""
    return moment - moment % step
