"""Lead pictures drawn from an article's own figures: brief (what to say) → form (which chart says it) → composition
(shapes on a canvas) → raster (Pillow, PNG bytes). All but the raster is plain geometry."""
