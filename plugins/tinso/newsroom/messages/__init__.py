"""What can be wrong with an article, and the words in which an editor reads it, in both languages.
The reference pages of the messages are made from the same tables.
"""
