/** What a pay list says: its columns, its heads, its last lines. */
import type { Label } from '../language/expression'
import type { Phrase } from './language'

export const payListWords = {
  title: { zh: '发放花名册', en: 'Pay list' },
  open: { zh: '待定名单（信息不全，未列入合计）', en: 'Open: facts are missing, so that these are in no total' },
  openSheet: { zh: '待定', en: 'open' },
  number: { zh: '序号', en: 'number' },
  programme: { zh: '项目', en: 'programme' },
  period: { zh: '所属期', en: 'period' },
  household: { zh: '户编号', en: 'household' },
  person: { zh: '人员编号', en: 'person' },
  claim: { zh: '结算单号', en: 'claim' },
  whom: { zh: '对象', en: 'for whom' },
  amount: { zh: '金额（元）', en: 'amount' },
  missing: { zh: '缺少的信息', en: 'missing' },
  min: { zh: '最少', en: 'min' },
  max: { zh: '最多', en: 'max' },
  signature: { zh: '领取人签名', en: 'signature' },
  subtotal: { zh: '小计', en: 'Subtotal' },
  total: { zh: '合计', en: 'Total' },
  nothing: { zh: '没有应发放的金额。', en: 'Nothing is to be paid.' },
} as const satisfies { readonly [name: string]: Label }

export const payListPhrases = {
  /** The title of one list. */
  list: {
    zh: (programme, period) => `${programme}发放花名册（${period}）`,
    en: (programme, period) => `Pay list: ${programme}, ${period}`,
  },
  signed: {
    zh: () => '制表：　　　　审核：　　　　批准：　　　　日期：',
    en: () => 'Made by:      Checked:      Approved:      Date:',
  },
  /** On standard error, where the form has no place for what is open. */
  openDue: {
    zh: (who, programme, period, missing, range) => `待定：${who} ${programme} ${period}，缺少：${missing}（${range}）`,
    en: (who, programme, period, missing, range) =>
      `open: ${who} ${programme} ${period}, missing ${missing} (${range})`,
  },
  between: { zh: (min, max) => `${min} 至 ${max} 元`, en: (min, max) => `${min} to ${max} yuan` },
  atLeast: { zh: (min) => `至少 ${min} 元`, en: (min) => `at least ${min} yuan` },
  summary: {
    zh: (paid, sum, open) => `应发 ${paid} 笔，合计 ${sum} 元；待定 ${open} 笔`,
    en: (paid, sum, open) => `${paid} payments due, ${sum} yuan; ${open} open`,
  },
  notApproved: {
    zh: (count, sum) => `另有 ${count} 户未获批准，不计应发；按收入测算合计 ${sum} 元，请核实是否应给`,
    en: (count, sum) =>
      `not approved, so that nothing is due: households ${count}, by income ${sum} yuan; please look whether they should have it`,
  },
  noHousehold: { zh: (id) => `没有户编号为 ${id} 的家庭`, en: (id) => `there is no household ${id}` },
  ledgerIsCsv: {
    zh: (format) => `--ledger 和 --wide 输出 CSV，不能与 --format ${format} 一起使用`,
    en: (format) => `--ledger and --wide are CSV, and do not go with --format ${format}`,
  },
  ofLists: {
    zh: () => '--programme 和 --period 用于发放花名册和台账：请加 --format csv、xlsx 或 html，或者 --ledger、--wide',
    en: () =>
      '--programme and --period are for pay lists and ledgers: add --format csv, xlsx or html, or --ledger or --wide',
  },
  oneLedger: {
    zh: () => '--ledger 与 --wide 只能选一个',
    en: () => 'give --ledger or --wide, not both',
  },
  wideOfMonths: {
    zh: () => '--wide 只用于按月发放的项目，请用 --programme 指明',
    en: () => '--wide is for programmes that are paid by month: name one with --programme',
  },
} as const satisfies { readonly [name: string]: Phrase }
