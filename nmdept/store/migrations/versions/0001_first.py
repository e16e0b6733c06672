# ruff: noqa: INP001, S608 - Alembic loads revisions by path; names in statements are our own
"""The first schema: records, returns, history.

A revision never changes once it is released: code lists and checks stand here as they were,
whatever becomes of the program's own. A list that grows gets a revision.
"""

from alembic import op

from nmdept.store.migrations.vocabulary import (
    VALUE,
    check,
    create_index,
    create_table,
    period,
    quoted,
    refers,
    value_checks,
)

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

PROVINCES = (
    "beijing tianjin hebei shanxi inner_mongolia liaoning jilin heilongjiang shanghai jiangsu"
    " zhejiang anhui fujian jiangxi shandong henan hubei hunan guangdong guangxi hainan chongqing"
    " sichuan guizhou yunnan tibet shaanxi gansu qinghai ningxia xinjiang"
)
SERVICES = (
    "single_photon therapy therapy_clinic therapy_ward pet organ_function in_vitro coincidence"
    " probe_lab"
)
DEVICE_CLASSES = (
    "positron.pet positron.pet_ct positron.pet_mri single_photon.spect_ct single_photon.spect"
    " single_photon.coincidence_spect_ct single_photon.cardiac_spect single_photon.gamma_camera"
    " single_photon.czt_spect single_photon.czt_spect_ct organ_function.thyroid_function"
    " organ_function.bone_densitometer organ_function.breath_test organ_function.renograph"
    " organ_function.multifunction organ_function.other cyclotron small_animal.pet_ct"
    " small_animal.spect_pet_ct small_animal.spect_ct small_animal.optical small_animal.pet_mri"
    " small_animal.other"
)
POSTS = "physician technician nurse chemist physicist researcher engineer other"
TITLES = "senior_full senior_associate intermediate junior other"
EDUCATIONS = "doctor master undergraduate junior_college other"
ROLES = "doctoral_supervisor masters_supervisor"
CERTIFICATES = (
    "radiation_worker radiation_training health_check large_equipment_operator practice other"
)
LICENCES = "radiopharmaceutical_use radiation_safety radiological_practice large_equipment"


def upgrade() -> None:
    """Create everything."""
    _items()
    _department_and_staff()
    _devices_and_beds()
    _counts()
    _drugs_and_papers()
    _returns()
    _history()
    _folder()
    _triggers()


def downgrade() -> None:
    """There is nothing before the first schema; going back is restoring a backup."""
    raise NotImplementedError


def _items() -> None:
    create_table("activity_items", ["code"], [("code", "text")])
    create_table("yearly_items", ["code"], [("code", "text")])


def _department_and_staff() -> None:
    create_table(
        "department",
        ["effective_from"],
        [
            ("effective_from", "day"),
            ("hospital_name", "text 2000"),
            ("department_name", "text 2000"),
            ("province", f"of {PROVINCES}"),
            ("founded_year", "year"),
            ("ownership", "of public non_public"),
            ("grade", "of tertiary_a tertiary_other secondary other"),
            ("affiliation", "of independent imaging pet_ct_centre radiology other"),
            ("director", "text 2000"),
            ("phone", "text 2000"),
            ("services", f"several {SERVICES}"),
        ],
    )
    create_table(
        "staff",
        ["staff_no"],
        [
            ("staff_no", "text 2000"),
            ("name", "text 2000 required"),
            ("sex", "of f m"),
            ("birth_year", "year"),
            ("employed_from", "day required"),
            ("employed_to", "day"),
            ("note", "text 10000"),
        ],
        period("staff", "employed_from", "employed_to"),
    )
    create_index("staff", "employed_to")
    of_aspect = " OR ".join(
        f"(aspect = '{aspect}' AND value IN ({quoted(values)}))"
        for aspect, values in [
            ("post", POSTS),
            ("title", TITLES),
            ("education", EDUCATIONS),
            ("role", ROLES),
        ]
    )
    create_table(
        "staff_history",
        ["staff_no", "aspect", "from"],
        [
            ("staff_no", "text 2000"),
            ("aspect", "of post title education role"),
            ("from", "day"),
            ("value", "text 2000 required"),
            ("to", "day"),
        ],
        period("staff_history", "from", "to"),
        refers("staff_history", "staff_no", "staff.staff_no"),
        check("staff_history", "value_of_its_aspect", of_aspect),
    )
    create_index("staff_history", "to")


