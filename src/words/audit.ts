/** What an audit's reports say. */

import type { Label } from '../language/expression'
import type { Phrase } from './language'

/** The kinds of finding. */
export const kinds = {
  unmatched: { zh: '无对应对象', en: 'Unmatched' },
  unverifiable: { zh: '无法核实', en: 'Unverifiable' },
  shouldHaveBeenCovered: { zh: '应保未保', en: 'Should have been covered' },
  shouldHaveBeenToppedUp: { zh: '应补未补', en: 'Should have been topped up' },
  excludedTogether: { zh: '互斥同享', en: 'Excluded together' },
  duplicate: { zh: '重复享受', en: 'Duplicate' },
  capExceeded: { zh: '超封顶', en: 'Cap exceeded' },
  uncertified: { zh: '未经认定发放', en: 'Paid without approval' },
  shouldHaveExited: { zh: '应退未退', en: 'Should have exited' },
  overpaid: { zh: '超发', en: 'Overpaid' },
  paidLate: { zh: '未按时发放', en: 'Paid late' },
  paidTwicePersons: { zh: '一人多户', en: 'One person in two households' },
  standardBelowFloor: { zh: '标准低于下限', en: 'Standard below its floor' },
} as const satisfies { readonly [kind: string]: Label }

/** Headings and the columns of tables. */
export const audit = {
  title: { zh: '社会救助资金审计：发放与应发对照', en: 'Audit of social assistance: paid against due' },
  window: { zh: '审计期间', en: 'Window' },
  rows: { zh: '台账行数', en: 'Rows of the ledger' },
  amounts: { zh: '金额（元）', en: 'Yuan' },
  read: { zh: '导入', en: 'read' },
  matched: { zh: '已比对', en: 'matched' },
  unmatched: { zh: '台账有、名册无', en: 'unmatched' },
  unreadable: { zh: '格式有误', en: 'unreadable' },
  outsideWindow: { zh: '不在审计期间', en: 'outside the window' },
  notCompared: { zh: '未比对的项目', en: 'not compared' },
  byKind: { zh: '按类别', en: 'By kind' },
  byProgramme: { zh: '按项目', en: 'By programme' },
  byPeriod: { zh: '按所属期', en: 'By period' },
  largest: { zh: '金额较大的疑点', en: 'Largest findings' },
  findings: { zh: '审计疑点明细', en: 'Findings' },
  kind: { zh: '类别', en: 'kind' },
  household: { zh: '户编号', en: 'household' },
  person: { zh: '人员编号', en: 'person' },
  claim: { zh: '结算单号', en: 'claim' },
  programme: { zh: '项目', en: 'programme' },
  period: { zh: '所属期', en: 'period' },
  due: { zh: '应发', en: 'due' },
  paid: { zh: '实发', en: 'paid' },
  difference: { zh: '差额', en: 'difference' },
  clauses: { zh: '依据条款', en: 'clauses' },
  readings: { zh: '解读口径', en: 'readings' },
  needsRuling: { zh: '口径待明确', en: 'needsRuling' },
  payments: { zh: '流水号', en: 'payments' },
  versions: { zh: '依据的家庭信息（生效日期）', en: 'versions' },
  missing: { zh: '缺少的信息', en: 'missing' },
  standard: { zh: '标准', en: 'standard' },
  count: { zh: '笔数', en: 'count' },
  sum: { zh: '金额（元）', en: 'yuan' },
  claims: { zh: '医疗费用结算', en: 'medical claims' },
  standards: { zh: '本市标准', en: "the city's standards" },
  none: { zh: '在本次比对范围内未发现差异。', en: 'No differences were found within what was compared.' },
  noMatch: { zh: '台账与家庭信息对不上，未作比对。', en: 'The ledger and the cases do not match; nothing was judged.' },
  howCounted: {
    zh: '金额为差额绝对值之和；资料不全、无法核实的，为实发金额。各人、各项目、各期之间不作抵销。',
    en: 'Yuan are sums of absolute differences, or of what was paid where the due cannot be told. Nothing is netted across people, programmes or periods.',
  },
  chartByKind: { zh: '各类别金额（元）', en: 'Yuan by kind' },
  chartByProgramme: { zh: '各项目金额（元）', en: 'Yuan by programme' },
  chartByPeriod: { zh: '各所属期疑点笔数', en: 'Findings by period' },
} as const satisfies { readonly [name: string]: Label }

