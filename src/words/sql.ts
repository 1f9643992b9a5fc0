/** The headings of the query that an audit in SQL is made of. */
import type { Label } from '../language/expression'

export const auditParts = {
  households: {
    zh: '户表：一户一版本一行，逐列核对；error 为有误的列',
    en: 'Households, a row a version, every column checked: error names those at fault',
  },
  members: { zh: '人员表', en: 'Members' },
  claims: { zh: '医疗费用表', en: 'Medical claims' },
  payments: { zh: '发放台账', en: 'Payments' },
  standards: { zh: '本市标准', en: "The city's standards" },
  names: { zh: '各项目的名称与条款', en: 'Programmes by every name that a ledger may give them, with their clauses' },
  membersByVersion: {
    zh: '各版本的家庭成员',
    en: 'Who is in each version of a household: the members of its day, and those without a day',
  },
  claimsByVersion: { zh: '各版本所列的医疗费用', en: 'The claims that each version lists' },
  caseFaults: {
    zh: '个案表中无法读取的行：其所在户无法核实',
    en: 'Rows of the cases that cannot be read: nothing about their households can be told',
  },
  versions: {
    zh: '各版本自哪月起执行至哪月前：以每月首日为准，首个版本自其当月起',
    en: 'From which month a version holds and until which: what is in force on the first of a month, the first version from its own month',
  },
  latestClaims: {
    zh: '每笔医疗费用以列出它的最后一个版本为准',
    en: 'Each claim once, as the latest version that lists it has it',
  },
  months: { zh: '核对期间所涉年度的各月', en: 'The months of the years that the window touches' },
  ledger: { zh: '台账各行的项目与所属期', en: 'What each payment is for, and what of it cannot be read' },
  unread: {
    zh: '台账中无法读取的行：能读出的部分；空者可能为任何值',
    en: 'What can be read of rows of the ledger that cannot be read; what is NULL may be anything',
  },
  compared: { zh: '核对的项目', en: 'The programmes that are compared' },
  reached: {
    zh: '自哪日起各笔发放合计达到应发',
    en: 'The day from which on payments came to what was due',
  },
  filed: {
    zh: '台账各行的归属：对应应发、无对应对象、无法读取或期间以外',
    en: 'What becomes of each payment: held against a due, matched by nothing, not to be read, or outside the window',
  },
  paid: {
    zh: '各项实发：冲回为负数，与同额发放相抵',
    en: 'What was paid on each due; a reversal is a negative payment, and takes back one of the same sum',
  },
  academicYears: {
    zh: '核对的学年：九月在期间内者，及台账所涉者',
    en: 'Academic years: those whose September lies in the window, and those that payments name',
  },
  academicMonths: { zh: '各学年的各月', en: 'Their months' },
  studentMonths: {
    zh: '各学生在各学年的月份：至首个载明该学年的月份为止；未载明学年者可能属该学年',
    en: 'The months of each student in a year, up to the first whose version names it; one that names no year may be of any',
  },
  standardsByMonth: { zh: '各月首日执行的标准', en: 'The standards in force on the first day of each month' },
  householdMonths: {
    zh: '各户各月的事实与标准',
    en: 'Each household in each month, with the standards of its first day',
  },
  // About one programme each, whose name stands before them
  byMonth: { zh: '逐月', en: 'month by month' },
  byAcademicYear: { zh: '逐学年', en: 'by academic year' },
  byClaim: { zh: '按结算先后使用年度限额', en: "in order of settlement against the year's cap" },
  alone: { zh: '（若不与其他项目互斥）', en: ', if no other programme shut it out' },
  sums: { zh: '各年度各月之和', en: 'the sums of the months over the year' },
  years: { zh: '全年应发：按月折算，只进位一次', en: 'what is due for the year, rounded once' },
  memberMonths: {
    zh: '可能有应发的各人各月的事实与标准',
    en: 'each person in each month who may be due something, with the standards of its first day',
  },
  studentFacts: {
    zh: '各学生在该月的事实与标准',
    en: 'each student in that month, with the standards of its first day',
  },
  studentYears: { zh: '各学年应发，介于各月所得之间', en: 'what is due for the year, between what its months give' },
  paidEarlier: {
    zh: '此前已付金额：计入所列首笔费用的年度',
    en: 'what was paid before the first claim that a version lists, in the year of that claim',
  },
  claimFacts: {
    zh: '各笔费用在结算当月的事实与标准',
    en: 'each claim with the household as it was in the month of settlement',
  },
  service: { zh: '逐月（无金额）', en: 'month by month, without an amount' },
  serviceFacts: {
    zh: '无金额项目有发放者，各月的事实与标准',
    en: 'Who was paid for a programme without an amount, in each month of the period',
  },
  serviceMonths: { zh: '各项目在各月是否成立', en: 'Whether each held in a month' },
  dues: { zh: '各项应发', en: 'Everything that was due' },
  held: { zh: '应发与实发对照：取首个成立的类别', en: 'Due against paid: the first kind that applies' },
  undone: {
    zh: '无法读取的行可能推翻的发现',
    en: 'The findings that a row that cannot be read may undo',
  },
  judged: {
    zh: '逾期发放，及无法读取的行可能推翻的发现',
    en: 'What was paid late, and what a row that cannot be read may undo',
  },
  standardDays: { zh: '标准有变动的各日', en: 'The days on which a standard changes' },
  standardsByDay: { zh: '各日执行的标准', en: 'The standards in force on each of these days' },
  floors: { zh: '各日执行的标准与规定下限', en: 'The standards of each of these days against their floors' },
  floorStretches: { zh: '同值的时段', en: 'Stretches of time with the same values' },
  standardFaults: { zh: '标准表中有误的行', en: 'Rows of the standards that are at fault' },
} as const satisfies { readonly [part: string]: Label }
