/** Every error message, in both languages. A message never quotes the input: inputs hold personal data. */

export type Language = 'zh' | 'en'
export interface MessageValues {
  readonly [name: string]: string | number
}
type Message = (values: MessageValues) => string

const en = {
  moneyText: () => 'must be yuan as a decimal text such as "1234.5" (a plain number is accepted too)',
  moneyNegative: () => 'must not be negative',
  moneyDecimals: () => 'must have at most 2 decimals (whole fen)',
  moneyExponent: () => 'must be written out in digits, without an exponent',
  moneySeparator: () => 'must be digits and one point, without separators: write 1234.50',
  moneyUnit: () => 'must be digits only, without a currency sign or unit: write 300',
  moneyFullWidth: () => 'must be in half-width digits: write 300 in place of ３００',
  moneyTooLarge: () => 'must have at most 13 digits before the point',
  notANumber: () => 'must be a number that exists (not NaN or infinity)',
  wholeNumber: ({ least, most }) => `must be a whole number from ${least} to ${most}`,
  truth: () => 'must be true or false',
  text: () => 'must be a text',
  identifier: () => 'must be a text that is not empty',
  duplicateId: () => 'is used twice; every id must be unique',
  date: () => 'must be a day of the calendar, written YYYY-MM-DD',
  beforePolicy: ({ day }) => `is before ${day}, when the policy was not yet in force`,
  academicYear: () => 'must be an academic year such as 2013-2014',
  year: () => 'must be a calendar year such as 2012',
  option: ({ options }) => `must be one of: ${options}`,
  list: () => 'must be a list',
  object: () => 'must be an object with named values',
  required: () => 'is required',
  unknownKey: ({ suggestion }) =>
    suggestion ? `is not a known name; did you mean "${suggestion}"?` : 'is not a known name; remove it or correct it',
  emptyHousehold: () => 'must hold at least one member',
  tooManyMembers: ({ most }) => `must hold at most ${most} members; a register of many households is a list of cases`,
  tooManyItems: ({ most }) => `must hold at most ${most} items`,
  insuranceAboveCost: () => 'must not exceed inPolicyCost',
  onRequired: () => 'is required where standards are a dated register (in the CLI: --on DATE)',
  standardTwice: () => 'has two values from one date; keep one',
  standardFrom: () => 'needs "from", the first day the value holds',
  standardYear: () => 'needs "year", the calendar year of the statistic',
  programme: ({ options }) => `must be a programme: ${options}`,
  json: () => 'is not valid JSON',
  encoding: () => 'is not valid in the encoding of the file; save it as UTF-8 or GB18030, or name it with --encoding',
  lineTooLong: ({ most }) => `is longer than ${most} MiB; write one household a line`,
  raggedRow: ({ expected, found }) => `has ${found} cells where the header has ${expected}`,
  quote: () => 'has a quotation mark that is not closed or stands in the middle of a cell',
  columnTwice: () => 'stands twice in the header',
  header: () => 'the table has no header row',
  truthCell: () => 'must be true, false, 是 or 否 (empty for unknown)',
  internal: () => 'could not be determined because of a fault in the library; please report it',
} as const satisfies { readonly [code: string]: Message }

export type IssueCode = keyof typeof en

const zh: { readonly [code in IssueCode]: Message } = {
  moneyText: () => '应为以元为单位的十进制文本，如 "1234.5"（也接受普通数字）',
  moneyNegative: () => '不得为负数',
  moneyDecimals: () => '小数最多两位（到分）',
  moneyExponent: () => '应写出全部数字，不用科学记数法',
  moneySeparator: () => '应只有数字和一个小数点，不用千位分隔符：写作 1234.50',
  moneyUnit: () => '应只有数字，不带货币符号或单位：写作 300',
  moneyFullWidth: () => '应为半角数字：写作 300，不写 ３００',
  moneyTooLarge: () => '小数点前最多13位数字',
  notANumber: () => '应为确实的数字（不是 NaN 或无穷）',
  wholeNumber: ({ least, most }) => `应为 ${least} 至 ${most} 的整数`,
  truth: () => '应为 true 或 false',
  text: () => '应为文本',
  identifier: () => '应为非空文本',
  duplicateId: () => '重复使用；编号不得重复',
  date: () => '应为实际存在的日期，写作 YYYY-MM-DD',
  beforePolicy: ({ day }) => `早于 ${day}，当时本政策尚未施行`,
  academicYear: () => '应为学年，如 2013-2014',
  year: () => '应为年份，如 2012',
  option: ({ options }) => `应为下列之一：${options}`,
  list: () => '应为列表',
  object: () => '应为带名称的对象',
  required: () => '为必填',
  unknownKey: ({ suggestion }) =>
    suggestion ? `名称不可识别；是否为 "${suggestion}"？` : '名称不可识别；请删除或更正',
  emptyHousehold: () => '至少应有一名成员',
  tooManyMembers: ({ most }) => `最多 ${most} 名成员；多户请分别列为多个个案`,
  tooManyItems: ({ most }) => `最多 ${most} 项`,
  insuranceAboveCost: () => '不得超过 inPolicyCost（政策范围内医疗费用）',
  onRequired: () => '使用按日期登记的标准时为必填（命令行用 --on 日期）',
  standardTwice: () => '同一日期有两个值；请保留一个',
  standardFrom: () => '需要 "from"，即该值开始执行的日期',
  standardYear: () => '需要 "year"，即统计数据所属年份',
  programme: ({ options }) => `应为下列项目之一：${options}`,
  json: () => '不是有效的 JSON',
  encoding: () => '与文件编码不符；请另存为 UTF-8 或 GB18030，或用 --encoding 指明',
  lineTooLong: ({ most }) => `超过 ${most} MiB；请每行写一户`,
  raggedRow: ({ expected, found }) => `有 ${found} 格，而表头有 ${expected} 格`,
  quote: () => '引号未闭合，或出现在单元格中间',
  columnTwice: () => '在表头出现两次',
  header: () => '表格没有表头',
  truthCell: () => '应为 true、false、是 或 否（未知则留空）',
  internal: () => '因程序库自身故障未能认定；请报告此问题',
}

/** Messages by language and code; a test holds that both catalogues are complete. */
export const messages: { readonly [language in Language]: { readonly [code in IssueCode]: Message } } = { zh, en }
