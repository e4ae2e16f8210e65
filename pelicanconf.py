"""Settings, in the order a reader meets them. What differs in public is in publishconf.py."""

SITENAME = "Tin số Bến Tre"
SITESUBTITLE = "Tin lao động, giảm nghèo và an sinh của tỉnh Bến Tre, mỗi con số dẫn về đúng câu nêu ra nó."
SITE_ABOUT = {  # whose site it is, at the foot of every page
    "vi": "Bản trình diễn phần mềm dựng trang Tinso với tin của Sở Lao động - Thương binh và Xã hội tỉnh Bến Tre trước "
    "đây. Đây không phải trang chính thức của cơ quan nhà nước nào.",
    "en": "A demonstration of the Tinso site generator with the news of the former Department of Labour, War Invalids "
    "and Social Affairs of Bến Tre. It is not the official site of any government body.",
}
SITEURL = "http://127.0.0.1:8000"
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"

PATH = "content"
OUTPUT_PATH = "output"
CACHE_PATH = ".cache"
THEME = "theme"

# The features, in any order: take one out, and its part of the site is gone.
PLUGIN_PATHS = ["plugins"]
PLUGINS = [
    "tinso.articles",
    "tinso.translations",
    "tinso.infobox",
    "tinso.sharing",
    "tinso.widgets",
    "tinso.oembed",
    "tinso.comments",
    "tinso.districts",
    "tinso.indicators",
    "tinso.coverage",
    "tinso.listings",
    "tinso.reports",
    "tinso.pages",
    "tinso.redirects",
    "tinso.drafts",
    "tinso.pictures",
    "tinso.feeds",
    "tinso.downloads",
    "tinso.admin",
    "tinso.seo",
]

DEFAULT_PAGINATION = 12
COMMENTS = None  # {"service": "isso", "url": "https://…/", "load": "click"}; the preview starts Isso by itself
ADMIN = None  # {"name": "github", "repo": "so/tin-so", "branch": "main"}: the web editor at /admin/ of the public site
DATA_DESCRIPTION = "Số liệu lao động, giảm nghèo, an sinh của tỉnh Bến Tre, mỗi con số dẫn về đúng câu nêu ra nó."
DATA_COMMIT = None  # the commit that /so-lieu/ names; None asks Git
FEED_FIRST_YEAR = 2020  # part of every feed entry's id: never change it

# The newsroom is alone in reading articles: Pelican's own readers, lists, feeds and copying have nothing to do.
READERS = {"rst": None, "html": None, "htm": None, "md": None}
ARTICLE_PATHS = PAGE_PATHS = STATIC_PATHS = THEME_STATIC_PATHS = DIRECT_TEMPLATES = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
LOAD_CONTENT_CACHE = CACHE_CONTENT = DELETE_OUTPUT_DIRECTORY = False
