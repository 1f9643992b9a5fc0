/** The headings of the query that an audit in SQL is made of. */
import type { Label } from '../language/expression'
import type { Phrase } from './language'

export const auditParts = {
  households: {
    zh: '户表：每户每次变更一行，逐列核对；error 为有误的列',
    en: 'Households, a row a version, every column checked: error names those at fault',
  },
  members: { zh: '人员表', en: 'Members' },
  claims: { zh: '医疗费用表', en: 'Medical claims' },
  payments: { zh: '发放台账', en: 'Payments' },
  standards: { zh: '本市标准', en: "The city's standards" },
  names: { zh: '各项目的名称与条款', en: 'Programmes by every name that a ledger may give them, with their clauses' },
  membersByVersion: {
    zh: '每次变更记录的家庭成员',
    en: 'Who is in each version of a household: the members of its day, and those without a day',
  },
  claimsByVersion: { zh: '每次变更记录所列的医疗费用', en: 'The claims that each version lists' },
  caseFaults: {
    zh: '户表、人员表、医疗费用表中格式有误的行：其所在户资料不全，无法核实',
    en: 'Rows of the cases that cannot be read: nothing about their households can be told',
  },
  householdExits: {
    zh: '终止救助的户：自终止日次月起，以最后一次记录为准',
    en: 'Households that have left: from the month after the day, as the latest version has it',
  },
  memberExits: { zh: '终止的人员', en: 'The same of members' },
  statedVersions: {
    zh: '每次变更记录自哪月起有效至哪月前：以每月首日为准，首条记录自其当月起',
    en: 'From which month a version holds and until which: what is in force on the first of a month, the first version from its own month',
  },
  stretches: {
    zh: '有人终止的月份把一次变更记录分成几段',
    en: 'Versions cut where somebody has left',
  },
  datedClaims: {
    zh: '每笔医疗费用按结算当月的家庭核对；本人已去世的按去世当月',
    en: 'The month as whose household a claim is decided: that of its settlement, or of the death',
  },
  versions: {
    zh: '每段时间内的户：仍在户内的人员数和类别',
    en: 'What a household is in each stretch: who still belongs to it, and what they are',
  },
  latestClaims: {
    zh: '每笔医疗费用以列出它的最后一次变更记录为准',
    en: 'Each claim once, as the latest version that lists it has it',
  },
  months: { zh: '审计期间所涉年度的各月', en: 'The months of the years that the window touches' },
  ledger: { zh: '台账各行的项目与所属期', en: 'What each payment is for, and what of it cannot be read' },
  unread: {
    zh: '台账中格式有误的行：能读出的部分；空白的可能为任何值',
    en: 'What can be read of rows of the ledger that cannot be read; what is NULL may be anything',
  },
  compared: { zh: '比对的项目', en: 'The programmes that are compared' },
  reached: {
    zh: '自哪日起各笔发放合计达到应发',
    en: 'The day from which on payments came to what was due',
  },
  claimsByName: {
    zh: '各笔医疗费用按人员列明；户内只有一人有此结算单号的，另列一行不写人员',
    en: "Claims by the person's name, and under no name where only one of the household has a claim of that id",
  },
  filed: {
    zh: '台账各行的归属：已比对、台账有而名册无、格式有误或不在审计期间',
    en: 'What becomes of each payment: held against a due, matched by nothing, not to be read, or outside the window',
  },
  paid: {
    zh: '各项实发：冲回为负数，与同额发放相抵',
    en: 'What was paid on each due; a reversal is a negative payment, and takes back one of the same sum',
  },
  academicYears: {
    zh: '比对的学年：九月在审计期间内的，及台账所涉的',
    en: 'Academic years: those whose September lies in the window, and those that payments name',
  },
  academicMonths: { zh: '各学年的各月', en: 'Their months' },
  studentMonths: {
    zh: '各学生在各学年的月份：至首个载明该学年的月份为止；未载明学年的，可能属于该学年',
    en: 'The months of each student in a year, up to the first whose version names it; one that names no year may be of any',
  },
  standardsByMonth: { zh: '各月首日执行的标准', en: 'The standards in force on the first day of each month' },
  householdMonths: {
    zh: '各户各月的情况与标准',
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
    zh: '可能有应发的各人各月的情况与标准',
    en: 'each person in each month who may be due something, with the standards of its first day',
  },
  studentFacts: {
    zh: '各学生在该月的情况与标准',
    en: 'each student in that month, with the standards of its first day',
  },
  studentYears: { zh: '各学年应发，介于各月所得之间', en: 'what is due for the year, between what its months give' },
  paidEarlier: {
    zh: '此前已救助金额：计入所列首笔费用的年度',
    en: 'what was paid before the first claim that a version lists, in the year of that claim',
  },
  claimFacts: {
    zh: '各笔费用在结算当月的情况与标准',
    en: 'each claim with the household as it was in the month of settlement',
  },
  service: { zh: '逐月（无金额）', en: 'month by month, without an amount' },
  serviceFacts: {
    zh: '有发放的无金额项目，各月的情况与标准',
    en: 'Who was paid for a programme without an amount, in each month of the period',
  },
  serviceMonths: { zh: '各项目在各月是否成立', en: 'Whether each held in a month' },
  dues: { zh: '各项应发', en: 'Everything that was due' },
  held: { zh: '应发与实发对照：取首个成立的类别', en: 'Due against paid: the first kind that applies' },
  undone: {
    zh: '格式有误的行可能改变的疑点',
    en: 'The findings that a row that cannot be read may undo',
  },
  judged: {
    zh: '逾期发放，及格式有误的行可能改变的疑点',
    en: 'What was paid late, and what a row that cannot be read may undo',
  },
  standardDays: { zh: '标准有变动的各日', en: 'The days on which a standard changes' },
  standardsByDay: { zh: '各日执行的标准', en: 'The standards in force on each of these days' },
  floors: { zh: '各日执行的标准与规定下限', en: 'The standards of each of these days against their floors' },
  floorStretches: { zh: '同值的时段', en: 'Stretches of time with the same values' },
  standardFaults: { zh: '标准表中有误的行', en: 'Rows of the standards that are at fault' },
} as const satisfies { readonly [part: string]: Label }

