/** What the reports of an audit say of single findings, of kinds, and of what they rest on. */

import type { Label } from '../language/expression'
import type { Phrase } from './language'

/** A due of several months in one line. */
export const dueLines = {
  months: { zh: (count, line) => `${count} 个月：${line}`, en: (count, line) => `${count} months: ${line}` },
  ofYear: { zh: (sum) => `按月折算，应发 ${sum} 元。`, en: (sum) => `Counted by month, ${sum} yuan are due.` },
  ofMonths: { zh: (sum) => `各月合计应发 ${sum} 元。`, en: (sum) => `Together ${sum} yuan are due.` },
} as const satisfies { readonly [name: string]: Phrase }

/** Kinds as people call them; a reason of a kind that is called otherwise stands behind a point. */
export const kindsForPeople = {
  unmatched: { zh: '台账有、名册无', en: 'In the ledger, not in the register' },
  'unmatched.beforeFirstVersion': { zh: '提前发放', en: 'Paid before the household was known' },
  unverifiable: { zh: '资料不全，无法核实', en: 'Cannot be verified' },
  shouldHaveBeenCovered: { zh: '应保未保', en: 'Should have been covered' },
  'shouldHaveBeenCovered.missedMonth': { zh: '漏发', en: 'Period missed' },
  shouldHaveBeenToppedUp: { zh: '应补未补', en: 'Should have been topped up' },
  excludedTogether: { zh: '两项救助重复享受', en: 'Two programmes together' },
  duplicate: { zh: '重复发放', en: 'Paid twice' },
  capExceeded: { zh: '超过年度最高限额', en: 'Over the yearly cap' },
  uncertified: { zh: '未经认定发放', en: 'Paid without approval' },
  shouldHaveExited: { zh: '应退未退', en: 'Should have exited' },
  'shouldHaveExited.neverEntitled': { zh: '不符合条件发放', en: 'Paid to one never entitled' },
  overpaid: { zh: '超标准发放（多发）', en: 'Overpaid' },
  paidLate: { zh: '未按时发放', en: 'Paid late' },
  paidTwicePersons: { zh: '一人多户', en: 'One person in two households' },
  standardBelowFloor: { zh: '标准低于下限', en: 'Standard below its floor' },
} as const satisfies { readonly [kind: string]: Label }

/** What each of them means, said once in a report. */
export const kindsExplained = {
  unmatched: {
    zh: '台账上有这笔发放，名册里没有这一户、这个人或这张结算单',
    en: 'a payment for which the register has no household, person or claim',
  },
  'unmatched.beforeFirstVersion': {
    zh: '发放所属期早于这一户在名册中的第一条记录',
    en: 'a payment for a time before the first record of the household',
  },
  unverifiable: {
    zh: '缺少信息，或有一行看不清，无法判断应发多少；不等于多发或漏发',
    en: 'facts are missing, or a row cannot be read, so that nobody can say what was due or paid; it is no accusation',
  },
  shouldHaveBeenCovered: {
    zh: '按规定应当发放，这一期和其他各期都没有发放',
    en: 'due, and not paid in this period or any other',
  },
  'shouldHaveBeenCovered.missedMonth': {
    zh: '其他各期都有发放，这一期应发而没有发放',
    en: 'due and not paid in this period, though paid in others',
  },
  shouldHaveBeenToppedUp: { zh: '实发少于应发', en: 'paid, and less than what was due' },
  excludedTogether: {
    zh: '同时领取了不能同时享受的另一项救助',
    en: 'paid beside another programme that shuts it out',
  },
  duplicate: {
    zh: '同一期发放了不止一次，或已有同类助学救助又发放助学金',
    en: 'one period paid more than once, or a grant beside aid of the same kind',
  },
  capExceeded: {
    zh: '医疗救助超过本年度最高限额的剩余额度',
    en: 'medical aid above what is left of the yearly cap',
  },
  uncertified: {
    zh: '主管部门未认定（或已撤销），仍有发放',
    en: 'paid though the authority has not approved it, or has withdrawn it',
  },
  shouldHaveExited: {
    zh: '曾经符合条件，已不再符合（或已去世、迁出），仍在发放',
    en: 'once entitled and no longer so, or left, and still paid',
  },
  'shouldHaveExited.neverEntitled': {
    zh: '从未符合条件，却有发放',
    en: 'paid though never entitled',
  },
  overpaid: { zh: '符合条件，实发多于应发', en: 'entitled, and paid more than what was due' },
  paidLate: {
    zh: '金额正确，发放日晚于所属期的最后一天',
    en: 'right in amount, and paid after the last day of its period',
  },
  paidTwicePersons: {
    zh: '同一人（按身份证号）同时在两户，两户都领取了同一项目',
    en: 'one person, told by identity number, in two households that were both paid the same programme',
  },
  standardBelowFloor: {
    zh: '本市标准低于文件规定的下限',
    en: "a standard of the city under the document's floor",
  },
} as const satisfies { readonly [kind in keyof typeof kindsForPeople]: Label }

