"""What readers have seen: the numbers and addresses that were published, as Git or a file of the content knows them.
No number changes without a correction, and no address goes without a redirect.
"""
