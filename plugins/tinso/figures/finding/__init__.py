"""Figures in running text: where they stand, what they belong to, and whether they are those an article claims."""
