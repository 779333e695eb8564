"""What a ranking says clearly."""


def clear_preferences(vote):
    """The places of the options of rank 1, 2, 3 ... as long as exactly one has the rank."""
    order = []
    while True:
        holders = [place for place, rank in enumerate(vote) if rank == len(order) + 1]
        if len(holders) != 1:
            return order
        order += holders
