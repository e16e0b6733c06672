"""Words as people write them: full-width or half-width, with blanks, in capitals or not."""

from collections.abc import Mapping
from functools import cache

from nmdept.records.catalogue import catalogue
from nmdept.records.codes import CodeList
from nmdept.records.kinds import FieldType

_HALF_WIDTH = {number: number - 0xFEE0 for number in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}


def half_width(text: str) -> str:
    """Return `text` trimmed, full-width forms as half-width ones.

    Nothing else is normalised: NFKC would read 12² as 122.
    """
    return text.translate(_HALF_WIDTH).strip()


def fold(text: str) -> str:
    """Return `text` as it is compared: half-width, without blanks, in small letters."""
    return "".join(half_width(text).casefold().split())


@cache
def codes_by_word(codes: CodeList) -> Mapping[str, tuple[str, ...]]:
    """Return the codes of the list by their folded code and labels."""
    return _by_word({code: (label.zh, label.en) for code, label in codes.labels})


@cache
def items_by_word(type_: FieldType) -> Mapping[str, tuple[str, ...]]:
    """Return the catalogue's items by folded code and labels; some labels name several items."""
    items = catalogue().activity if type_ is FieldType.ACTIVITY_ITEM else catalogue().yearly
    return _by_word({code: (item.label.zh, item.label.en) for code, item in items.items()})


def _by_word(labels: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for code, words in labels.items():
        for word in dict.fromkeys(fold(word) for word in words):
            found[word] = (*found.get(word, ()), code)
    return found | {fold(code): (code,) for code in labels}
