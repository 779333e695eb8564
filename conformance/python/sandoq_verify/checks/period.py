"""V15: opening, extensions, closing, the times of ballots."""

from ..formats import times


def check_period(record):
    """V15 over the whole record; sets what the closing time in force is at the end."""
    manifest, report = record.manifest, record.findings.report
    step = manifest["timeStep"]
    closing, opened, closed = times.seconds(manifest["closes"]), False, False
    for entry in record.entries:
        moment = entry.moment
        if entry.kind == "open":
            opened = True
            if moment < times.rounded_down(times.seconds(manifest["opens"]), step):
                report("V15", entry.index, "it opens too early")
        elif entry.kind in ("ballot", "challenged"):
            if moment > closing and record.context is not None and entry.body is not None:
                report("V15", entry.index, "it is after the closing time in force")
        elif entry.kind == "notice" and entry.body is not None and entry.body["kind"] == "extension":
            until = times.seconds(entry.body["closes"])
            if closed or until <= closing or (opened and moment > closing):
                report("V15", entry.index, "an extension that is too late, or not later")
            else:
                closing = until
        elif entry.kind == "close":
            closed = True
            if record.context is not None:
                _check_early(entry, times.rounded_down(closing, step), report)


def _check_early(entry, bound, report):
    if entry.body is None:
        return
    early = entry.body["early"]
    if (entry.moment < bound and not early) or (entry.moment > bound and early):
        report("V15", entry.index, "early does not fit the time of the close")
