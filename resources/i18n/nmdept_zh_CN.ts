<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About nmdept</source>
        <translation>关于nmdept</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本{version}</translation>
    </message>
    <message>
        <source>The ledger of a nuclear medicine department, and the national survey return made from it.</source>
        <translation>核医学科自己的台账，并由此生成全国普查填报表。</translation>
    </message>
</context>
<context>
    <name>ActSheet</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>工作量</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Group of items</source>
        <translation>项目组别</translation>
    </message>
    <message>
        <source>Counts by item and month</source>
        <translation>各项目各月例次</translation>
    </message>
    <message>
        <source>No month selected</source>
        <translation>未选择月份</translation>
    </message>
    <message>
        <source>There is no ward in this year</source>
        <translation>本年度没有病区</translation>
    </message>
    <message>
        <source>Enter wards with their beds on the page of wards; bed-days belong to them.</source>
        <translation>请先在“病房床位”页登记病区及其床位，床日按病区填写。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Show the panel of the current month (F9)</source>
        <translation>显示当前月份的面板（F9）</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>This department&apos;s share of the national count; where the national figure is a percentage, the same percentage of this department.</source>
        <translation>本科室占全国总数的比例；全国数据为百分比时，为本科室的相应百分比。</translation>
    </message>
    <message>
        <source>National {year}</source>
        <translation>全国{year}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>填报值</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>National</source>
        <translation>全国数据</translation>
    </message>
    <message>
        <source>Own share</source>
        <translation>本科室占比</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Not reported</source>
        <translation>未报告</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>不开展</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>已报告</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>由记录计算</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>手工填入</translation>
    </message>
    <message>
        <source>Overridden</source>
        <translation>改填</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>须处理</translation>
    </message>
    <message>
        <source>Needs a reason</source>
        <translation>须说明</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已核查</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已审核</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>已封存</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number}／{all}</translation>
    </message>
</context>
<context>
    <name>AsOfChoice</name>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>As of today</source>
        <translation>截至今天</translation>
    </message>
    <message>
        <source>Show the department as it is today</source>
        <translation>显示科室今天的情况</translation>
    </message>
</context>
<context>
    <name>AsOfPage</name>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Search this page</source>
        <translation>在本页搜索</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Enter something new (Ctrl+N)</source>
        <translation>新增一条记录（Ctrl+N）</translation>
    </message>
    <message>
        <source>Search: text, pinyin, initials</source>
        <translation>搜索：文字、拼音、首字母</translation>
    </message>
</context>
<context>
    <name>Basis</name>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>未计入的理由</translation>
    </message>
</context>
<context>
    <name>CellDetail</name>
    <message>
        <source>not reported</source>
        <translation>未报告</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>不开展</translation>
    </message>
    <message>
        <source>Last twelve months</source>
        <translation>最近十二个月</translation>
    </message>
    <message>
        <source>The same month of earlier years</source>
        <translation>历年同月</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>History of this cell</source>
        <translation>本格的历史</translation>
    </message>
    <message>
        <source>Nothing was entered here yet.</source>
        <translation>尚未填写过。</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>From</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>To</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>ChangeDetail</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修改后</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Save the chart: {chart}</source>
        <translation>保存图：{chart}</translation>
    </message>
    <message>
        <source>Save this chart as SVG or PNG…</source>
        <translation>将此图保存为SVG或PNG…</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Find a value; Enter keeps only what is found</source>
        <translation>查找；按回车只保留找到的</translation>
    </message>
    <message>
        <source>Find a value</source>
        <translation>查找取值</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Choose from a calendar</source>
        <translation>从日历中选择</translation>
    </message>
    <message>
        <source>Choose from a calendar (down arrow)</source>
        <translation>从日历中选择（↓键）</translation>
    </message>
</context>
<context>
    <name>DatedActs</name>
    <message>
        <source>&amp;Retire…</source>
        <translation>停用(&amp;R)…</translation>
    </message>
    <message>
        <source>The last day of use. The device stays in the department’s past.</source>
        <translation>填写最后使用日。设备的历史记录保留。</translation>
    </message>
    <message>
        <source>Change &amp;beds…</source>
        <translation>变更床位(&amp;B)…</translation>
    </message>
    <message>
        <source>From that day on the ward has this number of beds.</source>
        <translation>自该日起病区为此床位数。</translation>
    </message>
    <message>
        <source>C&amp;lose the ward…</source>
        <translation>关闭病区(&amp;L)…</translation>
    </message>
    <message>
        <source>The last day the ward is open. Its past stays as it was.</source>
        <translation>填写最后开放日。病区此前的记录不变。</translation>
    </message>
</context>
<context>
    <name>DepartmentDesk</name>
    <message>
        <source>Profile from {day}</source>
        <translation>{day}起的科室信息</translation>
    </message>
    <message>
        <source>Change of the profile from a date</source>
        <translation>自某日起变更科室信息</translation>
    </message>
