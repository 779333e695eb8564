"""condorcet-schulze: groups of options nobody of the rest is better than."""

from .places import by_number


def _preferred(n, votes):
    d = [[0] * n for _ in range(n)]
    for weight, vote in votes:
        for x in range(n):
            for y in range(n):
                if vote[x] and (not vote[y] or vote[x] < vote[y]):
                    d[x][y] += weight
    return d


def _strongest(n, d):
    p = [[d[x][y] if d[x][y] > d[y][x] else 0 for y in range(n)] for x in range(n)]
    for i in range(n):
        for j in range(n):
            for k in range(n):
                if i not in (j, k) and j != k:
                    p[j][k] = max(p[j][k], min(p[j][i], p[i][k]))
    return p


def groups(contest, votes):
    """The groups of option ids, best first; options that no vote ranks are in none."""
    names = [option["id"] for option in contest["options"]]
    n = len(names)
    p = _strongest(n, _preferred(n, votes))
    left = [x for x in range(n) if any(vote[x] for _, vote in votes)]
    found = []
    while left:
        best = [x for x in left if not any(p[y][x] > p[x][y] for y in left)]
        found.append(by_number(contest, [names[x] for x in best]))
        left = [x for x in left if x not in best]
    return found