export const auditPhrases = {
  file: {
    zh: (source, file, rows, sha256) => `${source}：${file}，${rows} 行，SHA-256 ${sha256}`,
    en: (source, file, rows, sha256) => `${source}: ${file}, ${rows} rows, SHA-256 ${sha256}`,
  },
  compared: {
    zh: (programme, rows, periods) => `已比对：${programme}，台账 ${rows} 行，期间 ${periods}`,
    en: (programme, rows, periods) => `compared: ${programme}, ${rows} rows of the ledger, over ${periods}`,
  },
  itsClaims: { zh: () => '按结算单', en: () => 'its claims' },
  itsPeriods: { zh: () => '以台账所列为准', en: () => 'the periods that its payments name' },
  without: {
    zh: (programme, periods) => `台账没有任何一行的期间：${programme} ${periods}`,
    en: (programme, periods) => `periods of which the ledger has no row: ${programme} ${periods}`,
  },
  notCompared: {
    zh: (programmes) => `未比对的项目（台账没有，可用 --programme all）：${programmes}`,
    en: (programmes) => `not compared, as the ledger does not name them (--programme all): ${programmes}`,
  },
  notJudgedBefore: {
    zh: (month) => `${month} 以前政策尚未施行，不作比对`,
    en: (month) => `nothing before ${month} is judged: the policy was not in force`,
  },
  noMatch: {
    zh: (file, named, known) =>
      `台账 ${file} 没有一行对得上家庭信息中的任何一户，因此不列任何疑点。台账中的户编号如 ${named}；家庭信息中如 ${known || '（没有）'}`,
    en: (file, named, known) =>
      `no row of ${file} names a household of the cases, so there are no findings. The ledger has ${named}; the cases have ${known || 'none'}`,
  },
  likely: {
    zh: (count, amount) =>
      `“台账有、名册无”中有 ${count} 笔的户编号与某一户极为相近（${amount} 元），仅作提示，不作对应`,
    en: (count, amount) =>
      `${count} of the unmatched (${amount} yuan) have an id that nearly names a household; they are told, and not matched`,
  },
  noSharedMember: {
    zh: (count, households) => `提示：${count} 户的前后版本没有一名相同的成员，如 ${households}，请核对户编号`,
    en: (count, households) =>
      `warning: versions of ${count} households share no member, such as ${households}; check their ids`,
  },
  personInHouseholds: {
    zh: (count, households) => `提示：家庭信息中有 ${count} 人同一时间在两户之内，如 ${households}`,
    en: (count, households) => `warning: ${count} persons are in two households at one time, such as ${households}`,
  },
  proves: {
    zh: () =>
      '校验值（SHA-256）只表明报告作出之后是否被改动；改动者可以重新计算，请把校验值另存于他人无法改动之处，或以 --sign 签名',
    en: () =>
      'the digest shows whether the report was changed after it was made; whoever changes it can make a new one, so keep it where it cannot be changed, or sign with --sign',
  },
  noSeal: {
    zh: () => '报告没有覆盖全文的校验值（seal），可能被改动',
    en: () => 'the digest over the whole report (seal) is missing; it may have been changed',
  },
  sealDiffers: {
    zh: (recorded, now) => `覆盖全文的校验值不符：原记录 ${recorded}，重新计算为 ${now}`,
    en: (recorded, now) => `the digest over the whole report differs: recorded ${recorded}, recomputed ${now}`,
  },
  reportDiffers: {
    zh: (recorded, now) => `报告与作出时不同：校验值原记录 ${recorded}，现为 ${now}`,
    en: (recorded, now) => `the report is not the one that was made: SHA-256 recorded ${recorded}, now ${now}`,
  },
  unsealedAmong: {
    zh: (count) => `报告已封存，其中 ${count} 条疑点却没有校验值（SHA-256）`,
    en: (count) => `${count} findings carry no digest in a report that is sealed`,
  },
  listedTwice: {
    zh: (finding) => `第${finding}条疑点重复列出，或不在其所属户的各条之中`,
    en: (finding) => `finding ${finding} is listed twice, or stands apart from those of its household`,
  },
  leftOut: {
    zh: (finding) => `缺少一条证据记录可以得出的疑点：${finding}`,
    en: (finding) => `a finding that the evidence gives is left out: ${finding}`,
  },
  noSignature: {
    zh: () => '报告没有这把公钥的签名',
    en: () => 'the report is not signed with this key',
  },
  signatureUnchecked: {
    zh: () => '报告带有签名，未作核对；请用 --key 给出公钥',
    en: () => 'the report is signed, and the signature was not checked; give the public key with --key',
  },
  noKey: {
    zh: (file) => `${file} 不是 Ed25519 密钥（PEM）`,
    en: (file) => `${file} is no Ed25519 key in PEM`,
  },
  evidenceNeedsOut: {
    zh: () => '此格式的证据记录另存于报告旁边的文件：请用 --out 给出报告的文件名',
    en: () => 'evidence of this format lies in a file beside the report: name the report with --out',
  },
  sheetsNeedPaper: {
    zh: () => '--sheets 用于 html 和 xlsx 格式',
    en: () => '--sheets goes with the formats html and xlsx',
  },
  households: { zh: (count) => `比对 ${count} 户`, en: (count) => `${count} households` },
  undeterminedUnpaid: {
    zh: (count) => `另有 ${count} 项因缺少信息无法认定且未发放，仅计数`,
    en: (count) => `${count} dues that facts are missing for had nothing paid against them; they are only counted`,
  },
  unreadableCases: {
    zh: (count) => `家庭信息有 ${count} 行格式有误`,
    en: (count) => `${count} rows of the case file cannot be read`,
  },
  unreadableRow: {
    zh: (source, row, message) => `${source}第${row}行：${message}`,
    en: (source, row, message) => `${source}, row ${row}: ${message}`,
  },
  notSorted: {
    zh: (source, row, how) => `${source}第${row}行起未按户编号排序，改为整体读入内存。数据量大时请先排序：\n  ${how}`,
    en: (source, row, how) =>
      `${source} are not sorted by household (row ${row}); reading both files into memory. For large files sort first:\n  ${how}`,
  },
  sortTable: {
    zh: () =>
      `(head -n 1 表.csv; tail -n +2 表.csv | LC_ALL=C sort -s -t, -k1,1) > 已排序.csv（户编号为第1列、UTF-8 时；否则改 -k）`,
    en: () =>
      `(head -n 1 table.csv; tail -n +2 table.csv | LC_ALL=C sort -s -t, -k1,1) > sorted.csv (where the household is the first column and the file is UTF-8)`,
  },
  sortLines: {
    zh: () =>
      `jq -r '.id + "\\t" + tojson' 家庭信息.jsonl | LC_ALL=C sort -s -t "$(printf '\\t')" -k1,1 | cut -f2- > 已排序.jsonl`,
    en: () =>
      `jq -r '.id + "\\t" + tojson' cases.jsonl | LC_ALL=C sort -s -t "$(printf '\\t')" -k1,1 | cut -f2- > sorted.jsonl`,
  },
  incompleteCases: {
    zh: (count) => `家庭信息有 ${count} 行连户编号都无法辨认：任何一户的疑点都可能缺少一次变更记录，请先更正`,
    en: (count) =>
      `${count} rows of the case file are so broken that not even the household can be told: any finding may lack a version of its case; correct these first`,
  },
  summaryDiffers: {
    zh: (kind, recorded, recomputed) => `汇总与疑点明细不符：${kind} 原记录 ${recorded}，重新计算为 ${recomputed}`,
    en: (kind, recorded, recomputed) =>
      `the summary is not that of the findings: ${kind} recorded ${recorded}, recomputed ${recomputed}`,
  },
  noSummary: {
    zh: () => '审计文件缺少末尾的汇总，可能遗失了疑点；请复核完整的文件',
    en: () => 'the end of the audit with its summary is missing, and findings may be lost; verify the whole file',
  },
  unsealed: {
    zh: (count) => `${count} 条疑点没有校验值（SHA-256）`,
    en: (count) => `${count} findings carry no digest`,
  },
  progress: {
    zh: (rows, rate, left) => `${rows} 行，每秒 ${rate} 行，约余 ${left}`,
    en: (rows, rate, left) => `${rows} rows, ${rate} a second, about ${left} left`,
  },
  nothingNamed: {
    zh: () => '台账未指明任何月份；请用 --from 和 --to 给出期间',
    en: () => 'the payments name no month; give the window with --from and --to',
  },
  verified: {
    zh: (same, all) => `${all} 条疑点中 ${same} 条一致`,
    en: (same, all) => `${same} of ${all} findings are the same`,
  },
  ofFinding: {
    zh: (finding, fault) => `第${finding}条疑点：${fault}`,
    en: (finding, fault) => `finding ${finding}: ${fault}`,
  },
  differs: {
    zh: (finding, field, recorded, recomputed) =>
      `第${finding}条疑点“${field}”：原记录 ${recorded}，重新计算为 ${recomputed}`,
    en: (finding, field, recorded, recomputed) =>
      `finding ${finding}, ${field}: recorded ${recorded}, recomputed ${recomputed}`,
  },
  noEvidence: {
    zh: (finding) => `第${finding}条疑点没有证据记录；请用 audit --evidence 生成`,
    en: (finding) => `finding ${finding} carries no evidence; make it with audit --evidence`,
  },
  evidenceElsewhere: {
    zh: (finding) => `第${finding}条疑点的证据记录在本户的另一条上，前面没有；请复核完整的报告`,
    en: (finding) =>
      `finding ${finding} shares its evidence with another of its household, which is not before it; verify the whole report`,
  },
  otherEngine: {
    zh: (recorded, now) => `由版本 ${recorded} 作出，现以版本 ${now} 重新计算`,
    en: (recorded, now) => `made by version ${recorded}, recomputed by version ${now}`,
  },
} as const satisfies { readonly [name: string]: Phrase }

