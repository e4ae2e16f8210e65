"""Few colours, those of theme/static/css/tokens.css and of the pictures we drew by hand, in five lights of a day."""

from dataclasses import dataclass

INK = "#1c2321"
MUTED = "#3f4a46"
PAPER = "#fbfaf6"
BRAND = "#0f4c4a"
FIGURE = "#9c3a22"
WASH = "#f9e3d6"
APRICOT = "#f2ab8a"
LEAF, SHADE, DEEP = "#3f7d58", "#236350", "#0b3a3c"
TRUNK, BARK = "#4b4f43", "#65664f"
HUSK, SHELL = "#8a4b2f", "#6b3626"
HULL, KEEL, RAIL = "#963a27", "#662722", "#d9a566"


@dataclass(frozen=True, slots=True)
class Light:
    """The colours of one hour: the sky from above down to the horizon, the sun, what stands far off, the water."""

    high: str
    low: str
    sun: str
    far: str
    farther: str
    water: str
    depth: str


LIGHTS = (
    Light("#c3dbd0", "#fbeeda", "#fff8e6", "#8db7a5", "#b9d3c1", "#a9cdbf", "#2c706b"),  # early morning
    Light("#f6d6b4", "#fdf0dc", "#fffaea", "#b7b58f", "#dccaa4", "#c9c6a2", "#4a7f70"),  # noon haze
    Light("#f5cdb0", "#fcebd6", "#e9835b", "#b3a58c", "#dabf9f", "#d9b795", "#4d736b"),  # dusk
    Light("#d9e4da", "#f7f1e2", "#f6d9a8", "#9cb8a4", "#c5d5c5", "#b4d0c2", "#34756c"),  # mist
    Light("#c4dadb", "#fae6d2", "#f0a57c", "#8fb1ac", "#bccfc6", "#b5cdc5", "#2f6d6f"),  # first light
)


def mix(one: str, other: str, share: float) -> str:
    """``share`` of the other colour in the one."""
    pairs = zip(bytes.fromhex(one[1:]), bytes.fromhex(other[1:]), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)
