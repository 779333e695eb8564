"""Totals in the options' order: sums of scores, Borda points."""

from .preferences import clear_preferences


def score(contest, votes):
    """The weighted sums of the scores."""
    return [sum(weight * vote[place] for weight, vote in votes) for place in range(len(contest["options"]))]


def borda(contest, votes):
    """n - 1, n - 2, ... points for the clear preferences."""
    n = len(contest["options"])
    totals = [0] * n
    for weight, vote in votes:
        for rank, place in enumerate(clear_preferences(vote)):
            totals[place] += weight * (n - 1 - rank)
    return totals
