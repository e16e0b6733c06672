"""A picture as SVG, as a one-drawing PDF, and as PNG."""

import zlib
from io import BytesIO
from struct import pack

from nmdept.export.picture import Picture

_BITS = 8
_TRUE_COLOUR = 2


def as_pdf(picture: Picture) -> bytes:
    """Return `picture` as a PDF of its own size."""
    # late: the window draws charts and writes few of them
    from reportlab.graphics import renderPDF
    from reportlab.pdfgen.canvas import Canvas

    from nmdept.export.pdf.drawing import drawing_of

    out = BytesIO()
    drawing = drawing_of(picture)
    canvas = Canvas(
        out,
        pagesize=(picture.width, picture.height),
        invariant=1,
        initialFontName=drawing.initialFontName,
    )
    renderPDF.draw(drawing, canvas, 0, 0)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def as_png(picture: Picture, *, dots_per_inch: int = 192) -> bytes:
    """Return `picture` as PNG on white."""
    import pypdfium2  # type: ignore[import-untyped]

    document = pypdfium2.PdfDocument(as_pdf(picture))
    try:
        bitmap = document[0].render(scale=dots_per_inch / 72, rev_byteorder=True)
        return _png(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    finally:
        document.close()


def _png(width: int, height: int, stride: int, pixels: bytes) -> bytes:
    """Return rows of RGB as a PNG file (ISO/IEC 15948), each row unfiltered."""
    rows = b"".join(
        b"\0" + pixels[row * stride : row * stride + 3 * width] for row in range(height)
    )
    head = pack(">IIBBBBB", width, height, _BITS, _TRUE_COLOUR, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + name + data + pack(">I", zlib.crc32(name + data))
