"""What a verifier reports: the check, the entry, the reason."""

from collections import namedtuple

Finding = namedtuple("Finding", "check entry reason")


class Findings:
    """Collects findings in the order in which they are made."""

    def __init__(self):
        self.all = []

    def report(self, check, entry, reason):
        """Adds a finding; entry is the index in the log, None when it is about the log as a whole."""
        self.all.append(Finding(check, entry, reason))
        return False

    def about(self, entry, *apart):
        """How many findings name an entry, those of some checks apart."""
        return sum(1 for finding in self.all if finding.entry == entry and finding.check not in apart)

    def __bool__(self):
        return bool(self.all)
