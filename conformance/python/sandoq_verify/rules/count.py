"""One contest's counting: from totals or votes to places, with and without a lot."""

from . import motion, places, rounds, schulze, scores


class Count:
    """placing is None for a text; ties are those that a lot decides."""

    def __init__(self, contest, data):
        self.contest = contest
        self.groups = self.tally = self.placing = None
        if contest["kind"] == "text":
            return
        if contest["rule"] == "yes-no-abstain":
            self.groups = motion.groups(contest, data)
        elif contest["kind"] == "choice":
            self.groups = places.groups_of_equals(contest, data)
        elif contest["rule"] in ("score", "borda"):
            totals = scores.score if contest["rule"] == "score" else scores.borda
            self.groups = places.groups_of_equals(contest, totals(contest, _votes(data)))
        elif contest["rule"] == "condorcet-schulze":
            self.groups = schulze.groups(contest, _votes(data))
        else:
            self.tally = lambda order: rounds.elect(contest, _votes(data), order)
        self.placing = self._rounds() if self.tally else places.place(contest, self.groups)

    def _rounds(self):
        elected = self.tally(None)
        if elected is not None:
            return places.Placing(elected)
        everybody = places.by_number(self.contest, [option["id"] for option in self.contest["options"]])
        tie = {"options": everybody, "mainPlaces": self.contest["seats"], "alternatePlaces": 0}
        return places.Placing(ties=[tie])

    @property
    def ties(self):
        """The ties that a lot decides."""
        return self.placing.ties if self.placing else []

    def with_lot(self, orders):
        """(elected, alternates) with the drawn order of every tie."""
        if self.tally:
            return (self.tally(orders[0]) if orders else self.placing.elected), []
        return places.drawn(self.contest, self.groups, orders)


def _votes(lists):
    """(weight, numbers) of every valid vote."""
    return [(entry["weight"], vote) for entry in lists for vote in entry["votes"]]
