"""Numbers that follow from a contest of the manifest."""


def is_mixed(contest):
    """Whether single votes of it are decrypted (section 9)."""
    return contest["kind"] != "choice"


def width(contest):
    """The number of pairs of a vote: options, or points."""
    return contest["points"] if contest["kind"] == "text" else len(contest["options"])


def allowed_sums(contest):
    """What the values of a choice contest may add up to, ascending."""
    sums = set(range(contest["min"], contest["max"] + 1))
    if contest["blank"]:
        sums.add(0)
    return sorted(sums)


def largest(contest):
    """The largest number that a ranking or a score holds."""
    return contest["maxScore"] if contest["kind"] == "score" else contest["ranks"]
