"""A file as text, its front matter as YAML nodes, its prose as safe HTML, its pictures as sizes.
What the keys mean is not known here.
"""
