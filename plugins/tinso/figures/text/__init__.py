"""Text made comparable and cut: folding, tokens, sentences, Markdown as a reader sees it.
Knows no number and no unit.
"""
