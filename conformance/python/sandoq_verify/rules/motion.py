"""yes-no-abstain: whether a motion passes."""


def groups(contest, totals):
    """The first option alone when the motion passes, otherwise nobody."""
    yes, no, abstaining = totals
    threshold = contest["threshold"]
    base = yes + no + (abstaining if threshold["base"] == "given" else 0)
    left, right = yes * threshold["denominator"], base * threshold["numerator"]
    passes = yes > 0 and (left > right or (threshold["orEqual"] and left == right))
    return [[contest["options"][0]["id"]]] if passes else []
