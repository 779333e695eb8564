"""The group ristretto255: points, sums of multiples, batches of equations."""
