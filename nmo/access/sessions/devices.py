"""What a browser says of the device it runs on. Pure.

It is what the browser says and no more: it chooses the idle limit and helps people to recognise
their own devices in a list. Nothing is allowed because of it.
"""

from nmo.access.sessions.words import Device

# The first that occurs counts: Edge and Opera say Chrome too, and every browser says Safari.
BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Macintosh", "Mac"),
    ("Linux", "Linux"),
)
CARRIED = ("Mobi", "Android", "iPhone", "iPad")


def device_of(user_agent: str) -> Device:
    """Whether the browser says that it runs on something carried, which locks sooner."""
    return Device.PHONE if any(word in user_agent for word in CARRIED) else Device.DESK


def words_of(user_agent: str) -> str:
    """The device for its owner to recognise, such as "Edge on Windows"."""
    browser = _first(BROWSERS, user_agent) or "A browser"
    system = _first(SYSTEMS, user_agent)
    return f"{browser} on {system}" if system else browser


def _first(known: tuple[tuple[str, str], ...], user_agent: str) -> str:
    return next((name for word, name in known if word in user_agent), "")