</context>
<context>
    <name>DepartmentPage</name>
    <message>
        <source>Department</source>
        <translation>科室</translation>
    </message>
    <message>
        <source>Also earlier profiles</source>
        <translation>含以往信息</translation>
    </message>
    <message>
        <source>Profiles of the department</source>
        <translation>科室信息记录</translation>
    </message>
    <message>
        <source>The department has no profile yet</source>
        <translation>尚无科室信息</translation>
    </message>
    <message>
        <source>Hospital, department, director and the services offered belong here. A change is a new profile from a date; Ctrl+N begins one.</source>
        <translation>此处记录医院、科室、主任和开展的业务。变更时自某日起新增一条；按Ctrl+N新增。</translation>
    </message>
    <message>
        <source>Change from a date…</source>
        <translation>自某日起变更…</translation>
    </message>
    <message>
        <source>A new profile, filled in as the present one is (Ctrl+N)</source>
        <translation>按现有内容新增一条（Ctrl+N）</translation>
    </message>
</context>
<context>
    <name>DeskActs</name>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Only for what was entered by mistake</source>
        <translation>仅用于删除误填的记录</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Deleting is only for what was entered by mistake: the department’s past would change. What ends has a last day instead.</source>
        <translation>删除仅用于误填的记录：科室的历史会因此改变。已结束的应填写最后一日。</translation>
    </message>
</context>
<context>
    <name>DeskFooter</name>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>显示列…</translation>
    </message>
    <message>
        <source>new entry</source>
        <translation>新记录</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Also those taken out of use</source>
        <translation>含已停用设备</translation>
    </message>
    <message>
        <source>No device is recorded for this day</source>
        <translation>当日没有设备记录</translation>
    </message>
    <message>
        <source>Scanners, cameras and other devices belong here, with the days they were in use; planned ones too, with the year.</source>
        <translation>此处记录显像设备及其他设备的启用和停用日期；计划购置的设备记录计划年份。</translation>
    </message>
</context>
<context>
    <name>DraftBar</name>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Put what was typed back into its form</source>
        <translation>将当时键入的内容放回原处</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Give up what was typed; nothing that was saved changes</source>
        <translation>放弃键入的内容；已保存的数据不变</translation>
    </message>
</context>
<context>
    <name>DrugsPage</name>
    <message>
        <source>Drugs and licences</source>
        <translation>药品与许可</translation>
    </message>
    <message>
        <source>Also those ended</source>
        <translation>含已停用或失效</translation>
    </message>
    <message>
        <source>Radiopharmaceuticals</source>
        <translation>放射性药品</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>No radiopharmaceutical is recorded for this day</source>
        <translation>当日没有放射性药品记录</translation>
    </message>
    <message>
        <source>Every radiopharmaceutical in use belongs here, with nuclide and source.</source>
        <translation>此处记录在用的放射性药品及其核素和来源。</translation>
    </message>
    <message>
        <source>No licence is recorded for this day</source>
        <translation>当日没有许可证记录</translation>
    </message>
    <message>
        <source>The department’s licences belong here, with the days they are valid.</source>
        <translation>此处记录科室的许可证及其有效期。</translation>
    </message>
    <message>
        <source>Staff certificates</source>
        <translation>人员证书</translation>
    </message>
    <message>
        <source>No certificate is recorded for this day</source>
        <translation>当日没有人员证书记录</translation>
    </message>
    <message>
        <source>Radiation workers’ and operators’ certificates belong here, by person.</source>
        <translation>此处按人员记录放射工作人员证、上岗证等证书。</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Nothing matches the search</source>
        <translation>没有符合搜索条件的记录</translation>
    </message>
    <message>
        <source>Search for fewer or shorter words, or clear the search field.</source>
        <translation>请减少或缩短搜索词，或清空搜索框。</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Answer</source>
        <translation>填报值</translation>
    </message>
    <message>
        <source>Reason, printed with the answer</source>
        <translation>理由（与填报值一同打印）</translation>
    </message>
    <message>
        <source>Reason for the answer</source>
        <translation>填报理由</translation>
    </message>
    <message>
        <source>What the answer is</source>
        <translation>填报内容</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Text of the answer</source>
        <translation>填报文字</translation>
    </message>
    <message>
        <source>Save answer</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Withdraw: the records answer again</source>
        <translation>撤回：恢复由记录计算</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>A text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Type a whole number such as 1250; zero is 0.</source>
        <translation>请输入整数，例如1250；零填0。</translation>
    </message>
    <message>
        <source>Type a year with four digits, such as 1972.</source>
        <translation>请输入四位年份，例如1972。</translation>
    </message>
    <message>
        <source>Type the answer.</source>
        <translation>请输入内容。</translation>
    </message>
    <message>
        <source>Say why; the reason is printed beside the answer.</source>
        <translation>请说明理由；理由将打印在填报值旁。</translation>
    </message>
</context>
<context>
    <name>EntryLegend</name>
    <message>
        <source>not stored</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>unusual</source>
        <translation>偏离常态</translation>
    </message>
    <message>
        <source>being saved</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>已封存</translation>
    </message>
    <message>
        <source>note</source>
        <translation>有备注</translation>
    </message>
    <message>
        <source>• not reported   — not offered</source>
        <translation>• 未报告   — 不开展</translation>
    </message>
    <message>
        <source>Keys: 0 none done, Delete blank, - or N not offered; 12+8 adds up; Enter down, Tab on; F2 change, Esc give up; F6 note; Ctrl+PgDn next group</source>
        <translation>按键：0 为零，Del 清空，- 或 N 不开展；可填 12+8；回车向下，Tab 向右；F2 修改，Esc 放弃；F6 备注；Ctrl+PgDn 下一组</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export records</source>
        <translation>导出记录</translation>
    </message>
    <message>
        <source>Kind of records</source>
        <translation>记录类别</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>All records of the kind are written as CSV, ready for a spreadsheet.</source>
        <translation>将该类全部记录写为CSV文件，可用电子表格打开。</translation>
    </message>
