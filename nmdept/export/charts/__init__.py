"""Charts drawn: from a summary's chart to a picture, and from a picture to SVG and PNG."""

from nmdept.export.charts.draw import picture_of as picture_of
from nmdept.export.charts.files import as_pdf as as_pdf
from nmdept.export.charts.files import as_png as as_png
from nmdept.export.charts.svg import as_svg as as_svg
