"""Checks the second verifier against the JSON vectors of the protocol package."""
