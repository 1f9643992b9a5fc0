/** How to mend what is wrong with facts, cases and options, by the code of the error. */
import type { Label } from '../language/expression'
import type { IssueCode } from './issue-code'
import type { jsonMessages } from './json-issues'
import type { runEnglish } from './run-issues'
import type { tableEnglish } from './table-issues'

export const mending: {
  readonly [code in Exclude<
    IssueCode,
    keyof typeof jsonMessages.en | keyof typeof tableEnglish | keyof typeof runEnglish
  >]: Label
} = {
  moneyText: {
    zh: '写成以元为单位的数字文本，如 "1234.50"；不知道就不写这一项或写 null。',
    en: 'Write the sum in yuan as text, such as "1234.50". If it is not known, leave it out or write null.',
  },
  moneyNegative: {
    zh: '写成零或正数；只有冲销的付款可以为负。',
    en: 'Write zero or more. Only a payment may be negative, where it takes another one back.',
  },
  moneyDecimals: {
    zh: '核对凭证，写到分为止，最多两位小数。',
    en: 'Look the sum up and write it to the fen, with two decimals at most.',
  },
  moneyExponent: { zh: '把 4e2 这样的写法改成 400。', en: 'Write 400 in place of 4e2.' },
  moneySeparator: { zh: '去掉千位分隔符：1,234.50 写成 1234.50。', en: 'Leave the separators out: 1234.50.' },
  moneyUnit: {
    zh: '只留数字：￥300 或 300元 写成 300；以万元计的先换算。',
    en: 'Keep the digits alone: 300. Turn other units into yuan first.',
  },
  moneyFullWidth: { zh: '把全角数字改成半角。', en: 'Write half-width digits.' },
  moneyTooLarge: {
    zh: '检查是否多输了数字，或者把分当成了元。',
    en: 'Look for a digit too many, or for fen where yuan are meant.',
  },
  notANumber: {
    zh: '找出产生 NaN 或无穷大的计算；不知道的写 null。',
    en: 'Find the calculation that gave NaN or infinity. What is not known is null.',
  },
  wholeNumber: {
    zh: '写成范围内的整数，不带小数；用数字，不用文本。',
    en: 'Write a whole number within the bounds, as a number and not as text.',
  },
  truth: {
    zh: '写 true 或 false，不加引号；不知道就不写或写 null。',
    en: 'Write true or false without quotation marks. If it is not known, leave it out or write null.',
  },
  text: { zh: '给值加上引号，写成文本。', en: 'Write the value as text, in quotation marks.' },
  identifier: {
    zh: '给出编号；没有编号的用序号，如 "p1"。',
    en: 'Give an id. Where there is none, number them: "p1".',
  },
  duplicateId: {
    zh: '给其中一个另编一个编号；若是同一人或同一笔费用，删去一个。',
    en: 'Give one of the two another id. If both are the same person or bill, remove one.',
  },
  date: {
    zh: '写成日历上有的一天：2013-06-01。',
    en: 'Write a day that exists: 2013-06-01. Of a birthday that is known in part, the year or the month will do.',
  },
  dayOrder: { zh: '核对起止两天，写对先后。', en: 'Check both days and put the earlier one first.' },
  dayAfter: {
    zh: '核对这一天和所提到的那一天；是否填错了年份，或者两天填反了？',
    en: 'Check this day and the one that is named: is a year wrong, or did the two change places?',
  },
  dayBefore: {
    zh: '核对这一天和所提到的那一天；是否填错了年份，或者填了别人的日期？',
    en: "Check this day and the one that is named: is a year wrong, or is it another person's day?",
  },
  academicYearOver: {
    zh: '写测算日所在的学年。该日以前已经结束的学年不能认定。',
    en: 'Give the academic year of the day of the case. One that was over before that day cannot be decided.',
  },
  beforePolicy: {
    zh: '本政策自该日起施行，此前的日期不能认定。检查年份；此前已支付的救助写入“此前已支付”一项。',
    en: 'The policy decides nothing before that day. Check the year. Aid paid earlier goes into the field for earlier aid.',
  },
  academicYear: {
    zh: '写两个相连的年份：2013-2014。',
    en: 'Write two years that follow each other: 2013-2014.',
  },
  year: { zh: '写四位年份：2013。', en: 'Write the year with four digits: 2013.' },
  option: {
    zh: '从列出的选项中选一个，按原样书写，注意大小写。',
    en: 'Take one of the options listed, letter by letter.',
  },
  list: { zh: '用方括号写成列表，只有一项也要写。', en: 'Write a list in square brackets, also for one item.' },
  object: {
    zh: '写成花括号内的名称和值；Promise 先 await，Map 先转换。',
    en: 'Write names and values in braces. Await a promise first, and turn a Map into a plain object.',
  },
  required: { zh: '补上这一项；没有它就无法计算。', en: 'Add it: without it nothing can be worked out.' },
  unknownKey: {
    zh: '按建议改正拼写，或删去这一项。不需要的项可用 parseCase(json, { unknownKeys: "strip" }) 一并去掉。',
    en: 'Correct the spelling, or remove it. parseCase(json, { unknownKeys: "strip" }) drops all such names.',
  },
  partlyBetween: {
    zh: '写 { "from": "600", "to": "900" }，先小后大，可只写一端。',
    en: 'Write { "from": "600", "to": "900" } with the lesser first; one of the two will do.',
  },
  partlyChoice: {
    zh: '写 { "anyOf": [ … ] }，列出还可能的选项，至少一个。',
    en: 'Write { "anyOf": [ … ] } with the options that are still possible, one or more.',
  },
  partlyNot: {
    zh: '这一项只能给出确定的值；不确定就不写。',
    en: 'This fact is either known or not: give the value, or leave it out.',
  },
  partlyRefused: {
    zh: '先查清确切的值；查不清就不写这一项，结果会给出区间。',
    en: 'Find out the value. If nobody knows it, leave it out: the result is then a range.',
  },
  noSentences: {
    zh: '自行打包时，先调用一次 useSentences()，再用 say。',
    en: 'In a bundle of your own call useSentences() once before you use say.',
  },
  notOfTheCase: {
    zh: '标准和口径不写在家庭信息里，写在调用的选项里。',
    en: 'Standards and readings do not belong into the case. Give them among the options of the call.',
  },
  noSuchPlace: {
    zh: '先把成员、就学信息或费用列入家庭信息，再回答其问题。',
    en: 'First list the member, the education or the claim in the case, then answer its question.',
  },
  nameTwice: {
    zh: '同一项只留一个名称，或编号或中文名。',
    en: 'Keep one of the two names, the id or the Chinese one.',
  },
  emptyHousehold: {
    zh: '列出全部家庭成员；最后一人已死亡或离开的，保留并填写 exit。',
    en: 'List everyone in the household. If the last one died or left, keep them and give their exit.',
  },
  tooManyMembers: {
    zh: '这是多户的名册：请每户分别填写。',
    en: 'This looks like a register of many households: make each a case of its own.',
  },
  tooManyItems: { zh: '拆成几户或几次计算。', en: 'Split it over several cases or several calls.' },
  tooManyClaims: {
    zh: '检查是否把多户或多年的费用列在了一户；确实如此的，按年分开计算。',
    en: 'Look for claims of other households or of many years. If all belong here, work out one year at a time.',
  },
  moreUnknown: {
    zh: '先改正已列出的名称；整份数据另有结构的，用 parseCase 的 unknownKeys: "strip"。',
    en: 'Correct those that are listed first. If the data has another structure, parseCase drops unknown names with unknownKeys: "strip".',
  },
  typedFile: {
    zh: '删去这一选项，或写 text。',
    en: 'Leave the option out, or say text.',
  },
  insuranceAboveCost: {
    zh: '核对结算单：报销的部分不会多于费用本身；两项是否填反？',
    en: 'Check the statement: what was paid on a bill is never more than the bill. Did the two change places?',
  },
  along: {
    zh: '从列出的名称中选一个。',
    en: 'Take one of the names listed.',
  },
  alongOn: {
    zh: '改 case 的 on 后重新测算，或用 settle 逐月结算。',
    en: 'Give the case another `on` and assess it again, or use settle for a year.',
  },
  sweepOrder: {
    zh: '“from”写较小的值，“to”写较大的值。',
    en: 'Put the lesser value into "from" and the greater into "to".',
  },
  sweepTooFine: {
    zh: '缩小 from 与 to 的间隔，分几次查看。',
    en: 'Bring "from" and "to" nearer to each other, and look in several steps.',
  },
  goal: {
    zh: '写 { programme, outcome }，或 { atLeast }、{ atMost }（可加 programme）。',
    en: 'Write { programme, outcome }, or { atLeast } or { atMost }, with or without a programme.',
  },
  sweepBounds: {
    zh: '把 from 和 to 改到这项信息可取的范围内。',
    en: 'Keep "from" and "to" within the values that the fact can have.',
  },
  onRequired: {
    zh: '用 on 给出日期（命令行用 --on 2013-06-01），或给出当日有效的标准值。',
    en: 'Give the day as on (in the command line --on 2013-06-01), or the values in force in place of a register.',
  },
  programme: { zh: '从列出的项目编号中选一个。', en: 'Take one of the ids listed.' },
  month: { zh: '写四位年份和两位月份：2013-05。', en: 'Write four digits of the year and two of the month: 2013-05.' },
  sqlName: {
    zh: '换一个普通的名称：字母、数字和下划线。',
    en: 'Take a plain name of letters, digits and underscores.',
  },
  internal: {
    zh: '这不是您的数据的问题。请报告，并附上去除个人信息的家庭信息。',
    en: 'Nothing is wrong with your input. Please report it, with a made-up case that shows it.',
  },
}

export const mendingOfJson: { readonly [code in keyof typeof jsonMessages.en]: Label } = {
  json: {
    zh: '用 JSON 校验工具检查：常见的是多余的逗号、单引号、缺少的括号。',
    en: 'Run it through a JSON checker. Often it is a comma too many, single quotation marks, or a bracket that is missing.',
  },
  keyTwice: {
    zh: '核实哪一个正确，删去另一个。',
    en: 'Find out which of the two is right, and remove the other.',
  },
  jsonTooDeep: {
    zh: '检查生成这份 JSON 的程序：家庭信息只有几层。',
    en: 'Look at what wrote this JSON: a case is only a few levels deep.',
  },
  numberText: {
    zh: '给数字加上引号："1234.5"。',
    en: 'Put the number into quotation marks: "1234.5".',
  },
}
