"""What readers have seen, as Git knows it: the numbers and addresses that were published.
No number changes without a correction, and no address goes without a redirect.
"""
