"""Tinso: a news site in which every number can be traced to the sentence that states it."""
