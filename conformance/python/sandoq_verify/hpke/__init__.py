"""HPKE (RFC 9180), as far as sealed ceremony shares need it."""
