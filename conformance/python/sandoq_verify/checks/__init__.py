"""The checks of sections 6 and 9.8, one module for each part of the record."""
