"""The printed page, read back by tools that share no code with the writer."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdf
import pytest

from nmdept.errors import DataProblemError
from nmdept.export.compose import compose_return
from nmdept.export.document import Document
from nmdept.export.pdf import write_pdf
from nmdept.language import Language
from nmdept.messages import word
from nmdept.questionnaire.catalogue import national_figures
from nmdept.questionnaire.definition import AnswerType, Item
from nmdept.records.values import Department, Staff
from nmdept.survey.answers import Answer, Return, ReturnState
from nmdept.survey.figures import State

Tool = Callable[..., str]
Make = Callable[..., Return]
Squeeze = Callable[[str], str]

NAME = "R&D <b>张三</b>"
RARE = "䶮㛃𬭊𬱖"
DOTTED = "买买提·吐尔逊"
LONG = ("示范省第一人民医院附属核医学与分子影像诊疗中心" * 6)[:120]


def _document(
    ret: Return, language: Language = Language.ZH, *, single: bool = False, blank: bool = False
) -> Document:
    national = national_figures(ret.data_year)
    return compose_return(ret, national, language=language, single=single, names=True, blank=blank)


@pytest.fixture(scope="module", params=[Language.ZH, Language.EN])
def printed(ret: Return, request: pytest.FixtureRequest, tmp_path_factory) -> Path:  # noqa: ANN001
    path: Path = tmp_path_factory.mktemp("pdf") / "return.pdf"
    path.write_bytes(write_pdf(_document(ret, request.param)))
    return path


def _save(tmp_path: Path, document: Document) -> Path:
    path = tmp_path / "made.pdf"
    path.write_bytes(write_pdf(document))
    return path


@pytest.mark.parametrize("order", [[], ["-raw"]])
def test_every_label_comes_back_in_both_languages(
    printed: Path, ret: Return, tool: Tool, squeeze: Squeeze, order: list[str]
) -> None:
    text = squeeze(tool("pdftotext", *order, printed, "-"))
    labels = [
        label
        for item in ret.questionnaire.items.values()
        for label in (item.label.zh, item.label.en)
    ]
    assert [label for label in labels if squeeze(label) not in text] == []


def test_a_raised_mass_number_is_read_with_its_element(printed: Path, tool: Tool) -> None:
    lines = [line.strip() for line in tool("pdftotext", printed, "-").splitlines()]
    assert any(line.startswith("131I治疗Graves甲亢") for line in lines)
    beginnings = [line for line in lines if line.startswith(("I治疗", "I for", "Ga显像", "Ra治疗"))]
    assert beginnings == []


@pytest.fixture(params=["as computed", "by hand"])
def filled(make: Make, request: pytest.FixtureRequest) -> Return:
    """The example's return, as it is and with answers of every kind set by hand."""
    return make(BY_HAND if request.param == "by hand" else {})


@pytest.mark.parametrize("language", Language)
def test_every_value_stands_beside_its_label(
    filled: Return, tool: Tool, squeeze: Squeeze, tmp_path: Path, language: Language
) -> None:
    path = _save(tmp_path, _document(filled, language))
    text = squeeze(tool("pdftotext", "-raw", path, "-"))
    for code, item in filled.questionnaire.items.items():
        labels = dict.fromkeys((item.label.text(language), item.label.text(language.other)))
        row = squeeze(f"{item.number}{''.join(labels)}")
        values = [squeeze(value) for value in _written(item, filled.answers[code], language)]
        assert any(row + value in text for value in values), (code, values)


BY_HAND = {
    "basic.director": ("R&D <b>张三</b>", "按实际"),
    "basic.founded_year": (None, "档案遗失"),
    "basic.ownership": (None, "待核实"),
    "imaging.pet_ct.tumour": (12345678, "补报"),
    "imaging.pet_ct.nervous": (None, "未报"),
    "therapy.performed": (None, "待核实"),
    "in_vitro.samples": (0, "实为零"),
    "opinion.suggestions": ("第一条\n第二条：68Ga", "主任意见"),
}


