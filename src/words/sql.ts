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
  dibao: { zh: '最低生活保障，逐月', en: 'Dibao month by month' },
  lowIncome: { zh: '低收入家庭生活补助，逐月', en: 'The low-income subsidy by month of status' },
  lowIncomeBeside: {
    zh: '若与低保不互斥，低收入家庭生活补助，逐月',
    en: 'The same as it would be if dibao did not shut it out',
  },
  lowIncomeMonths: { zh: '各月应计的年标准', en: 'What each month counts with, a figure of the year' },
  lowIncomeSums: { zh: '各年度各月之和', en: 'Their sums over the year' },
  lowIncomeBesideSums: { zh: '不互斥时之和', en: 'Their sums if dibao did not shut it out' },
  lowIncomeYears: { zh: '全年补助：按月折算，只进位一次', en: "The year's subsidy, rounded once" },
  lowIncomeBesideYears: { zh: '不互斥时的全年补助', en: "The year's subsidy if dibao did not shut it out" },
  orphanMonths: { zh: '可能为孤儿的各人各月', en: 'Each person in each month who is an orphan, or may be one' },
  orphans: { zh: '孤儿基本生活费，逐月', en: 'The orphan allowance by month' },
  orphanSums: {
    zh: '各年度各月之和与各月发放额之和',
    en: 'Their sums over the year, and those of the monthly instalments',
  },
  orphanYears: { zh: '全年基本生活费：按月折算，只进位一次', en: "The year's allowance, rounded once" },
  studentFacts: {
    zh: '各学生在该月的事实与标准',
    en: 'Each student in that month, with the standards of its first day',
  },
  grants: { zh: '大中专助学，逐学年', en: 'The student grant of each academic year' },
  grantYears: { zh: '各学年的助学金，介于各月所得之间', en: 'The grant of the year, between what its months give' },
  aidEarlier: {
    zh: '此前已救助金额：计入所列首笔费用的年度',
    en: 'Aid before the first claim that a version lists, in the year of that claim',
  },
  claimFacts: {
    zh: '各笔费用在结算当月的事实与标准',
    en: 'Each claim with the household as it was in the month of settlement',
  },
  claimAid: {
    zh: '医疗救助：按结算先后使用年度限额',
    en: "Medical assistance, in order of settlement against the year's cap",
  },
  serviceFacts: {
    zh: '无金额项目有发放者，各月的事实与标准',
    en: 'Who was paid for a programme without an amount, in each month of the period',
  },
  service: { zh: '无金额的项目', en: 'A programme without an amount' },
  serviceMonths: { zh: '各项目在各月是否成立', en: 'Whether each held in a month' },
  dues: { zh: '各项应发', en: 'Everything that was due' },
  judged: { zh: '应发与实发对照：取首个成立的类别', en: 'Due against paid: the first kind that applies' },
  standardDays: { zh: '标准有变动的各日', en: 'The days on which a standard changes' },
  standardsByDay: { zh: '各日执行的标准', en: 'The standards in force on each of these days' },
  floors: { zh: '各日执行的标准与规定下限', en: 'The standards of each of these days against their floors' },
  floorStretches: { zh: '同值的时段', en: 'Stretches of time with the same values' },
  standardFaults: { zh: '标准表中有误的行', en: 'Rows of the standards that are at fault' },
} as const satisfies { readonly [part: string]: Label }
