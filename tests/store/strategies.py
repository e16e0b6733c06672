"""Records of every kind, from small pools of keys so that they meet each other."""

from datetime import date

from hypothesis import strategies as st

from nmdept.records import codes
from nmdept.records.catalogue import YearlyAnswer, catalogue
from nmdept.records.characters import refused_character
from nmdept.records.months import Month
from nmdept.records.values import (
    NOT_OFFERED,
    Activity,
    BedDays,
    Beds,
    Certificate,
    Department,
    Device,
    Drug,
    Licence,
    Record,
    Staff,
    StaffHistory,
    Yearly,
)

ODD_TEXTS = (
    "R&D <b>张三</b>",
    "䶮㛃𬭊",
    "买买提·吐尔逊",
    "⁹⁹ᵐTc O'Neil %_\\",
    "=1+1",
    "' OR 1=1 --",
    " 前后有空格 ",
    "%3A:%",
)

days = st.dates(date(2019, 1, 1), date(2025, 12, 31))
maybe_days = st.none() | days
months = st.builds(Month, st.integers(2019, 2025), st.integers(1, 12))
years = st.integers(1900, 2100)
birth_years = st.integers(1900, 2004)
wholes = st.integers(0, 9_999_999)
texts = st.sampled_from(ODD_TEXTS) | st.text(min_size=1, max_size=30).filter(
    lambda text: text.strip() != "" and refused_character(text) is None
)
long_texts = texts | st.just("第一行\n第二行")
names = st.sampled_from(["1", "001", "A:1", "100%"])


def maybe(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.none() | strategy


def of(codes_: codes.CodeList) -> st.SearchStrategy[str]:
    return st.sampled_from(codes_.codes)


@st.composite
def staff_history(draw: st.DrawFn) -> StaffHistory:
    aspect = draw(of(codes.ASPECT))
    return StaffHistory(
        staff_no=draw(names),
        aspect=aspect,
        from_=draw(days),
        value=draw(of(codes.ASPECT_VALUES[aspect])),
        to=draw(maybe_days),
    )


@st.composite
def yearly(draw: st.DrawFn) -> Yearly:
    item = draw(st.sampled_from(list(catalogue().yearly.values())))
    values = {
        YearlyAnswer.COUNT: wholes,
        YearlyAnswer.YESNO: st.booleans(),
        YearlyAnswer.LONGTEXT: long_texts,
    }[item.answer]
    return Yearly(year=draw(st.integers(2020, 2024)), item=item.code, value=draw(maybe(values)))


def _department() -> st.SearchStrategy[Department]:
    services = st.lists(of(codes.SERVICE), unique=True).map(tuple)
    return st.builds(
        Department,
        effective_from=days,
        hospital_name=maybe(texts),
        province=maybe(of(codes.PROVINCE)),
        founded_year=maybe(years),
        ownership=maybe(of(codes.OWNERSHIP)),
        services=maybe(services),
    )


def _staff() -> st.SearchStrategy[Staff]:
    return st.builds(
        Staff,
        staff_no=names,
        name=texts,
        sex=maybe(of(codes.SEX)),
        birth_year=maybe(birth_years),
        employed_from=days,
        employed_to=maybe_days,
        note=maybe(long_texts),
    )


def _device() -> st.SearchStrategy[Device]:
    return st.builds(
        Device,
        device_no=names,
        class_=of(codes.DEVICE_CLASS),
        maker=maybe(texts),
        ct=maybe(of(codes.CT)),
        owner=of(codes.OWNER),
        planned_for=maybe(years),
        in_use_from=maybe_days,
        in_use_to=maybe_days,
    )


def _licence() -> st.SearchStrategy[Licence]:
    return st.builds(
        Licence,
        kind=of(codes.LICENCE_KIND),
        number=names,
        class_=maybe(of(codes.LICENCE_CLASS)),
        valid_from=days,
        valid_until=maybe_days,
        lead_days=maybe(st.sampled_from(["90;60;30", "7"])),
    )


def _drug() -> st.SearchStrategy[Drug]:
    return st.builds(
        Drug,
        name=names,
        in_use_from=days,
        nuclide=texts,
        kind=of(codes.DRUG_KIND),
        source=of(codes.DRUG_SOURCE),
        in_use_to=maybe_days,
    )


beds = st.builds(Beds, ward=names, from_=days, beds=wholes, to=maybe_days)

records: st.SearchStrategy[Record] = st.one_of(
    _department(),
    _staff(),
    _staff(),
    staff_history(),
    _device(),
    beds,
    st.builds(
        BedDays,
        ward=names,
        month=months,
        open_bed_days=maybe(wholes),
        occupied_bed_days=maybe(wholes),
    ),
    st.builds(
        Activity,
        month=months,
        item=st.sampled_from(list(catalogue().activity)[:5]),
        count=st.one_of(st.none(), st.just(NOT_OFFERED), st.just(0), wholes),
        note=maybe(long_texts),
    ),
    _drug(),
    _licence(),
    st.builds(
        Certificate,
        staff_no=names,
        kind=of(codes.CERTIFICATE_KIND),
        valid_from=days,
        number=maybe(texts),
        valid_until=maybe_days,
        lead_days=maybe(st.sampled_from(["90;60;30", "7"])),
    ),
    yearly(),
)