/** The headings within the query of one programme. */
export const queryParts = {
  textStandards: { zh: '本市标准，按文本读取', en: 'Standards, read from text' },
  textStandardFaults: {
    zh: '其中格式有误的行：只要有一行，需要标准的各行都不作答',
    en: 'Rows of them that cannot be read: where there is one, no row that needs a standard is answered',
  },
  facts: {
    zh: '各项情况，逐项核对：不合规的按未知处理，该行有误',
    en: 'Facts, checked: what is not admissible counts as unknown, and its row is invalid',
  },
  standards: {
    zh: '当日执行的标准',
    en: 'Standards in force on the day',
  },
  faults: {
    zh: '有误的列',
    en: 'What is at fault',
  },
  known: {
    zh: '规则：所需信息齐全时',
    en: 'The rule, where everything that it reads is known',
  },
  unknown: {
    zh: '信息不全时：各步骤的上下限，以及仍可能改变结果的信息',
    en: 'What is unknown: between which ends each step lies, and what could still change it',
  },
  result: {
    zh: '结果',
    en: 'The result',
  },
  claimTwice: {
    zh: '同一笔费用出现两次的，视为有误',
    en: 'A claim that stands twice is at fault',
  },
  order: {
    zh: '结算先后，以及该笔费用使用哪一年度的限额',
    en: 'The order of settlement, and the year whose cap a claim uses',
  },
  paidBeforeFirst: {
    zh: '此人首笔费用之前、在该笔费用所属年度内已救助的金额',
    en: 'What was paid before the first claims of a person, in the year of that claim',
  },
  paidBefore: {
    zh: '该笔费用之前、在其所属年度内已救助的金额',
    en: 'What was paid before a claim, in the year of that claim',
  },
  capByDay: {
    zh: '结算当日的年度限额',
    en: "The year's cap as it is on the day of settlement",
  },
  cap1: {
    zh: '1. 在先各笔单独计算时最多可得',
    en: '1. What earlier claims would have got at most alone',
  },
  cap2: {
    zh: '2. 在先各笔至少用去的限额',
    en: '2. The least that earlier claims took',
  },
  cap3: {
    zh: '3. 在先各笔至多用去的限额',
    en: '3. The most that earlier claims took',
  },
  knownOfClaim: {
    zh: '规则中只看本笔费用的部分：所需信息齐全时',
    en: 'The rule as far as it looks at one claim, where everything that it reads is known',
  },
  knownAfter: {
    zh: '在先各笔之后的规则：所需信息齐全时',
    en: 'The rule after the earlier claims, where everything that it reads is known',
  },
  unknownAfter: {
    zh: '在先各笔之后，信息不全时的上下限',
    en: 'What is unknown after the earlier claims',
  },
  asFirst: {
    zh: '该笔费用如为年度首笔时可得',
    en: 'What the claim would get if it were the first of the year',
  },
  others: {
    zh: '此人年度内其他符合条件的费用：其费用与支付计入年度比例',
    en: "The person's other covered claims of the year, whose cost and payments count under the share of the year",
  },
  room: {
    zh: '救助之前年度比例所余',
    en: 'What the share of the year leaves before any aid',
  },
  rounds: {
    zh: '各笔费用依次排列，及各自的限额',
    en: 'Claims in order, and what limits each',
  },
  roundsOfHolder: {
    zh: '同一限额之下的各笔费用，逐笔结算',
    en: 'The claims of each holder in rounds, one after the other',
  },
} as const satisfies { readonly [part: string]: Label }

