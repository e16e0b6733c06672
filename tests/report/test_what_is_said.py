"""What a summary says of odd choices and of records that are not whole."""

from datetime import date

from nmdept.export.document import Document, Paragraph
from nmdept.language import Language
from nmdept.messages import word
from nmdept.records.months import Month
from nmdept.records.snapshot import Snapshot
from nmdept.records.values import NOT_OFFERED, Activity
from nmdept.report.choices import Choices
from nmdept.report.counting import items_of
from nmdept.report.ledger import Ledger
from nmdept.report.values import Listing, Note, Part, Summary
from tests.report.small import BEDS, YEAR, Small, person

EN = Language.EN


class Counted(Small):
    """A department with single counts alone."""

    rows: tuple[Activity, ...] = ()

    def ledger(self) -> Ledger:
        return Ledger(Snapshot(year=YEAR, activity=self.rows))


def counts(*rows: tuple[int, str, object]) -> Small:
    made = tuple(
        Activity(month=Month(YEAR, month), item=item, count=count)  # type: ignore[arg-type]
        for month, item, count in rows
    )
    small = Counted()
    object.__setattr__(small, "rows", made)
    return small


def sentences(summary: Summary) -> str:
    return "\n".join(word(one.message, EN) for one in summary.sentences)


def parts_of(summary: Summary, section: str) -> tuple[Part, ...]:
    (found,) = [one.parts for one in summary.sections if one.name == section]
    return found


def notes_of(summary: Summary, section: str) -> str:
    found = [one for one in parts_of(summary, section) if isinstance(one, Note)]
    return "\n".join(word(one.message, EN) for one in found)


def printed(document: Document) -> str:
    blocks = (*document.cover, *document.blocks)
    return "\n".join(block.text.lead for block in blocks if isinstance(block, Paragraph))


def test_one_count_is_not_no_activity() -> None:
    summary = counts((5, "imaging.pet_ct.tumour", 1)).summary()
    assert "No activity is reported" not in sentences(summary)
    assert "For May 2023 some activity is reported" in sentences(summary)
    assert "For May 2023 some examinations are recorded" in notes_of(summary, "activity")


def test_no_count_is_no_activity_of_the_months_asked_for() -> None:
    assert "No activity is reported for 2023." in sentences(Small().summary())
    summary = counts((5, "imaging.pet_ct.tumour", 1)).summary(Choices(last_month=1))
    assert "No activity is reported for January 2023." in sentences(summary)
    assert "No examinations are recorded for January 2023." in notes_of(summary, "activity")


def test_zero_counted_everywhere_is_not_no_activity() -> None:
    said = sentences(Small(counts={"pet": {YEAR: 0}}).summary())
    assert "No activity" not in said


def test_the_staff_that_moved_is_that_of_the_years_compared() -> None:
    small = Small(
        staff=(
            person(1),
            person(2, since=2021),
            person(3, since=2023),
            person(4, until=date(2020, 12, 31)),
        )
    )
    assert "since 31 December 2020, 2 joined and 1 left." in sentences(
        small.summary(Choices(compare=2020))
    )
    assert "since 31 December 2022, 1 joined." in sentences(small.summary())
    part = small.summary(Choices(first_month=2, last_month=5))
    assert "since 31 May 2022, 1 joined." in sentences(part)


def test_what_is_not_offered_is_not_farthest_from_the_country() -> None:
    offered = {"imaging.single_photon.skeletal": 50, "imaging.single_photon.endocrine": 30}
    rows = [
        (month, item, offered.get(item, NOT_OFFERED))
        for month in range(1, 13)
        for item in items_of("imaging.single_photon")
    ]
    summary = counts(*rows).summary()
    caption = word(summary.charts["mix_imaging_single_photon"].caption, EN)  # type: ignore[arg-type]
    assert "farthest from the country is" in caption
    assert ": 0.0%" not in caption


def test_a_table_of_nothing_but_not_reported_is_one_sentence() -> None:
    summary = Small(beds=BEDS).summary()
    assert not [one for one in parts_of(summary, "therapy") if isinstance(one, Listing)]
    assert "No month's bed-days of the ward are reported for 2023." in notes_of(summary, "therapy")
    assert not [one for one in parts_of(summary, "activity") if isinstance(one, Listing)]
