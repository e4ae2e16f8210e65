"""How one quantity is written, in Vietnamese and English: qualifier, number, scale word, unit.
Reads a text that is nothing but a quantity, or the phrase at one place of a longer one.
"""