/** Headings, columns and labels of reports for people. */
export const reportWords = {
  number: { zh: '序号', en: 'No.' },
  matter: { zh: '事项', en: 'Matter' },
  whom: { zh: '对象', en: 'About' },
  what: { zh: '项目与所属期', en: 'Programme and period' },
  clausesInWords: { zh: '依据条款内容', en: 'what the clauses say' },
  ledgerRows: { zh: '台账行', en: 'rows of the ledger' },
  worked: { zh: '应发计算', en: 'how the due came about' },
  remarks: { zh: '说明', en: 'remarks' },
  reason: { zh: '原因', en: 'reason' },
  details: { zh: '计算与台账', en: 'Workings and ledger' },
  kinds: { zh: '疑点类别说明', en: 'What the kinds mean' },
  clauses: { zh: '依据条款', en: 'The clauses' },
  byTown: { zh: '按乡镇', en: 'By town' },
  noTown: { zh: '（未注明乡镇）', en: '(no town)' },
  setting: { zh: '执行标准与政策口径', en: 'Standards and readings' },
  unreadable: { zh: '格式有误的行', en: 'Rows that cannot be read' },
  becameOf: { zh: '台账比对情况', en: 'What became of the ledger' },
  compared: { zh: '比对范围', en: 'What was compared' },
  patterns: { zh: '规律与提示', en: 'Patterns and warnings' },
  notes: { zh: '提示（不是疑点，请核实）', en: 'To be asked about' },
  note: { zh: '提示', en: 'note' },
  byIncome: { zh: '按收入核定至少应发（元）', en: 'by income due at least (yuan)' },
  rulings: { zh: '口径的影响（按影响金额排列）', en: 'Which ruling is worth most' },
  reading: { zh: '口径', en: 'reading' },
  option: { zh: '改用', en: 'other option' },
  inFindings: { zh: '疑点笔数', en: 'findings' },
  inOrder: { zh: '相符笔数', en: 'in order' },
  more: { zh: '应发增加（元）', en: 'due more (yuan)' },
  less: { zh: '应发减少（元）', en: 'due less (yuan)' },
  summary: { zh: '汇总', en: 'Summary' },
  inSum: { zh: '审计疑点汇总', en: 'Findings in sum' },
  file: { zh: '文件', en: 'file' },
  rows: { zh: '行数', en: 'rows' },
  row: { zh: '行', en: 'row' },
  kindOfFile: { zh: '类别', en: 'kind' },
} as const satisfies { readonly [name: string]: Label }

/** The evidence sheet, in the manner of an 审计取证单. */
export const sheetWords = {
  title: { zh: '审计取证单', en: 'Audit evidence sheet' },
  audited: { zh: '被审计（调查）单位或个人', en: 'Audited body or person' },
  matter: { zh: '审计（调查）事项', en: 'Matter' },
  summary: { zh: '事项摘要', en: 'Summary' },
  sources: { zh: '资料来源', en: 'Sources' },
  calculation: { zh: '计算过程', en: 'Calculation' },
  basis: { zh: '依据', en: 'Basis' },
  open: { zh: '口径待明确', en: 'Needs a ruling' },
  opinion: { zh: '被审计单位意见', en: "The audited body's opinion" },
  auditors: { zh: '审计人员（签名）', en: 'Auditors (signed)' },
  reviewed: { zh: '复核人员（签名）', en: 'Reviewed by (signed)' },
  head: { zh: '单位负责人（签名、盖章）', en: 'Head of the audited body (signed, sealed)' },
  date: { zh: '日期', en: 'Date' },
} as const satisfies { readonly [name: string]: Label }

