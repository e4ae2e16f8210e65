"""What several views show of the ledger: values, changes, sentences and charts, ready to print. A pure room, which also
knows the registry's names; templates get these plain values and format nothing."""
