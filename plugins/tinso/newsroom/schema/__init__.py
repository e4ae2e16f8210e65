"""Which keys the front matter and the data files have, what each may hold, and how they are read.
The reference, VS Code's schema and snippets, and the web editor's form are made from the same tables.
"""
