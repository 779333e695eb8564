"""The counting rules: from votes to places."""
