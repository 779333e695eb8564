"""What the contests of a manifest have in common (sections 3.1 and 9.1)."""

from .shapes import fields, identifier, natural, text

option = fields({"id": identifier, "number": natural, "title": text})
CONTEST = {"id": identifier, "title": text}
PLACES = {"seats": natural, "alternates": natural}
