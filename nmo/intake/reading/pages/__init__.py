"""Pages with words: what a PDF or pictures of a paper say, and where on the page they say it."""

from nmo.intake.reading.pages.of_pdf import pages_of_pdf
from nmo.intake.reading.pages.of_pictures import pages_of_pictures
from nmo.intake.reading.pages.shown import PageNotShown, picture_of_page

__all__ = ["PageNotShown", "pages_of_pdf", "pages_of_pictures", "picture_of_page"]
