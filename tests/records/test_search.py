"""What is typed finds whom it means: Chinese, pinyin, initials, surnames read as surnames."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmdept.records.pinyin import apart, read_name, readings
from nmdept.records.search import Key, Keys, Query


def _name(name: str) -> Key:
    return Keys().of([], names=[name])


def _finds(typed: str, key: Key) -> bool:
    return Query(typed).matches(key)


_FINDS = (
    *("", "张", "晓明", "张晓明", "z", "zx", "zxm", "ZXM", "ｚｘｍ", "xm", "zhang", "zhang ming"),
    *("zhangxiaoming", "zhxm", "zhangxm", "zxiaom", "xiaoming", "ming"),
)


@pytest.mark.parametrize("typed", _FINDS)
def test_zhang_xiaoming_is_found(typed: str) -> None:
    assert _finds(typed, _name("张晓明"))


@pytest.mark.parametrize(
    "typed", ["zm", "mx", "hang", "iao", "xmz", "zxmm", "李", "zhangg", "zx m y"]
)
def test_zhang_xiaoming_is_not_found(typed: str) -> None:
    assert not _finds(typed, _name("张晓明"))


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("单", "shan"),
        ("曾", "zeng"),
        ("区", "ou"),
        ("仇", "qiu"),
        ("解", "xie"),
        ("查", "zha"),
        ("翟", "zhai"),
        ("覃", "qin"),
        ("覃", "tan"),
        ("尉迟", "yuchi"),
        ("朴", "piao"),
        ("盖", "ge"),
        ("种", "chong"),
        ("缪", "miao"),
        ("员", "yun"),
        ("任", "ren"),
        ("华", "hua"),
        ("万俟", "moqi"),
        ("单于", "chanyu"),
        ("长孙", "zhangsun"),
        ("澹台", "tantai"),
        ("乐", "yue"),
        ("召", "shao"),
        ("折", "she"),
        ("尉", "wei"),
        ("宓", "mi"),
        ("令狐", "linghu"),
        ("欧阳", "ouyang"),
        ("吕", "lv"),
        ("吕", "lu"),
    ],
)
def test_a_surname_is_read_as_a_surname(name: str, surname: str) -> None:
    key = _name(name + "明")
    assert _finds(surname, key)
    assert _finds(surname + "ming", key)
    assert _finds(surname[0] + "m", key)


@pytest.mark.parametrize("typed", ["oyf", "of", "ouyf", "ouyangf", "oyangfu", "yf", "ou yang"])
def test_a_compound_surname_is_found_joined_and_apart(typed: str) -> None:
    assert _finds(typed, _name("欧阳氟"))


@pytest.mark.parametrize("typed", ["fo", "fuou", "oyo", "oyff"])
def test_what_is_joined_and_what_is_apart_do_not_mix(typed: str) -> None:
    assert not _finds(typed, _name("欧阳氟"))


def test_every_compound_surname_can_be_taken_apart() -> None:
    for name, spoken in (
        ("万俟", "moqi"),
        ("单于", "chanyu"),
        ("尉迟", "yuchi"),
        ("长孙", "zhangsun"),
    ):
        assert "".join(apart(name, spoken).split()) == spoken
    assert apart("欧", "ou") == ""
    assert apart("欧阳", "nothing") == ""


@pytest.mark.parametrize(
    ("name", "typed"),
    [("单明", "dan"), ("曾明", "cengm"), ("仇明", "choum"), ("解明", "jiem"), ("区明", "qum")],
)
def test_and_not_as_the_character_alone(name: str, typed: str) -> None:
    assert not _finds(typed, _name(name))


def test_elsewhere_every_reading_is_accepted() -> None:
    for typed in ("wangchong", "wangzhong", "wz", "wc"):
        assert _finds(typed, _name("王重"))
    for typed in ("lile", "liyue", "ly", "ll"):
        assert _finds(typed, _name("李乐"))
    dan = Keys().of(["单光子"])
    assert _finds("danguangzi", dan)
    assert _finds("dgz", dan)


def test_latin_words_numbers_and_names_of_peoples_are_found_as_written() -> None:
    device = Keys().of(["D01", "GE Discovery 690 PET/CT一体机"])
    for typed in ("d01", "disc", "690", "pet/ct", "ytj", "ge 690", "ＧＥ", "ct ytj"):
        assert _finds(typed, device), typed
    assert _finds("mmt", _name("买买提·吐尔逊"))
    assert _finds("tuerxun", _name("买买提·吐尔逊"))


def test_every_word_may_be_in_another_text() -> None:
    key = Keys().of(["0012", "医师"], names=["张晓明"])
    assert _finds("zxm ys", key)
    assert _finds("12 zhang", key)
    assert not _finds("zxm hs", key)


def test_raised_mass_numbers_are_found_as_plain_ones() -> None:
    assert _finds("131i", Keys().of(["碘[¹³¹I]化钠口服溶液"]))
    assert _finds("dhn", Keys().of(["碘化钠口服溶液"]))


def test_equal_texts_are_spelled_once() -> None:
    keys = Keys()
    assert keys.of(["医师"])[0] is keys.of(["医师"])[0]
    assert keys.of(["单"])[0] is not keys.of([], names=["单"])[0]


def test_there_is_a_reading_for_every_common_character() -> None:
    assert readings("行")[:2] == ["xing", "hang"]
    assert list(readings("a")) == []
    assert read_name("欧阳明") == (2, ("ouyang",))
    assert read_name("王明") == (0, ())
    assert read_name("") == (0, ())


@given(st.text(max_size=12), st.text(max_size=12))
def test_whatever_is_typed_a_text_is_found_by_itself_and_nothing_fails(
    text: str, typed: str
) -> None:
    key: Sequence = Keys().of([text], names=[text])
    assert isinstance(_finds(typed, tuple(key)), bool)
    assert _finds(text, tuple(key))


@given(st.lists(st.sampled_from("张王李晓明行乐重单曾"), min_size=1, max_size=4).map("".join))
def test_initials_of_any_readings_find_a_text(text: str) -> None:
    key = Keys().of([text])
    assert _finds("".join(readings(c)[0][0] for c in text), key)
    assert _finds("".join(readings(c)[-1] for c in text), key)


_SOME = st.text(alphabet="张李欧阳晓明zxoym 1", max_size=6)


@given(st.lists(_SOME, max_size=8), _SOME)
def test_many_are_found_as_each_by_itself(texts: list[str], typed: str) -> None:
    keys = Keys()
    rows = [keys.of([text[:2]], names=[text[2:]]) for text in texts]
    query = Query(typed)
    each = [place for place, key in enumerate(rows) if query.matches(key)]
    assert query.find(rows, range(len(rows))) == each


@given(st.lists(_SOME, max_size=8), _SOME, _SOME)
def test_typing_on_only_narrows(texts: list[str], typed: str, more: str) -> None:
    keys = Keys()
    rows = [keys.of([], names=[text]) for text in texts]
    before, after = Query(typed), Query(typed + more)
    assert after.narrows(before)
    found = after.find(rows, range(len(rows)))
    assert found == after.find(rows, before.find(rows, range(len(rows))))


def test_another_word_does_not_narrow() -> None:
    assert not Query("li").narrows(Query("zh"))
    assert not Query("zh").narrows(Query("zh x"))
    assert not Query("z").narrows(Query("zh"))
