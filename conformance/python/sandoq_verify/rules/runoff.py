"""instant-runoff."""

from .undecided import choose_fewest


def elect_runoff(n, _seats, papers, lot):
    """The place of the one elected in a list, or an empty list."""
    left, stages = set(range(n)), []
    while True:
        votes = [0] * n
        for weight, order in papers:
            for place in order:
                if place in left:
                    votes[place] += weight
                    break
        total = sum(votes)
        if not total:
            return []
        for place in left:
            if 2 * votes[place] > total:
                return [place]
        leaving = {place for place in left if not votes[place]}
        if not leaving:
            fewest = min(votes[place] for place in left)
            equals = [place for place in sorted(left) if votes[place] == fewest]
            leaving = {equals[0] if len(equals) == 1 else choose_fewest(equals, stages, lot)}
        stages.append(votes)
        left -= leaving