</context>
<context>
    <name>FieldRows</name>
    <message>
        <source>optional</source>
        <translation>选填</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>核查意见</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>涉及项目</translation>
    </message>
    <message>
        <source>Reason given</source>
        <translation>已说明的理由</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>已说明</translation>
    </message>
</context>
<context>
    <name>FindingsPane</name>
    <message>
        <source>Findings</source>
        <translation>核查意见</translation>
    </message>
    <message>
        <source>Go to the item</source>
        <translation>转到该项目</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reason for the finding</source>
        <translation>对核查意见的说明</translation>
    </message>
    <message>
        <source>Why the figures are right; printed with them</source>
        <translation>说明数据无误的理由；将一同打印</translation>
    </message>
    <message>
        <source>Keep reason</source>
        <translation>保存理由</translation>
    </message>
    <message>
        <source>The rules find nothing to object to.</source>
        <translation>核查规则未发现问题。</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>无核查意见</translation>
    </message>
    <message>
        <source>Findings ({count})</source>
        <translation>核查意见（{count}）</translation>
    </message>
    <message>
        <source>: none stands in the way of approval</source>
        <translation>：均不影响审核</translation>
    </message>
    <message>
        <source>: {count} to settle before approval</source>
        <translation>：审核前需处理{count}条</translation>
    </message>
</context>
<context>
    <name>FirstRunDialog</name>
    <message>
        <source>not given</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Welcome to NMDEPT</source>
        <translation>欢迎使用NMDEPT</translation>
    </message>
    <message>
        <source>A few choices to begin with. Everything can be changed later.</source>
        <translation>开始前请选择几项，以后都可以更改。</translation>
    </message>
    <message>
        <source>Begin with my own department</source>
        <translation>从本科室开始</translation>
    </message>
    <message>
        <source>Look around in an example department first</source>
        <translation>先看看示例科室</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Choose the data folder</source>
        <translation>选择数据文件夹</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>I have a data folder already…</source>
        <translation>已有数据文件夹…</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>选填</translation>
    </message>
</context>
<context>
    <name>Folders</name>
    <message>
        <source>Open data folder</source>
        <translation>打开数据文件夹</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
</context>
<context>
    <name>GridPage</name>
    <message>
        <source>Data year</source>
        <translation>数据年度</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>使用说明</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Changes of</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>查看多久以前</translation>
    </message>
    <message>
        <source>the last week</source>
        <translation>最近一周</translation>
    </message>
    <message>
        <source>the last month</source>
        <translation>最近一个月</translation>
    </message>
    <message>
        <source>the last year</source>
        <translation>最近一年</translation>
    </message>
    <message>
        <source>all time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search this page</source>
        <translation>在本页搜索</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>Nothing was changed in this time</source>
        <translation>这段时间没有修改</translation>
    </message>
    <message>
        <source>Every change is listed here: who, when, from what to what.</source>
        <translation>此处列出每一次修改：操作人、时间、原值和新值。</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>未选择记录</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>by</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>in</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Kind of records</source>
        <translation>记录类别</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>all records</source>
        <translation>所有记录</translation>
    </message>
    <message>
        <source>Restore the value before</source>
        <translation>恢复改动前的值</translation>
    </message>
    <message>
        <source>Undo this whole act</source>
        <translation>撤销整个操作</translation>
    </message>
    <message>
        <source>All changes of this record</source>
        <translation>此记录的全部修改</translation>
    </message>
    <message>
        <source>Only {record}  ✕</source>
        <translation>仅{record}  ✕</translation>
    </message>
    <message>
        <source>Show the changes of all records again</source>
        <translation>重新显示所有记录的修改</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import records</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Kind of records</source>
        <translation>记录类别</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message>
        <source>What cannot be taken in</source>
        <translation>不能导入之处</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>自动识别</translation>
    </message>
</context>
<context>
    <name>InVitroPage</name>
    <message>
        <source>In vitro analysis</source>
        <translation>体外分析</translation>
    </message>
    <message>
        <source>Yearly data of in vitro analysis</source>
        <translation>体外分析年度数据</translation>
    </message>
    <message>
        <source>Nothing is recorded for these years</source>
        <translation>这几年没有记录</translation>
    </message>
    <message>
        <source>Methods and quality control of in vitro analysis belong here, once a year. The counts of each month are on the activity page.</source>
        <translation>此处每年记录一次体外分析的方法和质量控制；每月例次在“工作量”页。</translation>
    </message>
