"""What pages show of articles and the ledger: infoboxes, values, changes, sentences and charts, ready to print. A pure
room, which also knows the registry's names; templates get these plain values and format nothing."""
