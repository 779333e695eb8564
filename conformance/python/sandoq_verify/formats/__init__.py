"""Encodings of section 1: base64url, canonical JSON, times, challenges, shapes of objects."""
