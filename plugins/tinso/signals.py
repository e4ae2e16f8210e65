"""The seams where features meet, besides Pelican's own signals."""

from blinker import signal

# Sent for each article before its page is written: sender the Article, ``values`` the dict its template gets,
# ``context`` what all generators share. A feature adds what it is about: the infobox, share links, comments.
article_page = signal("tinso.article_page")

# Sent behind it, once every feature has added its part, with ``writer`` besides: a feature can write what stands beside
# the page (its widget, its oEmbed document) and add the links to it. Not sent for drafts.
article_ready = signal("tinso.article_ready")
