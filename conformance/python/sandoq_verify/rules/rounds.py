"""Rules by rounds: instant-runoff, stv-scottish, stv-meek (section 9.7)."""

from .meek import elect_meek
from .preferences import clear_preferences
from .runoff import elect_runoff
from .scottish import elect_scottish
from .undecided import LotNeeded

_RULES = {"instant-runoff": elect_runoff, "stv-scottish": elect_scottish, "stv-meek": elect_meek}


def elect(contest, votes, order):
    """Option ids in the order of being elected; None when a lot is needed and there is no order yet."""
    names = [option["id"] for option in contest["options"]]
    papers = [(weight, clear_preferences(vote)) for weight, vote in votes]
    papers = [paper for paper in papers if paper[1]]
    lot = None if order is None else [names.index(name) for name in order]
    try:
        return [names[place] for place in _RULES[contest["rule"]](len(names), contest["seats"], papers, lot)]
    except LotNeeded:
        return None