def _written(item: Item, answer: Answer, language: Language) -> list[str]:
    """What the form may print for an answer, put together without the program's own wording."""
    both = [language, language.other]
    if answer.state is State.NOT_OFFERED:
        return ["—"]
    if answer.state is State.NOT_REPORTED:
        return ["".join({"zh": "未报告", "en": "not reported"}[one.value] for one in both)]
    if isinstance(answer.value, bool):
        words = {"zh": ("否", "是"), "en": ("No", "Yes")}
        return ["".join(words[one.value][answer.value] for one in both)]
    if item.type is AnswerType.CHOICE:
        (label,) = [one.label for one in item.choices if one.code == answer.value]
        return ["".join(dict.fromkeys(label.text(one) for one in both))]
    if item.type is AnswerType.YEAR:
        return [str(answer.value)]
    return [f"{answer.value:,}" if isinstance(answer.value, int) else str(answer.value)]


@pytest.mark.parametrize("language", Language)
def test_one_language_stands_alone(
    ret: Return, tool: Tool, squeeze: Squeeze, tmp_path: Path, language: Language
) -> None:
    path = _save(tmp_path, _document(ret, language, single=True))
    text = squeeze(tool("pdftotext", "-raw", path, "-"))
    items = ret.questionnaire.items.values()
    assert all(squeeze(item.label.text(language)) in text for item in items)
    other = ret.questionnaire.items["personnel.total"].label.text(language.other)
    assert squeeze(other) not in text


def test_the_file_is_sound_and_carries_its_fonts(printed: Path, tool: Tool) -> None:
    assert "No syntax or stream encoding errors" in tool("qpdf", "--check", printed)
    fonts = tool("pdffonts", printed).splitlines()[2:]
    assert fonts
    for font in fonts:
        embedded, subset, unicode = font.split()[-5:-2]
        assert (embedded, subset, unicode) == ("yes", "yes", "yes"), font


def test_the_file_names_the_department_and_nothing_of_the_machine(
    printed: Path, ret: Return
) -> None:
    reader = pypdf.PdfReader(printed)
    language = Language.ZH if reader.trailer["/Root"]["/Lang"] == "zh-CN" else Language.EN
    assert reader.metadata.title == ret.questionnaire.title.text(language)
    assert reader.metadata.author == "示例省肿瘤医院（示例数据）　核医学科"
    raw = printed.read_bytes()
    assert str(Path.home()).encode() not in raw
    assert b"NotoSansSC-Regular.ttf" not in raw


def test_sections_findings_and_annex_are_bookmarked(printed: Path, ret: Return) -> None:
    reader = pypdf.PdfReader(printed)
    top = [entry for entry in reader.outline if not isinstance(entry, list)]
    assert len(top) == len(ret.questionnaire.sections) + 2
    pages = [reader.get_destination_page_number(entry) for entry in top]
    assert pages == sorted(pages)


def test_every_page_says_draft_example_and_its_number(printed: Path, tool: Tool) -> None:
    pages = tool("pdftotext", "-layout", printed, "-").split("\f")[:-1]
    for number, page in enumerate(pages, start=1):
        assert "DRAFT" in page
        assert "草稿" in page
        assert "示例数据" in page
        assert "Example data" in page
        assert f"{number} of {len(pages)}" in page


def test_a_sealed_return_is_no_draft(make: Make, tool: Tool, tmp_path: Path) -> None:
    sealed = make(state=ReturnState.SEALED, example=False)
    text = tool("pdftotext", _save(tmp_path, _document(sealed)), "-")
    assert "DRAFT" not in text
    assert "Example data" not in text


def test_the_same_return_gives_the_same_bytes(ret: Return) -> None:
    assert write_pdf(_document(ret)) == write_pdf(_document(ret))


