"""V05 and V29: the sequence of types."""

_PHASES = ("manifest", "ceremony", "credentials", "open", "ballot", "close", "tally", "shuffle", "decryption", "result", "lot")
_REPEATED = ("ceremony", "ballot", "shuffle", "decryption")
_OPTIONAL = ("ballot", "shuffle", "lot")


def _next_phases(phase):
    """The phases that may come after the entries so far."""
    place = _PHASES.index(phase)
    if phase in _REPEATED:
        yield phase
    for following in _PHASES[place + 1 :]:
        yield following
        if following not in _OPTIONAL:
            return


def check_grammar(entries, findings):
    """The entries that the grammar allows, in order; reports all others."""
    kept, phase = [], None
    for entry in entries:
        if entry.kind is None:
            continue
        if entry.kind == "notice" and phase is not None:
            kept.append(entry)
            continue
        wanted = "ballot" if entry.kind == "challenged" else entry.kind
        if wanted in (["manifest"] if phase is None else _next_phases(phase)):
            kept.append(entry)
            phase = wanted
        elif wanted == "ballot":
            findings.report("V29", entry.index, "the poll is not open here")
        else:
            findings.report("V05", entry.index, "a %s may not stand here" % entry.kind)
    return kept
