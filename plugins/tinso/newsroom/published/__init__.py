"""What readers have seen, as Git knows it: a published number does not change without a correction."""