export const reportPhrases = {
  sheetNumber: { zh: (number) => `编号：${number}`, en: (number) => `No. ${number}` },
  ledgerRow: {
    zh: (row, more) => `第${row}行${more && `（${more}）`}`,
    en: (row, more) => `row ${row}${more && ` (${more})`}`,
  },
  paid: { zh: (amount) => `${amount} 元`, en: (amount) => `${amount} yuan` },
  paidOn: { zh: (amount, day) => `${amount} 元，${day} 发放`, en: (amount, day) => `${amount} yuan on ${day}` },
  exit: {
    zh: (day, reason) => `${day} 起因${reason}终止，次月起不再应发`,
    en: (day, reason) => `left on ${day} (${reason}); nothing is due from the month after`,
  },
  wouldBeDue: {
    zh: (amount) => `按收入核定应发 ${amount} 元`,
    en: (amount) => `by income ${amount} yuan would be due`,
  },
  wouldNotBeKnown: {
    zh: () => '缺少信息，无法按收入核定应发',
    en: () => 'facts are missing, so what would be due by income is not known',
  },
  daysLate: { zh: (days) => `晚发 ${days} 天`, en: (days) => `${days} days late` },
  missing: { zh: (facts) => `缺少的信息：${facts}`, en: (facts) => `missing: ${facts}` },
  unreadCase: {
    zh: () => '名册中这一户的信息格式有误，无法判断应发',
    en: () => 'the record of the household cannot be read, so that nobody can say what was due',
  },
  noVersion: {
    zh: () => '结算日早于这一户在名册中的第一条记录，当时的身份无从得知',
    en: () => 'settled before the first record of the household, so that its status then is not known',
  },
  unreadableRows: {
    zh: (rows, kind) => `台账第 ${rows} 行格式有误，可能就是这一笔；若不计这些行，则为：${kind}`,
    en: (rows, kind) => `rows ${rows} of the ledger cannot be read and may be this payment; without them: ${kind}`,
  },
  unreadRowsOfHousehold: {
    zh: (rows) => `这一户另有台账第 ${rows} 行格式有误`,
    en: (rows) => `rows ${rows} of the household cannot be read`,
  },
  likely: {
    zh: (id, rows) => `编号与 ${id} 极为相近${rows && `（台账${rows}）`}，未作对应，请核对`,
    en: (id, rows) => `the id nearly is ${id}${rows && ` (${rows})`}; they were not matched, so check`,
  },
  paidElsewhere: {
    zh: (person, household, payments) => `成员 ${person} 同时在 ${household} 户领取（${payments}）`,
    en: (person, household, payments) => `${person} was paid in household ${household} too (${payments})`,
  },
  paidBy: {
    zh: (household, amount) => `${household} 户 ${amount} 元`,
    en: (household, amount) => `${household}: ${amount} yuan`,
  },
  versions: {
    zh: (days) => `依据的家庭信息（生效日期）：${days}`,
    en: (days) => `records of the household, by their days: ${days}`,
  },
  ruling: {
    zh: (reading, dues) => `口径待明确：${reading}（${dues}）`,
    en: (reading, dues) => `needs a ruling: ${reading} (${dues})`,
  },
  dueUnder: { zh: (option, due) => `${option}：应发 ${due}`, en: (option, due) => `${option}: due ${due}` },
  outcome: {
    zh: (due, paid, difference) => `应发 ${due}，实发 ${paid}，差额 ${difference}`,
    en: (due, paid, difference) => `due ${due}, paid ${paid}, difference ${difference}`,
  },
  floor: {
    zh: (standard, due, paid) => `${standard}：下限 ${due}，本市标准 ${paid}`,
    en: (standard, due, paid) => `${standard}: floor ${due}, the city's ${paid}`,
  },
  official: { zh: (text) => `原文：“${text}”`, en: (text) => `official text: “${text}”` },
  notOfficial: {
    zh: () => '所给文件中没有与校验值（SHA-256）相符的原文',
    en: () => 'the copy that was given has no sentence whose SHA-256 fits',
  },
  officialFile: {
    zh: (file, fitting, all) => `条款原文取自 ${file}：引用的 ${all} 句中 ${fitting} 句与校验值（SHA-256）相符`,
    en: (file, fitting, all) => `official text: ${file}; ${fitting} of the ${all} sentences cited fit by SHA-256`,
  },
  standard: {
    zh: (standard, from, value, source) => `${standard}：${from} 起 ${value} 元${source && `（${source}）`}`,
    en: (standard, from, value, source) => `${standard}: ${value} yuan from ${from}${source && ` (${source})`}`,
  },
  statistic: {
    zh: (standard, year, value, source) => `${standard}：${year} 年 ${value} 元${source && `（${source}）`}`,
    en: (standard, year, value, source) => `${standard}: ${value} yuan in ${year}${source && ` (${source})`}`,
  },
  clause: {
    zh: (locator, place, text) => `${locator}（${place}）：${text}`,
    en: (locator, place, text) => `${locator} (${place}): ${text}`,
  },
  figure: {
    zh: (figure, from, value, source) => `文件数值 ${figure}：${from} 起 ${value}${source && `（${source}）`}`,
    en: (figure, from, value, source) => `figure ${figure}: ${value} from ${from}${source && ` (${source})`}`,
  },
  readingUsed: { zh: (reading, option) => `${reading}：${option}`, en: (reading, option) => `${reading}: ${option}` },
  byDefault: {
    zh: (count) => `其余 ${count} 项口径取默认值（jiuzhu rules 列出）`,
    en: (count) => `the other ${count} readings are as by default (jiuzhu rules lists them)`,
  },
  noStandards: { zh: () => '未给出本市标准', en: () => 'no standards of the city were given' },
  moreRows: { zh: (count) => `另有 ${count} 行`, en: (count) => `and ${count} more` },
  mostSheets: {
    zh: (shown, all) => `取证单只列金额最大的 ${shown} 份，共应有 ${all} 份`,
    en: (shown, all) => `the ${shown} evidence sheets with the largest sums, of ${all}`,
  },
  mostFindings: {
    zh: (shown, all) => `列出金额较大的 ${shown} 笔，共 ${all} 笔；全部见 csv 或 json 格式`,
    en: (shown, all) => `the ${shown} largest of ${all} findings; the csv and json formats have all`,
  },
} as const satisfies { readonly [name: string]: Phrase }

