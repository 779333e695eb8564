"""stv-meek: the Reference Meek Rule with nine decimals."""

from .undecided import last_of_lot

ONE = 10**9
OMEGA = 10**3


def _up(number, divisor):
    return -(-number // divisor)


def _distribute(n, papers, keep):
    votes = [0] * n
    for weight, order in papers:
        rest = ONE
        for place in order:
            if not rest:
                break
            kept = _up(rest * keep[place], ONE)
            votes[place] += weight * kept
            rest -= kept
    return votes


def elect_meek(n, seats, papers, lot):
    """The places of the elected options, in the order of being elected."""
    left, elected, keep = list(range(n)), [], [ONE] * n
    while True:
        free = seats - len(elected)
        if free <= 0 or len(left) <= free:
            return elected + (left if free > 0 else [])
        _round(n, seats, papers, lot, left, elected, keep)


def _round(n, seats, papers, lot, left, elected, keep):
    """Until one or more options are elected, or one leaves."""
    before = None
    while True:
        votes = _distribute(n, papers, keep)
        quota = sum(votes) // (seats + 1) + 1
        reached = sorted((place for place in left if votes[place] >= quota), key=lambda place: -votes[place])
        if reached:
            for place in reached:
                left.remove(place)
                elected.append(place)
            return
        surplus = max(0, sum(votes[place] - quota for place in elected))
        if surplus < OMEGA or (before is not None and surplus >= before):
            fewest = min(votes[place] for place in left)
            equals = [place for place in left if votes[place] <= fewest + surplus]
            chosen = equals[0] if len(equals) == 1 else last_of_lot(equals, lot)
            left.remove(chosen)
            keep[chosen] = 0
            return
        before = surplus
        for place in elected:
            keep[place] = _up(_up(keep[place] * quota, ONE) * ONE, votes[place])
