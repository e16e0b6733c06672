from hypothesis import given
from hypothesis import strategies as st

from nmdept.export.pdf.flow import fill
from nmdept.export.pdf.pieces import Piece

HEAD = (Piece(height=20, keep=True, before=4),)
PIECES = st.lists(
    st.builds(
        Piece,
        height=st.floats(min_value=5, max_value=90),
        before=st.sampled_from([0.0, 10.0]),
        keep=st.booleans(),
        head=st.sampled_from([(), HEAD]),
        breaks=st.sampled_from([False, False, False, True]),
    ),
    max_size=40,
)


@given(PIECES)
def test_every_piece_is_placed_once_in_order_and_inside_the_page(pieces: list[Piece]) -> None:
    sheets = fill(pieces, 200)
    placed = [at.piece for sheet in sheets for at in sheet.placed if at.piece not in HEAD]
    assert placed == [piece for piece in pieces if piece not in HEAD]
    for sheet in sheets:
        ends = [at.top + at.piece.height for at in sheet.placed]
        tops = [at.top for at in sheet.placed]
        assert all(top >= end - 1e-6 for end, top in zip(ends, tops[1:], strict=False))
        assert all(end <= 200 + 1e-6 for end in ends) or len(sheet.placed) <= 2


def test_a_heading_goes_to_the_next_page_with_what_it_heads() -> None:
    body, heading = Piece(height=80), Piece(height=20, keep=True)
    sheets = fill([body, body, heading, body], 200)
    assert [len(sheet.placed) for sheet in sheets] == [2, 2]


def test_a_table_that_goes_on_repeats_its_head() -> None:
    rows = [Piece(height=50, head=HEAD) for _ in range(5)]
    sheets = fill(rows, 200)
    assert [sheet.placed[0].piece for sheet in sheets] == [HEAD[0], HEAD[0]]
    assert [len(sheet.placed) for sheet in sheets] == [4, 3]


def test_a_page_break_begins_a_page() -> None:
    sheets = fill([Piece(height=10), Piece(height=10, breaks=True)], 200)
    assert len(sheets) == 2
