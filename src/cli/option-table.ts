/** Every option of the command line, once: how it is written, what it takes, and what it does in Chinese and English. */

import type { Option } from './option'
import { sqlOptions } from './option-table-sql'

/**
 * By id: the option's name, and behind a stroke the command for which that name means something of its own. `nextQuestion` is
 * written `--next-question`, and both `as/sql` and `as/sql audit` are written `--as`.
 */
export const optionTable = {
  lang: { choices: ['zh', 'en'], zh: '语言（默认取自系统区域）', en: 'language (from the locale otherwise)' },
  help: { letter: 'h', zh: '显示本说明', en: 'print this page' },
  version: { letter: 'V', zh: '显示版本', en: 'print the version' },

  standards: {
    value: 'FILE',
    joins: true,
    zh: '本市标准（JSON、CSV 或 xlsx，按日期），可重复',
    en: "the city's standards by date (JSON, CSV or xlsx); repeatable",
  },
  reading: {
    value: 'id=option',
    joins: true,
    zh: '改用某一口径（口径=选项，中文名称或标识），可重复',
    en: 'another reading of the law; repeatable',
  },
  on: { value: 'DATE', zh: '未带日期者的日期 YYYY-MM-DD', en: 'the day of what carries none, YYYY-MM-DD' },
  encoding: {
    value: 'NAME',
    zh: '输入编码，如 UTF-8、GB18030、GBK、UTF-16（默认自动识别）',
    en: 'how the input is encoded, such as UTF-8, GB18030, GBK or UTF-16 (told by itself otherwise)',
  },

  cases: {
    value: 'FILE',
    joins: true,
    zh: '家庭信息（JSON Lines；同一户可有历次变更记录），或户表（CSV、xlsx），可重复',
    en: 'cases (JSON Lines, a household in several versions), or a table of households (CSV, xlsx); repeatable',
  },
  households: {
    value: 'FILE',
    joins: true,
    zh: '户表（CSV 或 xlsx），与 --members 一起使用，可重复',
    en: 'a table of households (CSV or xlsx), together with --members; repeatable',
  },
  people: {
    value: 'FILE',
    joins: true,
    zh: '人员花名册（CSV 或 xlsx），每人一行，含本户各列，可重复',
    en: 'one table of households and members, a row a person (CSV or xlsx); repeatable',
  },
  members: {
    value: 'FILE',
    joins: true,
    zh: '人员表（CSV 或 xlsx），与户表一起使用，可重复',
    en: 'a table of members (CSV or xlsx), beside one of households; repeatable',
  },
  claims: {
    value: 'FILE',
    joins: true,
    zh: '医疗费用表（CSV 或 xlsx），与人员表或人员花名册一起使用，可重复',
    en: 'a table of medical claims (CSV or xlsx), beside members or people; repeatable',
  },
  payments: {
    value: 'FILE',
    required: true,
    joins: true,
    zh: '发放台账（CSV、xlsx 或 JSON Lines，中英文表头），可重复',
    en: 'the ledger (CSV, xlsx or JSON Lines, English or Chinese headers); repeatable',
  },
  carry: {
    value: 'COLUMN',
    joins: true,
    zh: '台账、名册中不参与计算的列，予以保留，可重复',
    en: 'another column, which is left unread; repeatable',
  },
  carryAll: { zh: '保留所有不认识的列，不加识别', en: 'keep every column that is not known, unread' },
  sheet: {
    value: 'NAME',
    zh: 'Excel 工作簿的工作表（默认第一张）',
    en: 'the sheet of a workbook (the first otherwise)',
  },
  headerRow: { value: 'N', zh: '表头所在行（默认自动查找）', en: 'the row of the header (found by itself otherwise)' },
  map: {
    value: 'FILE',
    joins: true,
    zh: '映射文件（JSON）：列名与取值的含义，可由 inspect --write-map 生成，可重复',
    en: 'what columns and values mean (JSON, as inspect --write-map writes it); repeatable',
  },
  set: {
    value: 'COLUMN=VALUE',
    joins: true,
    zh: '为各行补上一列，如 period=2013-05，可重复',
    en: 'a column that every row has, such as period=2013-05; repeatable',
  },
  'year/table': {
    value: 'YEAR',
    zh: '按月分列（1月至12月）的台账的年份',
    en: 'the year of a ledger with a column a month',
  },
  'table/inspect': {
    value: 'NAME',
    zh: '文件是哪一种表（默认按列名判断；可用的名称见 jiuzhu columns）',
    en: 'which table the files are (told by their columns otherwise; jiuzhu columns lists the names)',
  },
  writeMap: { value: 'FILE', zh: '写出映射文件，供 --map 再次使用', en: 'write what was found as a map, for --map' },
  writeClean: {
    value: 'FILE',
    zh: '写出改写为规范格式的表（CSV）',
    en: 'write the table with every value in its strict form (CSV)',
  },
  from: { value: 'MONTH', zh: '审计期间的首月，如 2013-01', en: 'the first month of the window, such as 2013-01' },
  'from/audit': {
    value: 'MONTH',
    zh: '审计期间的首月，如 2013-01（默认取自台账所涉月份）',
    en: 'the first month of the window, such as 2013-01 (what the payments name otherwise)',
  },
  to: {
    value: 'MONTH',
    zh: '审计期间的末月，如 2013-12，须与 --from 同时给出',
    en: 'the last month of the window, such as 2013-12; goes together with --from',
  },
  reform: {
    value: 'FILE',
    required: true,
    joins: true,
    zh: '政策调整：标准文件（standard 或 figure 各行），或 JSON { standards?, figures?, readings?, from?, name? }；可重复，各为一项调整',
    en: 'a reform: a standards file (rows of standards or figures), or JSON { standards?, figures?, readings?, from?, name? }; repeatable, each a reform of its own',
  },
  along: {
    value: 'FACT',
    required: true,
    zh: '变动的数值：本户的一项金额、数量（家庭月收入）或日期，一项标准（农村低保标准）或一个参数（差额发放的最低比例）',
    en: 'the value that changes: a sum, count or day of the case (monthlyIncome), standards.… or figures.…',
  },
  'from/sweep': { value: 'VALUE', zh: '起点（默认最小值）', en: 'the first value (the least otherwise)' },
  'to/sweep': {
    value: 'VALUE',
    zh: '终点（默认略过最后一处转折）',
    en: 'the last value (some way beyond the last breakpoint otherwise)',
  },
  'reading/sweep': {
    value: 'id=option,...',
    joins: true,
    zh: '改用某一解读口径，可重复；逗号分列几种，则各推演一遍',
    en: 'another reading of the law; repeatable; several options with commas are swept one by one',
  },
  'programme/solve': { value: 'NAME', zh: '目标所在的项目', en: 'the programme that the goal is about' },
  outcome: {
    choices: ['entitled', 'notEntitled', 'undetermined', 'referred'],
    zh: '要达到的结果',
    en: 'the outcome to reach',
  },
  atLeast: { value: 'YUAN', zh: '金额不少于', en: 'a sum of at least so much' },
  atMost: { value: 'YUAN', zh: '金额不多于', en: 'a sum of at most so much' },
  budget: {
    value: 'YUAN',
    zh: '与 --cases 一起：全年预算（元），求全部家庭不超出预算的标准或参数',
    en: 'with --cases: yuan a year; the value of a standard or figure at which a register begins to cost more',
  },
  'from/standards': {
    value: 'DATE',
    zh: '起始日期（默认文件签发日）',
    en: 'the first day (the day of the document otherwise)',
  },
  'to/standards': {
    value: 'DATE',
    zh: '截止日期（默认登记的最后一年年底）',
    en: "the last day (the end of the register's last year)",
  },
  year: { value: 'YEAR', required: true, zh: '年份，如 2013', en: 'the calendar year, such as 2013' },
  programme: { value: 'NAME', joins: true, zh: '只取这一项目，可重复', en: 'this programme only; repeatable' },
  'households/example': { value: 'N', otherwise: '100', zh: '户数', en: 'how many households' },
  seed: { value: 'N', otherwise: '1', zh: '随机种子', en: 'what the random choices follow from' },
  'cases/conformance': {
    value: 'N',
    zh: '生成随机用例的条数（默认输出随包附带的用例集）',
    en: 'how many random cases to make (the suite of the package otherwise)',
  },
  suite: {
    value: 'FILE',
    zh: '用例集文件（默认为随包附带的）',
    en: 'the file of the suite (that of the package otherwise)',
  },
  'format/conformance': {
    choices: ['text', 'json'],
    otherwise: 'text',
    zh: '结果的格式',
    en: 'the format of the score',
  },
  'year/example': { value: 'YEAR', otherwise: '2013', zh: '年份', en: 'the calendar year' },
  into: { value: 'FOLDER', otherwise: 'example', zh: '写入的文件夹', en: 'the folder to write to' },
  period: {
    value: 'PERIOD',
    zh: '只列这一期，如 2013-05、2013 或 2012-2013',
    en: 'this period only, such as 2013-05, 2013 or 2012-2013',
  },
  'household/cases': { value: 'ID', zh: '只看这一户', en: 'this household only' },
  ledger: { zh: '输出为台账（CSV，可供 audit 读取）', en: 'as a ledger that audit takes (CSV)' },
  wide: { zh: '输出为按月分列的台账（CSV，1月至12月）', en: 'as a ledger with a column a month (CSV)' },
  'format/settle': {
    choices: ['jsonl', 'csv', 'xlsx', 'html'],
    otherwise: 'jsonl',
    zh: '输出格式；csv、xlsx、html 为发放花名册',
    en: 'the output format; csv, xlsx and html are pay lists',
  },
  'programme/audit': {
    value: 'NAME',
    joins: true,
    zh: '只核对这一项目，可重复；all 为全部项目（默认为台账所列项目）',
    en: 'compare this programme only; repeatable; all for every programme (those of the ledger otherwise)',
  },
  paymentIds: {
    choices: ['together', 'by-file'],
    otherwise: 'together',
    zh: '流水号在一户之内唯一，或只在每个文件之内唯一',
    en: 'whether ids of payments are unique in a household, or only within each file',
  },
  at: {
    value: 'TIME',
    zh: '报告所载的核对时间（默认现在）',
    en: 'the time that the report says it was made (now otherwise)',
  },
  'programme/check': {
    value: 'NAME',
    zh: '表所属项目（默认取文件名或文件夹名）',
    en: "the table's programme (else told by the file's or folder's name)",
  },

  trace: { zh: '附上每一步计算', en: 'add every step of the calculation' },
  sensitivity: { zh: '附上换用其他口径时会改变的结果', en: 'add what each other reading of the law would change' },
  port: { value: 'N', otherwise: '8080', zh: '端口（0 为任选一个）', en: 'the port; 0 takes any that is free' },
  host: {
    value: 'ADDRESS',
    otherwise: '127.0.0.1',
    zh: '监听的地址；默认只在本机',
    en: 'the address to listen on; this machine alone',
  },
  nextQuestion: { zh: '附上下一个应询问的问题', en: 'add the question to ask next' },
  jobs: {
    value: 'N',
    zh: '用 N 个线程并行认定（家庭信息为 JSON Lines 时），输出顺序不变',
    en: 'assess JSON Lines in N threads at once; the output keeps its order',
  },
  'jobs/audit': {
    value: 'N',
    zh: '用 N 个线程并行核对按家庭编号排序的 JSON Lines 和 CSV，输出不变；大文件默认按处理器个数，最多 4 个线程',
    en: 'audit JSON Lines and a CSV that are sorted by household in N threads at once; the output is the same. Large files take up to four by themselves',
  },
  evidence: {
    zh: '附上证据记录及其 SHA-256，供 jiuzhu verify 复核',
    en: 'add evidence and its SHA-256, for jiuzhu verify',
  },
  sign: {
    value: 'KEYFILE',
    zh: '以 Ed25519 私钥（PEM）对附有证据记录的报告签名',
    en: 'sign a report with evidence under this Ed25519 private key (PEM)',
  },
  key: {
    value: 'KEYFILE',
    zh: '核验报告签名的 Ed25519 公钥（PEM）',
    en: 'the Ed25519 public key (PEM) that the report must be signed with',
  },
  rulings: {
    value: 'FILE',
    zh: '另存一份清单（CSV）：按现行口径相符、换用其他口径则不相符的发放；报告中按口径汇总',
    en: 'write a list (CSV) of what is in order only under the readings as they are; the report sums it by reading',
  },
  sheets: {
    zh: 'html、xlsx：每户附一份审计取证单',
    en: 'html, xlsx: add an evidence sheet for each household',
  },
  document: {
    value: 'FILE',
    zh: '文件原文（自备的文本）：引用的条款与校验值相符时逐字列出原句',
    en: 'your own copy of the document (text): clauses that are cited are quoted word for word where their SHA-256 fits',
  },
  redact: {
    value: 'KEYFILE',
    zh: '以密钥文件生成固定的脱敏代号，替换各类编号',
    en: 'replace ids by stable pseudonyms under the secret in this file',
  },
  both: { zh: '中英文并列', en: 'Chinese and English side by side' },
  letterhead: { value: 'FILE', zh: 'html：由哪个单位发出（JSON）', en: 'html: who sends the notice (JSON)' },
  onePage: { zh: 'html 只打印告知单一页，不附计算过程', en: 'html: the page to hand over only, without the annex' },
  'format/assess': {
    choices: ['json', 'csv', 'xlsx'],
    otherwise: 'json',
    zh: '输出格式；json 为 JSON Lines，csv、xlsx 为每项结果一行的长表',
    en: 'the output format: JSON Lines, or a long table with a row a determination',
  },
  'format/explain': {
    choices: ['text', 'markdown', 'html', 'json'],
    otherwise: 'text',
    zh: '输出格式，html 可直接打印',
    en: 'the output format; html is ready to print',
  },
  'format/audit': {
    choices: ['text', 'csv', 'json', 'html', 'xlsx'],
    otherwise: 'text',
    zh: '输出格式',
    en: 'the output format',
  },
  'format/sweep': {
    choices: ['text', 'json', 'csv', 'html'],
    otherwise: 'text',
    zh: '输出格式，text 与 html 附图',
    en: 'the output format; text and html carry a chart',
  },
  'format/standards': { choices: ['text', 'json'], otherwise: 'text', zh: '输出格式', en: 'the output format' },
  'format/inspect': { choices: ['text', 'json'], otherwise: 'text', zh: '输出格式', en: 'the output format' },
  'format/columns': { choices: ['text', 'json'], otherwise: 'text', zh: '输出格式', en: 'the output format' },
  'format/rules': { choices: ['json', 'text', 'markdown'], otherwise: 'text', zh: '输出格式', en: 'the output format' },
  out: {
    value: 'FILE',
    zh: '输出到文件（全部写完才生成）',
    en: 'write to a file, which appears only when it is whole',
  },
  codes: { zh: '结果列、结果与单位用英文代码', en: 'ids in results, whatever the language' },
  bom: { zh: 'CSV 带 BOM，便于用 Excel/WPS 打开', en: 'CSV with a byte order mark, for spreadsheets' },

  ...sqlOptions,
} as const satisfies { readonly [id: string]: Option }

export type OptionId = keyof typeof optionTable