</context>
<context>
    <name>ItemPanel</name>
    <message>
        <source>The selected item</source>
        <translation>所选项目</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>关闭侧栏</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Let the computed answer stand again</source>
        <translation>恢复由记录计算的结果</translation>
    </message>
    <message>
        <source>How it counts</source>
        <translation>计数方法</translation>
    </message>
    <message>
        <source>Records behind the figure</source>
        <translation>数据依据的记录</translation>
    </message>
    <message>
        <source>Records left out, and why</source>
        <translation>未计入的记录及理由</translation>
    </message>
    <message>
        <source>No item is selected.</source>
        <translation>未选择项目。</translation>
    </message>
    <message>
        <source>Item {number}</source>
        <translation>第{number}项</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Enter answer…</source>
        <translation>填入…</translation>
    </message>
    <message>
        <source>Override…</source>
        <translation>改填…</translation>
    </message>
    <message>
        <source>The parts ({n})</source>
        <translation>组成部分（{n}）</translation>
    </message>
    <message>
        <source>Records ({n})</source>
        <translation>依据记录（{n}）</translation>
    </message>
    <message>
        <source>Entered by hand; no records stand behind it.</source>
        <translation>手工填入，没有依据记录。</translation>
    </message>
    <message>
        <source>No records stand behind it.</source>
        <translation>没有依据记录。</translation>
    </message>
    <message>
        <source>Left out ({n})</source>
        <translation>未计入（{n}）</translation>
    </message>
    <message>
        <source>Computed from the records: {value}</source>
        <translation>由记录计算：{value}</translation>
    </message>
    <message>
        <source>Reason: {reason}
{by}, {day}</source>
        <translation>理由：{reason}
{by}，{day}</translation>
    </message>
    <message>
        <source>And {number} more.</source>
        <translation>另有{number}条。</translation>
    </message>
    <message>
        <source>National figure: {figure}</source>
        <translation>全国数据：{figure}</translation>
    </message>
    <message>
        <source>National figure: {figure} institutions</source>
        <translation>全国数据：{figure}家机构</translation>
    </message>
    <message>
        <source>In this department: {percent}</source>
        <translation>本科室：{percent}</translation>
    </message>
    <message>
        <source>This department: {percent} of it</source>
        <translation>本科室占{percent}</translation>
    </message>
</context>
<context>
    <name>ItemsPane</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Which items are shown</source>
        <translation>显示哪些项目</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>全部项目</translation>
    </message>
    <message>
        <source>Open items</source>
        <translation>待填项目</translation>
    </message>
    <message>
        <source>Entered or overridden</source>
        <translation>手工填入或改填</translation>
    </message>
    <message>
        <source>With findings</source>
        <translation>有核查意见</translation>
    </message>
    <message>
        <source>Items and answers</source>
        <translation>项目与填报值</translation>
    </message>
    <message>
        <source>No item matches what is searched for and shown.</source>
        <translation>没有符合搜索和显示条件的项目。</translation>
    </message>
    <message>
        <source>· not reported   — not offered   C computed   E entered   O overridden</source>
        <translation>· 未报告   — 不开展   C 由记录计算   E 手工填入   O 改填</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Enter something new</source>
        <translation>新增一条</translation>
    </message>
    <message>
        <source>Save what is typed</source>
        <translation>保存键入的内容</translation>
    </message>
    <message>
        <source>Close the form; what was typed is discarded</source>
        <translation>关闭表单，放弃键入的内容</translation>
    </message>
    <message>
        <source>Delete a record entered by mistake</source>
        <translation>删除误填的记录</translation>
    </message>
    <message>
        <source>Filter the current column</source>
        <translation>筛选当前列</translation>
    </message>
    <message>
        <source>On to the next field; the last one saves</source>
        <translation>到下一项；最后一项则保存</translation>
    </message>
    <message>
        <source>Begin a line in a long text</source>
        <translation>长文字中换行</translation>
    </message>
    <message>
        <source>Show the list of a choice</source>
        <translation>显示选项列表</translation>
    </message>
    <message>
        <source>Show the calendar of a date</source>
        <translation>显示日历</translation>
    </message>
    <message>
        <source>Enter, and down</source>
        <translation>填入，到下一行</translation>
    </message>
    <message>
        <source>Enter, and up</source>
        <translation>填入，到上一行</translation>
    </message>
    <message>
        <source>Enter, and to the right</source>
        <translation>填入，到右侧</translation>
    </message>
    <message>
        <source>Enter, and to the left</source>
        <translation>填入，到左侧</translation>
    </message>
    <message>
        <source>Change what stands there</source>
        <translation>修改已有内容</translation>
    </message>
    <message>
        <source>None was done</source>
        <translation>填零（已开展，无例次）</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>不开展</translation>
    </message>
    <message>
        <source>Blank: not reported</source>
        <translation>清空（未报告）</translation>
    </message>
    <message>
        <source>Give up what was typed and not stored</source>
        <translation>放弃键入而未保存的内容</translation>
    </message>
    <message>
        <source>Copy the block</source>
        <translation>复制所选区域</translation>
    </message>
    <message>
        <source>Cut the block</source>
        <translation>剪切所选区域</translation>
    </message>
    <message>
        <source>Paste a block</source>
        <translation>粘贴区域</translation>
    </message>
    <message>
        <source>To the note, back to the cell, to the year</source>
        <translation>到备注，回到单元格，再到年度</translation>
    </message>
    <message>
        <source>The next group of items</source>
        <translation>下一组项目</translation>
    </message>
    <message>
        <source>The group of items before</source>
        <translation>上一组项目</translation>
    </message>
    <message>
        <source>Save the text</source>
        <translation>保存文字</translation>
    </message>
    <message>
        <source>The next item not reported</source>
        <translation>下一个未报告的项目</translation>
    </message>
    <message>
        <source>Preview the return</source>
        <translation>预览填报表</translation>
    </message>
    <message>
        <source>Preview the report</source>
        <translation>预览报告</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>第一页</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>最后一页</translation>
    </message>
    <message>
        <source>Close the preview</source>
        <translation>关闭预览</translation>
    </message>
    <message>
        <source>The next page, the one before</source>
        <translation>下一页面、上一页面</translation>
    </message>
    <message>
        <source>The first page, the last</source>
        <translation>第一个页面、最后一个页面</translation>
    </message>
    <message>
        <source>On the pages of records</source>
        <translation>记录页</translation>
    </message>
    <message>
        <source>In forms</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>In the grid of months</source>
        <translation>按月表格</translation>
    </message>
    <message>
        <source>In yearly data</source>
        <translation>年度数据</translation>
    </message>
    <message>
        <source>On the survey page</source>
        <translation>普查填报页</translation>
    </message>
    <message>
        <source>On the reports page</source>
        <translation>报告页</translation>
    </message>
    <message>
        <source>In a preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>In the column of pages</source>
        <translation>左侧导航栏</translation>
    </message>
