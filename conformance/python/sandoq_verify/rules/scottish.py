"""stv-scottish: weighted inclusive Gregory transfers with five decimals, rounded down."""

from .undecided import choose_fewest, choose_most

ONE = 10**5


class _Paper:
    def __init__(self, weight, order):
        self.weight = weight
        self.order = order
        self.value = ONE


def elect_scottish(n, seats, papers, lot):
    """The places of the elected options, in the order of being elected."""
    quota = (sum(weight for weight, _ in papers) // (seats + 1) + 1) * ONE
    piles = [[] for _ in range(n)]
    for weight, order in papers:
        piles[order[0]].append(_Paper(weight, order))
    votes = [sum(paper.weight * paper.value for paper in pile) for pile in piles]
    left, elected, surplus_of, stages = list(range(n)), [], [], []

    def pass_on(pile, value_of):
        for paper in pile:
            paper.value = value_of(paper)
            following = next((place for place in paper.order if place in left), None)
            if following is not None:
                piles[following].append(paper)
                votes[following] += paper.weight * paper.value

    while True:
        reached = sorted((place for place in left if votes[place] >= quota), key=lambda place: -votes[place])
        for place in reached:
            left.remove(place)
            elected.append(place)
            if votes[place] > quota:
                surplus_of.append(place)
        free = seats - len(elected)
        if free <= 0 or len(left) <= free:
            return elected + (left if free > 0 else [])
        earlier = list(stages)
        stages.append(list(votes))
        if surplus_of:
            most = max(votes[place] for place in surplus_of)
            equals = [place for place in surplus_of if votes[place] == most]
            chosen = equals[0] if len(equals) == 1 else choose_most(equals, earlier, lot)
            surplus_of.remove(chosen)
            had, surplus = votes[chosen], votes[chosen] - quota
            pile, piles[chosen], votes[chosen] = piles[chosen], [], quota
            pass_on(pile, lambda paper: surplus * paper.value // had)
        else:
            fewest = min(votes[place] for place in left)
            equals = [place for place in left if votes[place] == fewest]
            chosen = equals[0] if len(equals) == 1 else choose_fewest(equals, earlier, lot)
            left.remove(chosen)
            pile, piles[chosen], votes[chosen] = piles[chosen], [], 0
            pass_on(pile, lambda paper: paper.value)