def _devices_and_beds() -> None:
    started = "in_use_to IS NULL OR in_use_from IS NOT NULL"
    create_table(
        "devices",
        ["device_no"],
        [
            ("device_no", "text 2000"),
            ("class", f"of {DEVICE_CLASSES} required"),
            ("maker", "text 2000"),
            ("model", "text 2000"),
            ("serial_no", "text 2000"),
            ("ct", "of none localisation diagnostic"),
            ("owner", "of nuclear_medicine imaging pet_ct_centre radiology other required"),
            ("planned_for", "year"),
            ("installed_on", "day"),
            ("in_use_from", "day"),
            ("in_use_to", "day"),
            ("note", "text 10000"),
        ],
        period("devices", "in_use_from", "in_use_to"),
        check("devices", "ends_only_what_started", started),
    )
    create_index("devices", "in_use_to")
    create_table(
        "beds",
        ["ward", "from"],
        [("ward", "text 2000"), ("from", "day"), ("beds", "whole required"), ("to", "day")],
        period("beds", "from", "to"),
    )
    create_index("beds", "to")
    create_table(
        "bed_days",
        ["ward", "month"],
        [
            ("ward", "text 2000"),
            ("month", "month"),
            ("open_bed_days", "whole"),
            ("occupied_bed_days", "whole"),
        ],
    )
    create_index("bed_days", "month")


def _counts() -> None:
    one_state = '"count_not_offered" = 0 OR ("count_not_offered" = 1 AND "count" IS NULL)'
    create_table(
        "activity",
        ["month", "item"],
        [
            ("month", "month"),
            ("item", "text"),
            ("count", "whole"),
            ("count_not_offered", "number required"),
            ("note", "text 10000"),
        ],
        refers("activity", "item", "activity_items.code"),
        check("activity", "count_one_state", one_state),
    )
    create_index("activity", "item", "month")
    create_table(
        "yearly",
        ["year", "item"],
        [("year", "year"), ("item", "text"), *VALUE],
        refers("yearly", "item", "yearly_items.code"),
        *value_checks("yearly"),
    )


def _drugs_and_papers() -> None:
    create_table(
        "drugs",
        ["name", "in_use_from"],
        [
            ("name", "text 2000"),
            ("in_use_from", "day"),
            ("nuclide", "text 2000 required"),
            ("kind", "of single_photon positron therapy required"),
            ("source", "of in_house purchased generator required"),
            ("in_use_to", "day"),
        ],
        period("drugs", "in_use_from", "in_use_to"),
    )
    create_index("drugs", "in_use_to")
    where_it_applies = "class IS NULL OR kind = 'radiopharmaceutical_use'"
    create_table(
        "licences",
        ["kind", "number"],
        [
            ("kind", f"of {LICENCES}"),
            ("number", "text 2000"),
            ("class", "of 1 2 3a 3b 4"),
            ("valid_from", "day required"),
            ("valid_until", "day"),
            ("lead_days", "text 2000"),
        ],
        period("licences", "valid_from", "valid_until"),
        check("licences", "class_only_where_it_applies", where_it_applies),
    )
    create_index("licences", "valid_until")
    create_table(
        "certificates",
        ["staff_no", "kind", "valid_from"],
        [
            ("staff_no", "text 2000"),
            ("kind", f"of {CERTIFICATES}"),
            ("valid_from", "day"),
            ("number", "text 2000"),
            ("valid_until", "day"),
            ("lead_days", "text 2000"),
        ],
        period("certificates", "valid_from", "valid_until"),
        refers("certificates", "staff_no", "staff.staff_no"),
    )
    create_index("certificates", "valid_until")


