"""The command line's help texts, (Chinese, English); plain tuples, so that `--help` is quick."""

Pair = tuple[str, str]

FRAME: dict[str, Pair] = {
    "usage": ("用法：", "usage: "),
    "commands": ("命令", "commands"),
    "arguments": ("参数", "arguments"),
    "options": ("选项", "options"),
}

ABOUT: Pair = (
    "核医学科的记录簿及由其生成的全国普查填报表。不带命令时打开窗口。",
    "A nuclear medicine department's ledger and its survey return; alone, it opens the window.",
)

COMMANDS: dict[str, Pair] = {
    "demo": ("生成示例科室及其填报表", "make the example department and its return"),
    "init": ("新建空的数据文件夹", "make a new, empty data folder"),
    "records": ("记录的种类、模板、导入与导出", "record kinds, templates, import and export"),
    "records kinds": ("列出记录种类及其列", "list the record kinds and their columns"),
    "records template": ("写出带表头的空文件", "write an empty file with the right header"),
    "records import": (
        "从 CSV 或 XLSX 导入，有一行不合格则全部不导入",
        "import from CSV or XLSX, all rows or none",
    ),
    "records export": ("导出可再次导入的文件", "write what import reads"),
    "activity": ("录入每月工作量", "enter monthly activity"),
    "activity set": ("录入一项计数", "enter one count"),
    "dump": (
        "把全部内容写成一份规范 JSON",
        "print everything as one canonical JSON document",
    ),
    "survey": ("普查填报", "the survey return"),
    "survey forms": ("列出随程序提供的调查表", "list the questionnaires shipped"),
    "survey start": ("开始某一数据年度的填报", "open the return of a data year"),
    "survey show": ("显示全部答案及其依据", "show every answer and what is behind it"),
    "survey set": ("填入或改填一个答案", "enter or override one answer"),
    "survey check": ("核查并列出意见", "check the return and list the findings"),
    "survey explain": ("为一条核查意见说明理由", "give the reason for a finding"),
    "survey write": (
        "把填报表写成文件（.pdf .xlsx .json .csv .xml）",
        "write the return to a file (.pdf .xlsx .json .csv .xml)",
    ),
    "history": ("谁在何时改了什么", "who changed what, and when"),
    "report": (
        "写出主任年度简报（.pdf .xlsx），或其中一张图",
        "write the director's annual summary (.pdf, .xlsx) or one of its charts",
    ),
}

OPTIONS: dict[str, Pair] = {
    "help": ("显示本说明后结束", "show this help and end"),
    "version": ("显示版本后结束", "show the version and end"),
    "data": ("数据文件夹（默认：本用户的数据目录）", "data folder (default: the user's own)"),
    "user": ("操作者（默认：系统用户）", "who acts (default: the system's user)"),
    "lang": ("消息与文档的语言", "language of messages and documents"),
    "json": ("标准输出只有一份 JSON", "print one JSON document and nothing else"),
    "out": ("写入此文件夹", "folder to write into"),
    "kind": ("记录种类，见 records kinds", "record kind, see records kinds"),
    "file": ("文件", "file"),
    "dry_run": ("只检查，不更改", "check only, change nothing"),
    "encoding": ("文件编码（默认自动识别）", "encoding of the file (default: recognised)"),
    "month": ("月份 YYYY-MM；或 -，从标准输入逐行读取", "month YYYY-MM, or - to read lines"),
    "item": ("项目代码", "item code"),
    "count": (
        '计数、not_offered，或 ""（未报告）',
        'count, not_offered, or "" (not reported)',
    ),
    "year": ("数据年度", "data year"),
    "form": ("调查表编号", "questionnaire id"),
    "code": ("条目代码", "code of the item"),
    "value": (
        "新值；not_reported；not_offered；- 撤销填入",
        "value, not_reported, not_offered, or - to withdraw the entry",
    ),
    "reason": ("理由", "reason"),
    "finding": ("核查意见编号，见 survey check", "id of the finding, see survey check"),
    "blank": ("不填数值的空白表", "a blank form, without values"),
    "single_language": ("只用一种语言", "one language only"),
    "without_names": ("不印人员姓名", "leave out the names of persons"),
    "since": ("自此日期起 YYYY-MM-DD", "from this date on, YYYY-MM-DD"),
    "from": ("只到本年的一段：起月 YYYY-MM", "a part of the year: from this month, YYYY-MM"),
    "to": ("止月 YYYY-MM", "to this month, YYYY-MM"),
    "years": ("逐年变化包括几年（默认5）", "how many years the trends show (5)"),
    "compare": ("与哪一年比较（默认上一年）", "the year to compare with (the year before)"),
    "sections": (
        "只要这些部分，以逗号分隔：activity,therapy,devices,staff,teaching,licences,quality,basis",
        (
            "these sections only, by commas: "
            "activity,therapy,devices,staff,teaching,licences,quality,basis"
        ),
    ),
    "retirement": ("退休年龄：女,男，如 55,60", "retirement ages: women,men, as 55,60"),
    "layout": ("用已保存的版式", "use a saved layout"),
    "save_layout": ("把这些选择保存为版式", "save these choices as a layout"),
    "chart": (
        "只写一张图（.svg .png .pdf），如 months_imaging_pet_ct",
        "write one chart alone (.svg .png .pdf), as months_imaging_pet_ct",
    ),
    "record": ("只看一条记录，如 staff:0012", "one record only, as staff:0012"),
}
