"""Help with writing: a new article, statistics proposed from its prose, a picture put into its front matter.
What an editor wrote stays as it is, byte for byte; lines are only put in.
"""
