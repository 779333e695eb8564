"""A second verifier of the Sandoq record, written from docs/protocol.md alone."""
