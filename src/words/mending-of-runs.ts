/** How to mend what is wrong with standards, versions, payments, batches and queries, by the code of the error. */
import type { Label } from '../language/expression'
import type { runEnglish } from './run-issues'

export const mendingOfRuns: { readonly [code in keyof typeof runEnglish]: Label } = {
  standardTwice: {
    zh: '同一标准同一天只留一行，另一行改日期或删去。',
    en: 'Keep one row for a standard and day; give the other its own day, or remove it.',
  },
  standardFrom: {
    zh: '写上开始执行的日期："from": "2013-01-01"。',
    en: 'Add the first day: "from": "2013-01-01".',
  },
  standardYear: {
    zh: '统计数据写所属年份："year": 2012，不写 from。',
    en: 'A statistic has its year in place of a day: "year": 2012.',
  },
  standardOrder: { zh: '核对起止日期。', en: 'Check the first and the last day of the row.' },
  standardOverlap: {
    zh: '删去 "to"：每个值执行到下一个值开始为止。',
    en: 'Leave "to" out: a value holds until the next one begins.',
  },
  figureRatio: {
    zh: '比例写成小数：80% 写成 0.8。',
    en: 'Write a share as a decimal: 0.8 and not 80%.',
  },
  standardUnit: { zh: '换算成所列单位后再填。', en: 'Convert the value to the unit named, and write that.' },
  tooWide: {
    zh: '无需改正：结果仍然准确，只是较慢。给出较小的上限可加快。',
    en: 'Nothing is lost but speed. Give smaller bounds in the option most to have it back.',
  },
  resultTooLarge: {
    zh: '这一行请用计算函数；金额是否把分当成了元？',
    en: 'Ask the calculator for this row. Are fen given where yuan are meant?',
  },
  column: {
    zh: '每列给一个数组；按行给出时用 run(rows)。',
    en: 'Give each column as an array. Rows go into run as a list.',
  },
  columnLength: {
    zh: '各列的值数要相同；未知的写 null。',
    en: 'Give every column as many values as there are rows, with null for what is not known.',
  },
  otherHousehold: { zh: '按户分开，一次结算一户。', en: 'Group the versions by household, and settle one at a time.' },
  versionTwice: {
    zh: '同一天只留最后登记的一条。',
    en: 'Keep one version for a day, the one that was recorded last.',
  },
  noVersions: {
    zh: '检查编号是否一致，或补上该户的家庭信息。',
    en: 'Check that the ids are written alike, or add the case of the household.',
  },
  yearInForce: {
    zh: '写本政策施行以后的四位年份。',
    en: 'Write a year in which the policy is in force, with four digits.',
  },
  windowOrder: { zh: '把较早的月份写在前面。', en: 'Put the earlier month first.' },
  windowTooLong: {
    zh: '找出年份写错的付款；确实如此的，给出 --from 和 --to。',
    en: 'Look for a payment with a mistyped year. If all are right, give --from and --to.',
  },
  programmeName: {
    zh: '改为项目名称或编号；jiuzhu rules 列出全部。',
    en: 'Write the name or the id of a programme; jiuzhu rules lists them all.',
  },
  periodMonth: { zh: '写成月份：2013-05。', en: 'Write the month: 2013-05.' },
  periodYear: { zh: '写成年份：2013。', en: 'Write the year: 2013.' },
  periodAcademicYear: { zh: '写成学年：2012-2013。', en: 'Write the academic year: 2012-2013.' },
  periodOfClaim: {
    zh: '清空所属期，填写结算单号。',
    en: 'Empty the period, and name the claim in its column.',
  },
  periodOfService: { zh: '写成月份或年份。', en: 'Write a month or a year.' },
  tooManyPayments: {
    zh: '按项目或月份把台账分成几个文件；或检查户编号是否误填为同一个。',
    en: 'Give the ledger in parts by programme or month. Or is one id given to many households?',
  },
  tooManyFindings: {
    zh: '不带 --evidence 审计本户，或按项目、年度分次审计；或检查户编号是否误填为同一个。',
    en: 'Audit the household without --evidence, or by programme or year. Or is one id given to many households?',
  },
  duplicatePaymentId: {
    zh: '同一笔付款删去一行；不同的付款改用各自的流水号。',
    en: 'If it is one payment, remove a row. If there are two, give each its own id.',
  },
}