</context>
<context>
    <name>LayoutChoice</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save these choices under a name</source>
        <translation>以一个名称保存这些选择</translation>
    </message>
    <message>
        <source>Delete the chosen layout; records stay as they are</source>
        <translation>删除所选版式；记录不受影响</translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation>保存版式</translation>
    </message>
    <message>
        <source>Name of the layout (an existing one is replaced)</source>
        <translation>版式名称（同名的将被替换）</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>• not reported     — not offered     0 none done</source>
        <translation>• 未报告     — 不开展     0 开展但无例次</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>All saved</source>
        <translation>已全部保存</translation>
    </message>
    <message>
        <source>Data folder: {path}</source>
        <translation>数据文件夹：{path}</translation>
    </message>
    <message>
        <source>User: {name}</source>
        <translation>用户：{name}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open data folder…</source>
        <translation>打开数据文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Write return as PDF…</source>
        <translation>将填报表写为PDF(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Search this page</source>
        <translation>在本页搜索(&amp;S)</translation>
    </message>
    <message>
        <source>Show or close the side &amp;panel</source>
        <translation>显示或关闭侧栏(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;About nmdept</source>
        <translation>关于nmdept(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>Size of &amp;type</source>
        <translation>字号(&amp;T)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;New data folder…</source>
        <translation>新建数据文件夹(&amp;N)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Import records…</source>
        <translation>导入记录(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export records…</source>
        <translation>导出记录(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
</context>
<context>
    <name>NoteEdit</name>
    <message>
        <source>Note on this cell</source>
        <translation>本格备注</translation>
    </message>
    <message>
        <source>Why this month is as it is; stored when you leave the field</source>
        <translation>说明本月数的缘由；离开此处时保存</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Bring back what was typed (Ctrl+Z)</source>
        <translation>恢复键入的内容（Ctrl+Z）</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Survey return</source>
        <translation>普查填报</translation>
    </message>
    <message>
        <source>Open the return</source>
        <translation>打开填报表</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>The month shown; the arrow keys step</source>
        <translation>显示的月份；可用方向键切换</translation>
    </message>
    <message>
        <source>Reported this month</source>
        <translation>当月填报情况</translation>
    </message>
    <message>
        <source>The year so far</source>
        <translation>本年累计</translation>
    </message>
    <message>
        <source>Due dates</source>
        <translation>到期提醒</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下个月</translation>
    </message>
</context>
<context>
    <name>PagesModel</name>
    <message>
        <source>Page {number}</source>
        <translation>第{number}页</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>工作量</translation>
    </message>
    <message>
        <source>Activity by month</source>
        <translation>按月工作量</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Wards</source>
        <translation>病房</translation>
    </message>
    <message>
        <source>Wards and beds</source>
        <translation>病房床位</translation>
    </message>
    <message>
        <source>Drugs</source>
        <translation>药品</translation>
    </message>
    <message>
        <source>Drugs and licences</source>
        <translation>药品与许可</translation>
    </message>
    <message>
        <source>In vitro</source>
        <translation>体外</translation>
    </message>
    <message>
        <source>In vitro analysis</source>
        <translation>体外分析</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>教学</translation>
    </message>
    <message>
        <source>Teaching and research</source>
        <translation>教学科研</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>普查</translation>
    </message>
    <message>
        <source>Survey return</source>
        <translation>普查填报</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>科室</translation>
    </message>
    <message>
        <source>Department profile</source>
        <translation>科室信息</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Annual report</source>
        <translation>年度报告</translation>
    </message>
</context>
<context>
    <name>PreviewBar</name>
    <message>
        <source>Back to the return</source>
        <translation>返回填报表</translation>
    </message>
    <message>
        <source>Write PDF…</source>
        <translation>写为PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Original size</source>
        <translation>原始大小</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>共{count}页</translation>
    </message>
    <message>
        <source>Back to the report</source>
        <translation>返回报告</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>The return as a PDF</source>
        <translation>填报表PDF</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Making the PDF…</source>
        <translation>正在生成PDF…</translation>
    </message>
    <message>
        <source>Stopped. Choose the languages again to make the PDF.</source>
        <translation>已停止。请重新选择语言以生成PDF。</translation>
    </message>
    <message>
        <source>The report as a PDF</source>
        <translation>报告PDF</translation>
    </message>
</context>
<context>
    <name>RecordDesk</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>未选择记录</translation>
    </message>
</context>
<context>
    <name>RecordEditor</name>
    <message>
        <source>New: Enter goes on, the last field saves and begins the next.</source>
        <translation>新增：回车到下一项，最后一项保存并开始下一条。</translation>
    </message>
    <message>
        <source>Changed and not saved yet: Ctrl+S saves, Esc reverts.</source>
        <translation>已修改，尚未保存：Ctrl+S保存，Esc还原。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
</context>
<context>
    <name>RecordFiles</name>
    <message>
        <source>Record files (*.csv *.xlsx *.txt *.tsv)</source>
        <translation>记录文件 (*.csv *.xlsx *.txt *.tsv)</translation>
    </message>
    <message>
        <source>Import records</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Export records</source>
        <translation>导出记录</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>not given</source>
        <translation>未填写</translation>
    </message>
</context>
<context>
    <name>Rejected</name>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>ReportBody</name>
    <message>
        <source>Records</source>
        <translation>查看记录</translation>
    </message>
</context>
<context>
    <name>ReportChoices</name>
    <message>
        <source>Sections ({number} of {all})</source>
        <translation>章节（{number}／{all}）</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>the year before</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>People by name</source>
        <translation>显示姓名</translation>
    </message>
    <message>
        <source>Otherwise people go by their staff number</source>
        <translation>否则只列工号</translation>
    </message>
    <message>
        <source>Retirement: women</source>
        <translation>退休年龄：女</translation>
    </message>
    <message>
        <source>men</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Document in</source>
        <translation>文件语言</translation>
    </message>
    <message>
        <source>First month</source>
        <translation>起始月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>结束月</translation>
    </message>
    <message>
        <source>Year to compare with</source>
        <translation>对照年份</translation>
    </message>
    <message>
        <source>Years of the trend</source>
        <translation>趋势年数</translation>
    </message>
    <message>
        <source>Retirement age of women</source>
        <translation>女性退休年龄</translation>
    </message>
    <message>
        <source>Retirement age of men</source>
        <translation>男性退休年龄</translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message>
        <source>Records behind the figure</source>
        <translation>数据依据的记录</translation>
    </message>
    <message>
        <source>Records left out, and why</source>
        <translation>未计入的记录及理由</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>未选择记录</translation>
    </message>
    <message>
        <source>Left out ({n})</source>
        <translation>未计入（{n}）</translation>
    </message>
    <message>
        <source>No records stand behind it.</source>
        <translation>没有依据记录。</translation>
    </message>
    <message>
        <source>Records ({n})</source>
        <translation>依据记录（{n}）</translation>
    </message>
    <message>
        <source>Not reported: {months}</source>
        <translation>未报告：{months}</translation>
    </message>
    <message>
        <source>Set by hand in the return.</source>
        <translation>按填报表手工填写。</translation>
    </message>
    <message>
        <source>Behind the selected number</source>
        <translation>所选数字的依据</translation>
    </message>
    <message>
        <source>Click a figure, a bar or a row to see the records behind it.</source>
        <translation>单击数字、图中的条柱或表格行，即可查看其依据的记录。</translation>
    </message>
</context>
<context>
    <name>ReportWriter</name>
    <message>
        <source>Save the chart</source>
        <translation>保存图</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Write PDF…</source>
        <translation>写为PDF…</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Year of the report</source>
        <translation>报告年份</translation>
    </message>
    <message>
        <source>Show the PDF as it would be written; print it from there (Ctrl+Shift+P)</source>
        <translation>显示将要写出的PDF，可由此打印（Ctrl+Shift+P）</translation>
    </message>
    <message>
        <source>Also as .xlsx, and the charts as .svg or .png</source>
        <translation>也可写为.xlsx，图可写为.svg或.png</translation>
    </message>
    <message>
        <source>Reading the year…</source>
        <translation>正在读取该年度…</translation>
    </message>
    <message>
        <source>Its figures and charts are made from the records as they are now.</source>
        <translation>数字和图按当前记录生成。</translation>
    </message>
    <message>
        <source>No report</source>
        <translation>没有报告</translation>
    </message>
</context>
<context>
    <name>ReturnView</name>
    <message>
        <source>Found: {count}</source>
        <translation>找到{count}项</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>All sections</source>
        <translation>全部章节</translation>
    </message>
    <message>
        <source>{number} open</source>
        <translation>{number}项待填</translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation>1条意见</translation>
    </message>
    <message>
        <source>{number} findings</source>
        <translation>{number}条意见</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>已填齐</translation>
    </message>
</context>
<context>
    <name>SectionsList</name>
    <message>
        <source>Sections of the return</source>
        <translation>填报表章节</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close the panel</source>
        <translation>关闭侧栏</translation>
    </message>
</context>
<context>
    <name>StaffActs</name>
    <message>
        <source>&amp;Promote or change…</source>
        <translation>晋升或变动(&amp;P)…</translation>
    </message>
    <message>
        <source>From that day on the new post, title, degree or role holds; what was held before ends the day before.</source>
        <translation>自该日起适用新的岗位、职称、学历或导师资格；此前的在前一日截止。</translation>
    </message>
    <message>
        <source>&amp;End a role…</source>
        <translation>终止资格(&amp;E)…</translation>
    </message>
    <message>
        <source>The role is held up to that day and no longer.</source>
        <translation>导师资格到该日为止。</translation>
    </message>
    <message>
        <source>&amp;Leaves…</source>
        <translation>离职(&amp;L)…</translation>
    </message>
    <message>
        <source>The last day in post; post, title and roles end with it. The past stays as it was.</source>
        <translation>填写最后在职日；岗位、职称和导师资格同日截止。此前的记录不变。</translation>
    </message>
    <message>
        <source>Correct the entry</source>
        <translation>更正记录</translation>
    </message>
    <message>
        <source>For what was entered wrong. What changed on a day is a promotion or change instead.</source>
        <translation>用于更正填错的内容。某日发生的变化请用“晋升或变动”。</translation>
    </message>
    <message>
        <source>Add a &amp;certificate…</source>
        <translation>添加证书(&amp;C)…</translation>
    </message>
    <message>
        <source>Its due date is listed on the overview in time; all certificates are on the page of drugs and licences.</source>
        <translation>到期前会列在总览中；全部证书见“药品与许可”页。</translation>
    </message>
</context>
<context>
    <name>StaffDesk</name>
    <message>
        <source>Comes later</source>
        <translation>尚未到岗</translation>
    </message>
    <message>
        <source>No longer in post on this day</source>
        <translation>当日已不在职</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履历</translation>
    </message>
    <message>
        <source>History of post, title, degree and role</source>
        <translation>岗位、职称、学历和导师资格的履历</translation>
    </message>
    <message>
        <source>Enter or double click corrects an entry, Delete removes a mistaken one.</source>
        <translation>回车或双击可更正，Delete键删除误填的一条。</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day}起</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Staff</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Nobody is recorded for this day</source>
        <translation>当日没有人员记录</translation>
    </message>
    <message>
        <source>Also those not in post</source>
        <translation>含不在职人员</translation>
    </message>
    <message>
        <source>Everybody of the department belongs here, with the days of employment and the history of post, title and degree. Ctrl+N enters the first person.</source>
        <translation>此处登记科室全部人员的在职日期，以及岗位、职称和学历的变动。按Ctrl+N登记第一位。</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划中</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已失效</translation>
    </message>
</context>
<context>
    <name>StartPane</name>
    <message>
        <source>Reading the return…</source>
        <translation>正在读取填报表…</translation>
    </message>
    <message>
        <source>There is no return of data year {year} yet.</source>
        <translation>{year}年度还没有填报表。</translation>
    </message>
    <message>
        <source>Starting it computes every answer from the department&apos;s records of that year; nothing has to be typed twice. Later changes of records are followed until the return is sealed.</source>
        <translation>开始填报后，各项由该年度的科室记录自动计算，无需重复录入；封存之前，记录的修改会随时反映到填报表。</translation>
    </message>
    <message>
        <source>Start the return of {year}</source>
        <translation>开始{year}年度填报</translation>
    </message>
    <message>
        <source>Start the return</source>
        <translation>开始填报</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>Open data folder…</source>
        <translation>打开数据文件夹…</translation>
    </message>
    <message>
        <source>Opening the data folder …</source>
        <translation>正在打开数据文件夹…</translation>
    </message>
    <message>
        <source>No data folder is open</source>
        <translation>没有打开的数据文件夹</translation>
    </message>
    <message>
        <source>New data folder…</source>
        <translation>新建数据文件夹…</translation>
    </message>
</context>
<context>
    <name>SurveyPage</name>
    <message>
        <source>Survey</source>
        <translation>普查填报</translation>
    </message>
    <message>
        <source>Data year</source>
        <translation>数据年度</translation>
    </message>
    <message>
        <source>Find an item (Ctrl+F)</source>
        <translation>查找项目（Ctrl+F）</translation>
    </message>
    <message>
        <source>Find an item</source>
        <translation>查找项目</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Show the PDF as it would be written (Ctrl+Shift+P)</source>
        <translation>显示将要写出的PDF（Ctrl+Shift+P）</translation>
    </message>
    <message>
        <source>Write PDF…</source>
        <translation>写为PDF…</translation>
    </message>
    <message>
        <source>Also as .xlsx, .json or .csv (Ctrl+P)</source>
        <translation>也可写为.xlsx、.json或.csv（Ctrl+P）</translation>
    </message>
    <message>
        <source>, correction {number}</source>
        <translation>，第{number}次更正</translation>
    </message>
    <message>
        <source>{year}</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>{year} (not started)</source>
        <translation>{year}（未开始）</translation>
    </message>
</context>
<context>
    <name>TeachingPage</name>
    <message>
        <source>Teaching and research</source>
        <translation>教学科研</translation>
    </message>
    <message>
        <source>Yearly data of teaching and research</source>
        <translation>教学科研年度数据</translation>
    </message>
    <message>
        <source>Nothing is recorded for these years</source>
        <translation>这几年没有记录</translation>
    </message>
    <message>
        <source>Students, projects, papers and the department’s opinions belong here, once a year.</source>
        <translation>此处每年记录一次学生、课题、论文以及科室意见。</translation>
    </message>
</context>
<context>
    <name>UndoActs</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: {act}</source>
        <translation>撤销(&amp;U)：{act}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: {act}</source>
        <translation>重做(&amp;R)：{act}</translation>
    </message>
</context>
<context>
    <name>WardsPage</name>
    <message>
        <source>Wards and beds</source>
        <translation>病房床位</translation>
    </message>
    <message>
        <source>Therapy beds</source>
        <translation>核素治疗床位</translation>
    </message>
    <message>
        <source>Bed-days by ward and month</source>
        <translation>各病区各月床日</translation>
    </message>
    <message>
        <source>No ward is recorded</source>
        <translation>没有病区记录</translation>
    </message>
    <message>
        <source>Therapy beds on {day}: {count}</source>
        <translation>{day}核素治疗床位：{count}张</translation>
    </message>
    <message>
        <source>Also closed and former</source>
        <translation>含已关闭和以往床位</translation>
    </message>
    <message>
        <source>Wards with their therapy beds belong here, with the days they hold. Ctrl+N enters one.</source>
        <translation>此处记录各病区的核素治疗床位及其起止日期。按Ctrl+N新增。</translation>
    </message>
    <message>
        <source>Bed-days and occupancy of {year}, as counted on the activity page</source>
        <translation>{year}年床日与使用率（在“工作量”页填写）</translation>
    </message>
</context>
<context>
    <name>WordingBox</name>
    <message>
        <source>Languages of the document</source>
        <translation>文件语言</translation>
    </message>
    <message>
        <source>Chinese, English below</source>
        <translation>中文为主，附英文</translation>
    </message>
    <message>
        <source>Chinese only</source>
        <translation>仅中文</translation>
    </message>
    <message>
        <source>English, Chinese below</source>
        <translation>英文为主，附中文</translation>
    </message>
    <message>
        <source>English only</source>
        <translation>仅英文</translation>
    </message>
</context>
<context>
    <name>WorkStatus</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the running work</source>
        <translation>取消正在进行的工作</translation>
    </message>
    <message>
        <source>Progress of the running work</source>
        <translation>工作进度</translation>
    </message>
</context>
<context>
    <name>WriteDialog</name>
    <message>
        <source>Write the return of {year}</source>
        <translation>写出{year}年度填报表</translation>
    </message>
    <message>
        <source>The ending of the name says how: .pdf, .xlsx, .json or .csv.</source>
        <translation>文件名后缀决定格式：.pdf、.xlsx、.json或.csv。</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Name staff in the annex “basis of figures”</source>
        <translation>在附录“数据依据”中列出人员姓名</translation>
    </message>
    <message>
        <source>The name must end in .pdf, .xlsx, .json or .csv.</source>
        <translation>文件名须以.pdf、.xlsx、.json或.csv结尾。</translation>
    </message>
</context>
<context>
    <name>WriteFileDialog</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>要写入的文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>There is no folder “{folder}”.</source>
        <translation>文件夹“{folder}”不存在。</translation>
    </message>
    <message>
        <source>“{name}” is a folder.</source>
        <translation>“{name}”是文件夹。</translation>
    </message>
</context>
<context>
    <name>WriteReportDialog</name>
    <message>
        <source>Write the annual summary of {year}</source>
        <translation>写出{year}年年度简报</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Each chart is written to a file of its own: {name}…</source>
        <translation>每幅图各写为一个文件：{name}…</translation>
    </message>
    <message>
        <source>The ending says how: .pdf, .xlsx; .svg or .png for each chart by itself.</source>
        <translation>由文件名后缀决定格式：.pdf、.xlsx；.svg或.png为每幅图单独成文件。</translation>
    </message>
    <message>
        <source>The name must end in .pdf, .xlsx, .svg or .png.</source>
        <translation>文件名须以.pdf、.xlsx、.svg或.png结尾。</translation>
    </message>
</context>
<context>
    <name>WritingStrip</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Progress of writing</source>
        <translation>写出进度</translation>
    </message>
</context>
<context>
    <name>YearlyPage</name>
    <message>
        <source>Nothing selected</source>
        <translation>未选择记录</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>未报告</translation>
    </message>
    <message>
        <source>Type a whole number; nothing means not reported.</source>
        <translation>请填写整数；留空表示未报告。</translation>
    </message>
    <message>
        <source>Type yes or no (y, n); nothing means not reported.</source>
        <translation>请填写“是”或“否”（y、n）；留空表示未报告。</translation>
    </message>
    <message>
        <source>Enter in the table leads here. The text is saved when you leave it; Shift+Enter begins a line.</source>
        <translation>在表中按回车转到此处。离开时自动保存；Shift+回车换行。</translation>
    </message>
</context>
</TS>
