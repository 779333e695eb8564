"""Equals in rounds: earlier stages decide, then the lot."""


class LotNeeded(Exception):
    """Equals that never differed, and no lot was drawn yet."""


def first_of_lot(equals, lot):
    """The one of several that comes first in the lot's order."""
    if lot is None:
        raise LotNeeded
    return min(equals, key=lot.index)


def last_of_lot(equals, lot):
    """The one of several that comes last in the lot's order."""
    if lot is None:
        raise LotNeeded
    return max(equals, key=lot.index)


def _narrow(equals, stages, best):
    """Looks back stage by stage: of those still equal, those with the best votes stay."""
    for votes in reversed(stages):
        wanted = best(votes[place] for place in equals)
        equals = [place for place in equals if votes[place] == wanted]
        if len(equals) == 1:
            break
    return equals


def choose_most(equals, stages, lot):
    """Of several equals the one that passes its surplus on; stages are the votes after every earlier stage."""
    equals = _narrow(equals, stages, max)
    return equals[0] if len(equals) == 1 else first_of_lot(equals, lot)


def choose_fewest(equals, stages, lot):
    """Of several equals the one that leaves."""
    equals = _narrow(equals, stages, min)
    return equals[0] if len(equals) == 1 else last_of_lot(equals, lot)
