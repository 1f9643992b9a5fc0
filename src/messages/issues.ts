/** Every error message. A message never quotes the input: inputs hold personal data. */
import type { Language } from './language'

export interface MessageValues {
  readonly [name: string]: string | number
}
type Message = { readonly [language in Language]: (values: MessageValues) => string }

/** By code: what was expected and how to mend it. */
export const issues = {
  moneyText: {
    zh: () => '应为以元为单位的十进制文本，如 "1234.5"（也接受普通数字）',
    en: () => 'must be yuan as a decimal text such as "1234.5" (a plain number is accepted too)',
  },
  moneyNegative: {
    zh: () => '不得为负数',
    en: () => 'must not be negative',
  },
  moneyDecimals: {
    zh: () => '小数最多两位（到分）',
    en: () => 'must have at most 2 decimals (whole fen)',
  },
  moneyExponent: {
    zh: () => '应写出全部数字，不用科学记数法',
    en: () => 'must be written out in digits, without an exponent',
  },
  moneySeparator: {
    zh: () => '应只有数字和一个小数点，不用千位分隔符：写作 1234.50',
    en: () => 'must be digits and one point, without separators: write 1234.50',
  },
  moneyUnit: {
    zh: () => '应只有数字，不带货币符号或单位：写作 300',
    en: () => 'must be digits only, without a currency sign or unit: write 300',
  },
  moneyFullWidth: {
    zh: () => '应为半角数字：写作 300，不写 ３００',
    en: () => 'must be in half-width digits: write 300 in place of ３００',
  },
  moneyTooLarge: {
    zh: () => '小数点前最多13位数字',
    en: () => 'must have at most 13 digits before the point',
  },
  notANumber: {
    zh: () => '应为确实的数字（不是 NaN 或无穷）',
    en: () => 'must be a number that exists (not NaN or infinity)',
  },
  wholeNumber: {
    zh: ({ least, most }) => `应为 ${least} 至 ${most} 的整数`,
    en: ({ least, most }) => `must be a whole number from ${least} to ${most}`,
  },
  truth: {
    zh: () => '应为 true 或 false',
    en: () => 'must be true or false',
  },
  text: {
    zh: () => '应为文本',
    en: () => 'must be a text',
  },
  identifier: {
    zh: () => '应为非空文本',
    en: () => 'must be a text that is not empty',
  },
  duplicateId: {
    zh: () => '重复使用；编号不得重复',
    en: () => 'is used twice; every id must be unique',
  },
  date: {
    zh: () => '应为实际存在的日期，写作 YYYY-MM-DD',
    en: () => 'must be a day of the calendar, written YYYY-MM-DD',
  },
  beforePolicy: {
    zh: ({ day }) => `早于 ${day}，当时本政策尚未施行`,
    en: ({ day }) => `is before ${day}, when the policy was not yet in force`,
  },
  academicYear: {
    zh: () => '应为学年，如 2013-2014',
    en: () => 'must be an academic year such as 2013-2014',
  },
  year: {
    zh: () => '应为年份，如 2012',
    en: () => 'must be a calendar year such as 2012',
  },
  option: {
    zh: ({ options }) => `应为下列之一：${options}`,
    en: ({ options }) => `must be one of: ${options}`,
  },
  list: {
    zh: () => '应为列表',
    en: () => 'must be a list',
  },
  object: {
    zh: () => '应为带名称的对象',
    en: () => 'must be an object with named values',
  },
  required: {
    zh: () => '为必填',
    en: () => 'is required',
  },
  unknownKey: {
    zh: ({ suggestion }) => (suggestion ? `名称不可识别；是否为 "${suggestion}"？` : '名称不可识别；请删除或更正'),
    en: ({ suggestion }) =>
      suggestion
        ? `is not a known name; did you mean "${suggestion}"?`
        : 'is not a known name; remove it or correct it',
  },
  emptyHousehold: {
    zh: () => '至少应有一名成员',
    en: () => 'must hold at least one member',
  },
  tooManyMembers: {
    zh: ({ most }) => `最多 ${most} 名成员；多户请分别列为多个个案`,
    en: ({ most }) => `must hold at most ${most} members; a register of many households is a list of cases`,
  },
  tooManyItems: {
    zh: ({ most }) => `最多 ${most} 项`,
    en: ({ most }) => `must hold at most ${most} items`,
  },
  insuranceAboveCost: {
    zh: () => '不得超过 inPolicyCost（政策范围内医疗费用）',
    en: () => 'must not exceed inPolicyCost',
  },
  onRequired: {
    zh: () => '使用按日期登记的标准时为必填（命令行用 --on 日期）',
    en: () => 'is required where standards are a dated register (in the CLI: --on DATE)',
  },
  standardTwice: {
    zh: () => '同一日期有两个值；请保留一个',
    en: () => 'has two values from one date; keep one',
  },
  standardFrom: {
    zh: () => '需要 "from"，即该值开始执行的日期',
    en: () => 'needs "from", the first day the value holds',
  },
  standardYear: {
    zh: () => '需要 "year"，即统计数据所属年份',
    en: () => 'needs "year", the calendar year of the statistic',
  },
  standardOrder: {
    zh: () => '早于同一行的 "from"；请更正起止日期',
    en: () => 'is before "from" of the same row; correct the first or the last day',
  },
  standardOverlap: {
    zh: () => '与同一标准的下一个值重叠；应早于其 "from"，或删去',
    en: () => 'overlaps the next value of the standard; end before its "from", or leave "to" out',
  },
  standardUnit: {
    zh: ({ unit }) => `不是该标准的单位；请换算为 ${unit}`,
    en: ({ unit }) => `is not the unit of this standard; convert the value to ${unit}`,
  },
  programme: {
    zh: ({ options }) => `应为下列项目之一：${options}`,
    en: ({ options }) => `must be a programme: ${options}`,
  },
  json: {
    zh: () => '不是有效的 JSON',
    en: () => 'is not valid JSON',
  },
  encoding: {
    zh: () => '与文件编码不符；请另存为 UTF-8 或 GB18030，或用 --encoding 指明',
    en: () => 'is not valid in the encoding of the file; save it as UTF-8 or GB18030, or name it with --encoding',
  },
  lineTooLong: {
    zh: ({ most }) => `超过 ${most} MiB；请每行写一户`,
    en: ({ most }) => `is longer than ${most} MiB; write one household a line`,
  },
  tooWide: {
    zh: () => '取值范围过宽，无法用整数精确计算，各行均由精确算法处理；请给出较小的范围',
    en: () => 'leaves bounds too wide for exact whole numbers, so every row goes to the exact lane; give smaller ones',
  },
  columnLength: {
    zh: ({ expected, found }) => `有 ${found} 个值，而第一列有 ${expected} 个`,
    en: ({ expected, found }) => `has ${found} values where the first column has ${expected}`,
  },
  raggedRow: {
    zh: ({ expected, found }) => `有 ${found} 格，而表头有 ${expected} 格`,
    en: ({ expected, found }) => `has ${found} cells where the header has ${expected}`,
  },
  quote: {
    zh: () => '引号未闭合，或出现在单元格中间',
    en: () => 'has a quotation mark that is not closed or stands in the middle of a cell',
  },
  columnTwice: {
    zh: () => '在表头出现两次',
    en: () => 'stands twice in the header',
  },
  header: {
    zh: () => '表格没有表头',
    en: () => 'the table has no header row',
  },
  truthCell: {
    zh: () => '应为 true、false、是 或 否（未知则留空）',
    en: () => 'must be true, false, 是 or 否 (empty for unknown)',
  },
  otherHousehold: {
    zh: () => '与第一个版本不是同一户；请一次结算一户',
    en: () => 'belongs to another household than the first version; settle one household at a time',
  },
  versionTwice: {
    zh: () => '与本户另一版本日期相同；每天请只保留一个版本',
    en: () => 'has the day of another version of this household; keep one version a day',
  },
  noVersions: {
    zh: () => '没有该户的任何版本',
    en: () => 'holds no version of the household',
  },
  yearInForce: {
    zh: ({ year }) => `应为 ${year} 年或以后的年份，如 2013`,
    en: ({ year }) => `must be a calendar year from ${year} on, such as 2013`,
  },
  columnRequired: { zh: () => '表头缺少此列', en: () => 'is missing from the header' },
  incompleteCase: {
    zh: () => '本户在其他表中有无法读取的行，故未认定；请先更正',
    en: () => 'has rows in the other tables that cannot be read, so it is not assessed; correct those first',
  },
  noHousehold: {
    zh: () => '所属的户或人员不在户表、人员表中；请核对编号',
    en: () => 'belongs to no household or member of the other tables; check its ids',
  },
  month: { zh: () => '应为月份，如 2013-05', en: () => 'must be a month such as 2013-05' },
  windowOrder: { zh: () => '早于起始月份', en: () => 'is before the first month' },
  windowTooLong: {
    zh: ({ from, to, most }) =>
      `台账所涉月份从 ${from} 到 ${to}，超过 ${most} 个月；年份是否有误？如确需如此，请给出 --from 和 --to`,
    en: ({ from, to, most }) =>
      `the payments name months from ${from} to ${to}, more than ${most}: is a year mistyped? If not, give --from and --to`,
  },
  programmeName: {
    zh: ({ suggestion }) =>
      suggestion ? `不是项目名称；是否为 "${suggestion}"？` : '不是项目名称；可用名称见 jiuzhu rules',
    en: ({ suggestion }) =>
      suggestion ? `is no programme; did you mean "${suggestion}"?` : 'is no programme; jiuzhu rules lists their names',
  },
  periodMonth: {
    zh: () => '本项目按月发放：应为月份，如 2013-05',
    en: () => 'must be a month such as 2013-05: the programme is paid by the month',
  },
  periodYear: {
    zh: () => '本项目按年计发：应为年份，如 2013',
    en: () => 'must be a year such as 2013: the programme is paid by the year',
  },
  periodAcademicYear: {
    zh: () => '本项目按学年发放：应为学年，如 2012-2013',
    en: () => 'must be an academic year such as 2012-2013: the programme is paid by the academic year',
  },
  periodOfClaim: {
    zh: () => '医疗救助按报销编号核对：所属期应留空',
    en: () => 'must be empty: medical assistance is paid by claim',
  },
  periodOfService: {
    zh: () => '应为月份或年份，如 2013-05 或 2013',
    en: () => 'must be a month or a year, such as 2013-05 or 2013',
  },
  duplicatePaymentId: {
    zh: () => '流水号在本户已出现过；同一笔支付只登记一行',
    en: () => 'stands on an earlier row of the household; a payment is one row',
  },
  sqlName: {
    zh: () => '应为表、列、视图或函数的名称：不得为空，不含控制字符',
    en: () => 'must be the name of a table, column, view or function: not empty, without control characters',
  },
  internal: {
    zh: () => '因程序库自身故障未能认定；请报告此问题',
    en: () => 'could not be determined because of a fault in the library; please report it',
  },
} as const satisfies { readonly [code: string]: Message }

export type IssueCode = keyof typeof issues