/** Remarks within the query of an audit. */
export const auditNotes = {
  firstVersion: {
    zh: '本户尚无记录时结算的费用，按首条记录核对',
    en: 'A claim settled before the household is known is held against its first version',
  },
  firstMonth: { zh: '本政策首月之前尚未施行', en: 'The policy was not in force before its first month' },
  beforeKnown: {
    zh: '所属期全部早于本户的首条记录',
    en: 'The whole of the period lies before the household is known',
  },
  withoutAmount: {
    zh: '文件未规定金额的，只核对是否符合条件',
    en: 'Without an amount in the text only the entitlement can be held against a payment',
  },
  cannotTell: { zh: '缺少信息，应发无法确定', en: 'What is due cannot be told: facts are missing' },
  moreThanOne: {
    zh: '不止一笔发放，且除去最小的一笔后仍达到应发',
    en: 'More than one payment stands, and even without the smallest the rest reaches what was due',
  },
  mayUndo: {
    zh: '多发的可能由冲回抵销，少发的可能由发放补足',
    en: 'A reversal may undo what is too much, and a payment what is too little',
  },
  heldAgainstNothing: { zh: '没有可对照的应发', en: 'Held against nothing that is known' },
} as const satisfies { readonly [note: string]: Label }

/** Over a choice that counts only where a set holds an option; `otherwise` is what it is where it does not. */
export const optionsLeft: Phrase<[string]> = {
  zh: (otherwise) => `仍可能的选项：未填写时为任一选项；可能不适用时另加 ${otherwise}`,
  en: (otherwise) => `The options that are left: any, where none is given; and ${otherwise}, where it may not count`,
}

/** The lines above a printed query. */
export const queryHeader = {
  zh: {
    what: (what: string, version: string, policy: string) => `${what}：jiuzhu ${version} 按政策 ${policy} 输出`,
    readings: (chosen: string) => (chosen === '' ? '口径：各项均为默认' : `口径：${chosen}，其余默认`),
    day: (on: string | undefined) => `日期：${on ?? '各行自己的日期'}`,
    again: (command: string) => `重新输出：${command}`,
  },
  en: {
    what: (what: string, version: string, policy: string) =>
      `${what}, printed by jiuzhu ${version} under policy ${policy}`,
    readings: (chosen: string) =>
      `Readings: ${chosen === '' ? 'the defaults' : `${chosen}, and the defaults otherwise`}`,
    day: (on: string | undefined) => `Day: ${on ?? "each row's own"}`,
    again: (command: string) => `To print it again: ${command}`,
  },
} as const
