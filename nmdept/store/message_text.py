"""A message as JSON and back, so that the history can say in either language what was done."""

import json
from datetime import date
from typing import Any

import rfc8785

from nmdept.language import Label
from nmdept.messages import Message, Param
from nmdept.records.months import Month, Months


def encode(message: Message) -> str:
    """Return the message as canonical JSON."""
    return rfc8785.dumps(_plain(message)["message"]).decode()


def decode(text: str) -> Message:
    """Return the message that `encode` wrote."""
    read: Message = _value({"message": json.loads(text)})
    return read


def _plain(value: Param) -> Any:  # noqa: ANN401, PLR0911 - JSON is of any type; one line each
    match value:
        case Message():
            return {"message": [value.code, {name: _plain(part) for name, part in value.params}]}
        case Label():
            return {"label": [value.zh, value.en]}
        case Month():
            return {"month": str(value)}
        case Months():
            return {"months": [str(month) for month in value.months]}
        case date():
            return {"date": value.isoformat()}
        case tuple():
            return [_plain(part) for part in value]
        case bool() | int() | None:
            return value
    return _encodable(str(value))


def _encodable(text: str) -> str:
    """Return `text` without halves of surrogate pairs, which a file's name may hold."""
    return text.encode("utf-8", "backslashreplace").decode()


def _value(plain: Any) -> Any:  # noqa: ANN401, PLR0911 - JSON is of any type; one line each
    match plain:
        case {"message": [str(code), dict(params)]}:
            return Message.of(code, **{name: _value(part) for name, part in params.items()})
        case {"label": [str(zh), str(en)]}:
            return Label(zh, en)
        case {"month": str(text)}:
            return Month.parse(text)
        case {"months": list(texts)}:
            return Months(tuple(Month.parse(text) for text in texts))
        case {"date": str(text)}:
            return date.fromisoformat(text)
        case list():
            return tuple(_value(part) for part in plain)
    return plain