/** What recurs: its value, how many findings (or rows), what they come to, the programme, the households. */
export const auditPatterns = {
  equalDifference: {
    zh: (value, count, amount, programme) => `规律：${programme}有 ${count} 笔差额同为 ${value} 元，合计 ${amount} 元`,
    en: (value, count, amount, programme) =>
      `pattern: ${count} differences of ${value} in ${programme}, ${amount} yuan in all`,
  },
  factor: {
    zh: (value, count, amount) => `规律：${count} 笔实发为应发的 ${value} 倍，差额合计 ${amount} 元`,
    en: (value, count, amount) => `pattern: ${count} findings paid ${value} times the due, ${amount} yuan in all`,
  },
  month: {
    zh: (value, count, amount) => `规律：疑点集中于 ${value}，${count} 笔，合计 ${amount} 元`,
    en: (value, count, amount) =>
      `pattern: the month ${value} stands out with ${count} findings, ${amount} yuan in all`,
  },
  town: {
    zh: (value, count, amount) => `规律：疑点集中于${value}，${count} 笔，合计 ${amount} 元`,
    en: (value, count, amount) => `pattern: the town ${value} stands out with ${count} findings, ${amount} yuan in all`,
  },
  account: {
    zh: (value, count, amount, _, households) =>
      `规律：银行账号 ${value} 收到多户（${households}）的 ${count} 笔发放，合计 ${amount} 元`,
    en: (value, count, amount, _, households) =>
      `pattern: ${count} payments to several households (${households}) went to the account ${value}, ${amount} yuan in all`,
  },
} as const satisfies { readonly [name: string]: Phrase }

export const sources = {
  cases: { zh: '家庭信息', en: 'cases' },
  payments: { zh: '台账', en: 'payments' },
} as const satisfies { readonly [name: string]: Label }
