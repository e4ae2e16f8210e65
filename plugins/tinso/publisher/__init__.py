"""The publisher: alone in writing output. It makes what changed of what the features declare, and puts it in place
whole, or not."""
