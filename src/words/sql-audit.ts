/** The headings of the query that an audit in SQL is made of. */
import type { Label } from '../language/expression'

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
  matched: {
    zh: '台账各行所对应的户、人员与报销单，以及所属期是否在审计期间内',
    en: 'Whether there is somebody or a claim to hold each payment against, and whether its period is looked at',
  },
  joined: {
    zh: '所属期重叠的发放合并比对：各行所属期并入的期间',
    en: 'Payments whose periods overlap are held together: of each of their periods, the one that they make',
  },
  joinedMonths: { zh: '合并比对的各月', en: 'The months of these, each with whether its whole year is among them' },
  namedMonths: {
    zh: '按年计发的项目，台账按月列明的各月',
    en: 'Months that payments of yearly programmes name, in years that none of them names as a whole',
  },
  joinedDue: { zh: '合并比对期间的应发', en: 'what is due over periods that are held together' },
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
  memberships: {
    zh: '名册中在两户以上的人员（以身份证号认人）在各户的起止月份',
    en: 'The months in each household of people who stand in several, told by identity number',
  },
  paidForPeople: { zh: '与这些人员有关的各笔发放', en: 'The payments that count for these people' },
  sharesOfPeople: {
    zh: '同一报销单或重叠的月份内，各户为此人实领',
    en: 'What each household was paid for such a person, of one claim or over months that overlap',
  },
  paidTwicePersons: {
    zh: '同月在两户，两户都领取同一项目的人员',
    en: 'People who belonged in one and the same month to two households that were both paid',
  },
  standardDays: { zh: '标准有变动的各日', en: 'The days on which a standard changes' },
  standardsByDay: { zh: '各日执行的标准', en: 'The standards in force on each of these days' },
  floors: { zh: '各日执行的标准与规定下限', en: 'The standards of each of these days against their floors' },
  floorStretches: { zh: '同值的时段', en: 'Stretches of time with the same values' },
  standardFaults: { zh: '标准表中有误的行', en: 'Rows of the standards that are at fault' },
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
  wholeYears: {
    zh: '整年在内的年度，按全年应发计',
    en: 'A year that lies in the period as a whole is due as that year',
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
