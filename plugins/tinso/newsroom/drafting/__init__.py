"""Helps for writing: a new article, statistics proposed from prose, a picture put into the front matter."""
