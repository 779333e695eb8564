"""Places for groups of equal options: the rule plurality of section 3.8, from votes or from groups."""


class Placing:
    """Who is elected for certain, who is an alternate, and the ties that a lot decides."""

    def __init__(self, elected=(), alternates=(), ties=()):
        self.elected = list(elected)
        self.alternates = list(alternates)
        self.ties = list(ties)


def by_number(contest, names):
    """Option ids by number ascending."""
    numbers = {option["id"]: option["number"] for option in contest["options"]}
    return sorted(names, key=numbers.__getitem__)


def groups_of_equals(contest, totals):
    """Groups of options with equal totals, most first; totals are in the options' order, options with none left out."""
    groups = {}
    for option, total in zip(contest["options"], totals):
        if total > 0:
            groups.setdefault(total, []).append(option["id"])
    return [by_number(contest, groups[total]) for total in sorted(groups, reverse=True)]


def place(contest, groups):
    """Gives the places of a contest to groups, best first."""
    placing = Placing()
    main, alternates = contest["seats"], contest["alternates"]
    for group in groups:
        size = len(group)
        if size <= main:
            placing.elected += group
            main -= size
        elif main == 0 and alternates == 0:
            break
        elif main == 0 and size == 1:
            placing.alternates += group
            alternates -= 1
        else:
            more = min(alternates, size - main)
            placing.ties.append({"options": group, "mainPlaces": main, "alternatePlaces": more})
            main, alternates = 0, alternates - more
    return placing


def drawn(contest, groups, orders):
    """(elected, alternates) when the ties have been drawn: orders are those of the ties, one after another."""
    ordered, left = [], list(orders)
    ties = [frozenset(tie["options"]) for tie in place(contest, groups).ties]
    for group in groups:
        if ties and frozenset(group) == ties[0]:
            ties.pop(0)
            group = left.pop(0)
        ordered += group
    seats = contest["seats"]
    return ordered[:seats], ordered[seats : seats + contest["alternates"]]
