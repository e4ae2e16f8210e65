"""What each file said when it was last read, so that only what changed is read again.
Nothing kept is ever run; whatever makes no sense counts as forgotten.
"""