def test_names_come_back_character_for_character(
    make: Make, tool: Tool, squeeze: Squeeze, tmp_path: Path
) -> None:
    department = Department(
        effective_from=date(2020, 1, 1), hospital_name=LONG, department_name=NAME, director=RARE
    )
    changed = make(changes={"departments": (department,), "filler": DOTTED})
    path = _save(tmp_path, _document(changed))
    raw = squeeze(tool("pdftotext", "-raw", path, "-"))
    for name in (NAME, RARE, DOTTED, LONG):
        assert squeeze(name) in raw
    plain = tool("pdftotext", path, "-")
    for name in (NAME, RARE, DOTTED):
        assert name in plain


def test_long_texts_are_printed_whole(
    make: Make, tool: Tool, squeeze: Squeeze, tmp_path: Path
) -> None:
    reason = "".join(f"第{number}条理由，" for number in range(90))[:500]
    suggestions = [f"建议{number}：增加68Ga药物供应；" for number in range(300)]
    entries = {
        "therapy.total": (1600, reason),
        "opinion.suggestions": ("\n".join(suggestions), "主任意见"),
    }
    text = squeeze(tool("pdftotext", "-raw", _save(tmp_path, _document(make(entries))), "-"))
    assert squeeze(reason) in text
    assert all(suggestion in text for suggestion in suggestions)


def test_four_hundred_people_are_all_in_the_annex(
    make: Make, tool: Tool, squeeze: Squeeze, tmp_path: Path
) -> None:
    people = tuple(
        Staff(staff_no=f"P{number:04d}", name=f"人员{number}", employed_from=date(2015, 1, 1))
        for number in range(400)
    )
    changed = make(changes={"staff": people, "staff_history": ()})
    text = squeeze(tool("pdftotext", "-raw", _save(tmp_path, _document(changed)), "-"))
    assert all(f"P{number:04d}人员{number}" in text for number in range(400))


def test_a_department_without_records_prints_zeros_and_what_is_not_reported(
    make: Make, tool: Tool, tmp_path: Path
) -> None:
    empty = dict.fromkeys(
        ("departments", "staff", "staff_history", "devices", "beds", "bed_days"), ()
    )
    nothing = dict.fromkeys(("activity", "drugs", "licences", "yearly"), ())
    blank = make(changes={**empty, **nothing, "filler": None, "filler_phone": None})
    text = tool("pdftotext", "-layout", _save(tmp_path, _document(blank)), "-")
    assert "未报告" in text
    assert "not reported" in text


def test_without_names_staff_are_known_by_number_only(
    ret: Return, tool: Tool, tmp_path: Path
) -> None:
    document = compose_return(
        ret, None, language=Language.ZH, single=False, names=False, blank=False
    )
    text = tool("pdftotext", "-raw", _save(tmp_path, document), "-")
    assert "工号N003" in text.replace(" ", "")
    assert "单碘" not in text


def test_a_blank_form_asks_everything_and_answers_nothing(
    ret: Return, tool: Tool, squeeze: Squeeze, tmp_path: Path
) -> None:
    text = squeeze(tool("pdftotext", "-raw", _save(tmp_path, _document(ret, blank=True)), "-"))
    assert all(squeeze(item.label.zh) in text for item in ret.questionnaire.items.values())
    assert "5,007" not in text
    assert "示例省肿瘤医院" not in text
    assert "空白表" in text


@pytest.mark.parametrize(("character", "point"), [("𬎆", "U+2C386"), ("ئ", "U+0626")])
def test_a_character_no_font_has_is_named_with_its_place(
    make: Make, character: str, point: str
) -> None:
    entries = {"opinion.suggestions": (f"请{character}老师审阅", "主任意见")}
    document = _document(make(entries))
    with pytest.raises(DataProblemError) as caught:
        write_pdf(document)
    for language in Language:
        sentence = word(caught.value.message, language)
        assert point in sentence
        assert character in sentence
        assert "9.8" in sentence


def test_a_page_may_be_stopped(ret: Return) -> None:
    class Stopped(Exception):  # noqa: N818  # what progress raises is up to the caller
        pass

    def stop(done: int, _total: int) -> None:
        if done == 2:
            raise Stopped

    with pytest.raises(Stopped):
        write_pdf(_document(ret), on_page=stop)
    assert write_pdf(_document(ret)) == write_pdf(replace(_document(ret)))
