"""Makes small records from docs/protocol.md alone, honest and dishonest ones, for tests of verifiers. Not for real polls."""
