"""Characters that no text of ours may hold."""

import re

# A page shows nothing of them, or they turn the order of others; the few that Word and emoji leave are told of apart.
_HIDDEN = (
    r"\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200e\u200f\u202a-\u202e"
    r"\u2061-\u206f\u3164\ufe00-\ufe0e\ufff9-\ufffb\U000e0000-\U000e0fff"
)
HIDDEN = re.compile(rf"[{_HIDDEN}]|(?<=\d)\ufe0f")
CONTROL = re.compile(rf"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff{_HIDDEN}]|(?<=\d)\ufe0f")