/** Fields of a finding that no column shows under their own name. */
export const fields = {
  sha256: { zh: '校验值（SHA-256）', en: 'sha256' },
  policy: { zh: '文件的校验值', en: 'policy' },
  finding: { zh: '疑点', en: 'finding' },
  evidence: { zh: '证据记录', en: 'evidence' },
  reason: { zh: '原因', en: 'reason' },
  rows: { zh: '台账行', en: 'rows' },
  otherwise: { zh: '不计格式有误的行时的类别', en: 'otherwise' },
  unreadableRows: { zh: '格式有误的行', en: 'unreadableRows' },
  wouldBeDue: { zh: '按收入核定应发', en: 'wouldBeDue' },
  exit: { zh: '终止', en: 'exit' },
  daysLate: { zh: '晚发天数', en: 'daysLate' },
  households: { zh: '各户', en: 'households' },
  paidBy: { zh: '各户实发', en: 'paidBy' },
  rule: { zh: '规则', en: 'rule' },
  trace: { zh: '计算步骤', en: 'trace' },
} as const satisfies { readonly [field: string]: Label }

/** A payment without an id, by its row. */
export const rowName: Phrase = { zh: (row) => `台账第${row}行`, en: (row) => `row ${row}` }

/** Why a finding is of its kind. */
export const reasonWords = {
  missedMonth: { zh: '其他各期有发放', en: 'other periods were paid' },
  neverPaid: { zh: '各期均未发放', en: 'never paid' },
  exited: { zh: '已终止救助', en: 'has left' },
  neverEntitled: { zh: '从未符合条件', en: 'never entitled' },
  noLongerEntitled: { zh: '不再符合条件', en: 'no longer entitled' },
  beforeFirstVersion: { zh: '早于名册第一条记录', en: 'before the first record' },
  unknownHousehold: { zh: '名册没有这一户', en: 'no such household' },
  unknownPerson: { zh: '名册没有这个人', en: 'no such person' },
  unknownClaim: { zh: '名册没有这张结算单', en: 'no such claim' },
} as const satisfies { readonly [reason: string]: Label }
