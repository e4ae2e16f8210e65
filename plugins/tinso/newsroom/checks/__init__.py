"""Rules beyond the keys: of one article against its own prose, and of all files against one another.
A rule yields what it finds; it neither prints nor stops anything.
"""
