"""What the commands do, one file a command. ``environment`` and ``line`` run before anything is installed."""