def _returns() -> None:
    create_table(
        "returns",
        ["year"],
        [
            ("year", "year"),
            ("form", "text 2000 required"),
            ("form_sha256", "text 2000 required"),
            ("state", "of draft checked approved sealed required"),
            ("revision", "whole required"),
            ("filler", "text 2000"),
            ("filler_phone", "text 2000"),
        ],
    )
    given = [
        ("reason", "text 10000 required"),
        ("by", "text 2000 required"),
        ("at", "text 2000 required"),
    ]
    create_table(
        "return_entries",
        ["year", "code"],
        [
            ("year", "year"),
            ("code", "text 2000"),
            ("state", "of value not_reported not_offered required"),
            *VALUE,
            *given,
        ],
        refers("return_entries", "year", "returns.year"),
        *value_checks("return_entries"),
    )
    create_table(
        "finding_reasons",
        ["year", "finding"],
        [("year", "year"), ("finding", "text 2000"), ("said", "text 10000 required"), *given],
        refers("finding_reasons", "year", "returns.year"),
    )


def _history() -> None:
    create_table(
        "acts",
        ["id"],
        [
            ("id", "number"),
            ("at", "text required"),
            ("user", "text required"),
            ("what", "text required"),
            ("sort", "of done undo redo required"),
            ("reverts", "number"),
            ("hash", "text required"),
        ],
        refers("acts", "reverts", "acts.id"),
        check("acts", "undo_of_something", "sort = 'done' OR reverts IS NOT NULL"),
        check("acts", "reverts_what_was_before", "reverts < id"),
        check("acts", "hash_is_sha256", "length(hash) = 64"),
    )
    create_index("acts", "at")
    create_table(
        "changes",
        ["act", "place"],
        [
            ("act", "number"),
            ("place", "number"),
            ("kind", "text required"),
            ("key", "text required"),
            ("field", "text required"),
            ("old", "text"),
            ("new", "text"),
        ],
        refers("changes", "act", "acts.id"),
    )
    create_index("changes", "kind", "key")


def _folder() -> None:
    create_table(
        "folder",
        ["id"],
        [("id", "number"), ("is_example", "number required")],
        check("folder", "one_row", "id = 1"),
        check("folder", "is_example_yes_or_no", "is_example IN (0, 1)"),
    )


def _triggers() -> None:
    roles_apart = """ AND (NEW."aspect" <> 'role' OR "value" = NEW."value")"""
    for table, same, more, first, last in [
        ("staff_history", ["staff_no", "aspect"], roles_apart, "from", "to"),
        ("beds", ["ward"], "", "from", "to"),
        ("drugs", ["name"], "", "in_use_from", "in_use_to"),
    ]:
        equal = " AND ".join(f'"{name}" = NEW."{name}"' for name in same) + more
        for verb, itself in [("INSERT", ""), ("UPDATE", " AND rowid <> OLD.rowid")]:
            found = (
                f'{equal}{itself} AND "{first}" <= coalesce(NEW."{last}", \'9999-12-31\')'
                f' AND coalesce("{last}", \'9999-12-31\') >= NEW."{first}"'
            )
            op.execute(
                f"CREATE TRIGGER {table}_no_overlap_{verb.lower()} BEFORE {verb} ON {table}\n"
                f"WHEN EXISTS (SELECT 1 FROM {table} WHERE {found})\n"
                f"BEGIN SELECT RAISE(ABORT, '{table}_no_overlap'); END"
            )
    for table in ("acts", "changes"):
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table}\n"
                f"BEGIN SELECT RAISE(ABORT, '{table}_no_{verb.lower()}'); END"
            )
