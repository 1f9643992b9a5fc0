/** Words of sweeps and reforms. */
import type { Label } from '../language/expression'
import type { Phrase } from './language'

/** A sum or a change of which two ends are known, or one. */
export const ranges = {
  between: { zh: (min, max) => `${min} 至 ${max}`, en: (min, max) => `${min} to ${max}` },
  orMore: { zh: (min) => `${min} 以上`, en: (min) => `${min} or more` },
  less: { zh: (least, most) => `减少 ${least} 至 ${most}`, en: (least, most) => `${least} to ${most} less` },
  more: { zh: (least, most) => `增加 ${least} 至 ${most}`, en: (least, most) => `${least} to ${most} more` },
  moreThan: { zh: (least) => `增加 ${least} 以上`, en: (least) => `${least} or more above` },
  lessToMore: {
    zh: (less, more) => `减少 ${less} 至增加 ${more}`,
    en: (less, more) => `from ${less} less to ${more} more`,
  },
  fromLess: { zh: (less) => `最多减少 ${less}，增加不限`, en: (less) => `at most ${less} less, or any sum more` },
} as const satisfies { readonly [name: string]: Phrase }

/** What a chart says. */
export const chartWords = {
  losses: { zh: '收入增加反而所得减少', en: 'More income leaves less' },
  income: { zh: '收入', en: 'income' },
  onceShort: { zh: '一次性', en: 'once' },
  yuan: { zh: '元', en: 'yuan' },
  yuanPerMonth: { zh: '元/月', en: 'yuan a month' },
} as const satisfies { readonly [id: string]: Label }

export const chartPhrases = {
  loss: {
    zh: (from: string, to: string, before: string, most: string) =>
      `收入 ${from} 至 ${to}：所得少于此前的 ${before}，最多少 ${most}`,
    en: (from: string, to: string, before: string, most: string) =>
      `an income from ${from} to ${to} leaves less than the ${before} just below, by up to ${most}`,
  },
  now: { zh: (value: string) => `现为 ${value}`, en: (value: string) => `now ${value}` },
} as const satisfies { readonly [id: string]: Phrase<never> }

export const sweepWords = {
  title: { zh: '推演：一项数值变动的影响', en: 'Sweep: what changes along one value' },
  chart: { zh: '图示', en: 'Chart' },
  pieces: { zh: '各段', en: 'Pieces' },
  steps: { zh: '跳变', en: 'Steps' },
  paidUpTo: { zh: '各项目可享受至', en: 'Still paid or granted' },
  noSteps: { zh: '没有跳变。', en: 'There is no step.' },
  from: { zh: '起', en: 'from' },
  to: { zh: '止', en: 'to' },
  perMonth: { zh: '每月救助合计', en: 'aid a month' },
  resources: { zh: '收入加救助', en: 'income and aid' },
  open: { zh: '（至推演终点仍未恢复）', en: ' (and beyond the end of the sweep)' },
} as const satisfies { readonly [id: string]: Label }

export const sweepPhrases = {
  along: {
    zh: (label: string, household: string) => `${household} 户，${label}`,
    en: (label: string, household: string) => `Household ${household}, ${label}`,
  },
  nowIs: { zh: (value: string) => `（现为 ${value}）`, en: (value: string) => ` (now ${value})` },
  step: {
    zh: (at: string, before: string, after: string, change: string) => `${at}：每月 ${before} → ${after}（${change}）`,
    en: (at: string, before: string, after: string, change: string) =>
      `at ${at}: ${before} → ${after} a month (${change})`,
  },
  stepOnce: { zh: (change: string) => `，一次性 ${change}`, en: (change: string) => `, once ${change}` },
  because: {
    zh: (programme: string, from: string, to: string, condition: string) => `${programme}：${from} → ${to}${condition}`,
    en: (programme: string, from: string, to: string, condition: string) => `${programme}: ${from} → ${to}${condition}`,
  },
  condition: {
    zh: (label: string, clause: string) => `，“${label}”（${clause}）`,
    en: (label: string, clause: string) => `, by "${label}" (${clause})`,
  },
  perYuan: {
    zh: (rate: string) => `（每增一元 ${rate}）`,
    en: (rate: string) => ` (${rate} for each yuan more)`,
  },
  perStep: {
    zh: (rate: string) => `（每增一 ${rate}）`,
    en: (rate: string) => ` (${rate} for each one more)`,
  },
  paidUpTo: {
    zh: (at: string, programmes: string) => `${at}：${programmes}`,
    en: (at: string, programmes: string) => `up to ${at}: ${programmes}`,
  },
  under: {
    zh: (reading: string, option: string) => `按口径“${reading}”：${option}`,
    en: (reading: string, option: string) => `Under the reading "${reading}": ${option}`,
  },
  inUnit: {
    zh: (label: string, unit: string) => `${label}（${unit}）`,
    en: (label: string, unit: string) => `${label} (${unit})`,
  },
} as const satisfies { readonly [id: string]: Phrase<never> }

export const compareWords = {
  title: { zh: '政策调整前后对比', en: 'A reform against today' },
  households: { zh: '户数', en: 'households' },
  sums: { zh: '金额（元）', en: 'sums in yuan' },
  gain: { zh: '增加', en: 'gain' },
  lose: { zh: '减少', en: 'lose' },
  enter: { zh: '新进', en: 'enter' },
  leave: { zh: '退出', en: 'leave' },
  open: { zh: '缺少信息，无法判断', en: 'cannot be told' },
  same: { zh: '不变', en: 'same' },
  before: { zh: '调整前', en: 'before' },
  after: { zh: '调整后', en: 'after' },
  change: { zh: '变化', en: 'change' },
  onceChange: { zh: '一次性变化', en: 'change once' },
  perMonth: { zh: '每月合计', en: 'aid a month' },
  once: { zh: '一次性合计', en: 'aid once' },
  size: { zh: '家庭人口', en: 'size' },
  income: { zh: '人均月收入（整元，十等分）', en: 'income a head in whole yuan, by tenths' },
  largest: { zh: '变化最大的十户', en: 'The ten largest changes' },
  household: { zh: '户', en: 'household' },
  group: { zh: '分组', en: 'group' },
  broken: { zh: '因调整而新低于下限的标准', en: 'Floors that the reform breaks' },
  unknown: { zh: '未知', en: 'not known' },
} as const satisfies { readonly [id: string]: Label }

export const comparePhrases = {
  reform: { zh: (name: string) => `调整：${name}`, en: (name: string) => `Reform: ${name}` },
  broken: {
    zh: (rule: string, clause: string, from: string, actual: string, floor: string) =>
      `${rule}（${clause}），自 ${from}：${actual} 低于下限 ${floor}`,
    en: (rule: string, clause: string, from: string, actual: string, floor: string) =>
      `${rule} (${clause}) from ${from}: ${actual} is under the floor of ${floor}`,
  },
} as const satisfies { readonly [id: string]: Phrase<never> }

export const priceWords = {
  title: { zh: '各解读口径的影响金额', en: 'What each reading is worth' },
  readings: { zh: '口径（影响大者在前）', en: 'Readings, the most worth first' },
  reading: { zh: '解读口径', en: 'reading' },
  option: { zh: '选项', en: 'option' },
  perYear: { zh: '全年合计', en: 'a year in all' },
  change: { zh: '全年变化', en: 'change a year' },
  changed: { zh: '结果改变的户数', en: 'households changed' },
  none: { zh: '其余口径换用任何选项都不改变任何一户的结果。', en: 'No option of the others changes anything.' },
  interactions: { zh: '相互影响的口径', en: 'Readings that change the worth of each other' },
  pair: { zh: '两项口径', en: 'two rulings' },
  apart: { zh: '分别改用之和', en: 'ruled apart, added up' },
  together: { zh: '一并改用', en: 'ruled together' },
  difference: { zh: '相差', en: 'difference' },
  households: { zh: '户数', en: 'households' },
} as const satisfies { readonly [id: string]: Label }

export const pricePhrases = {
  total: {
    zh: (households: string, sum: string) => `${households} 户，按现用口径全年合计 ${sum} 元`,
    en: (households: string, sum: string) => `${households} households, ${sum} yuan a year under the readings taken`,
  },
  taken: { zh: (option: string) => `${option}（现用）`, en: (option: string) => `${option} (taken)` },
  withClause: {
    zh: (reading: string, clause: string) => `${reading}（${clause}）`,
    en: (reading: string, clause: string) => `${reading} (${clause})`,
  },
  ruled: {
    zh: (label: string, option: string) => `${label}：${option}`,
    en: (label: string, option: string) => `${label}: ${option}`,
  },
} as const satisfies { readonly [id: string]: Phrase<never> }

export const solveWords = {
  none: { zh: '在此范围内没有任何数值达到目标。', en: 'No value of this range reaches it.' },
  already: { zh: '无需变动，现已达到。', en: 'Nothing has to change.' },
  noBudget: { zh: '在此范围内没有恰好超出预算之处。', en: 'No value of this range is where the budget is passed.' },
} as const satisfies { readonly [id: string]: Label }

export const solvePhrases = {
  range: {
    zh: (from: string, to: string) => `范围 ${from} 至 ${to}`,
    en: (from: string, to: string) => `from ${from} to ${to}`,
  },
  reached: {
    zh: (outcome: string, amount: string) => `${outcome}，${amount}`,
    en: (outcome: string, amount: string) => `${outcome}, ${amount}`,
  },
  at: {
    zh: (value: string, reached: string) => `${value}：${reached}`,
    en: (value: string, reached: string) => `at ${value}: ${reached}`,
  },
  change: {
    zh: (value: string, change: string) => `需变动 ${change}，至 ${value}`,
    en: (value: string, change: string) => `a change of ${change}, to ${value}`,
  },
  days: {
    zh: (value: string, days: string) => `需变动 ${days} 天，至 ${value}`,
    en: (value: string, days: string) => `a change of ${days} days, to ${value}`,
  },
  least: { zh: (value: string) => `最小为 ${value}`, en: (value: string) => `the least is ${value}` },
  register: {
    zh: (households: string, cost: string, budget: string) => `${households} 户，现全年 ${cost} 元；预算 ${budget} 元`,
    en: (households: string, cost: string, budget: string) =>
      `${households} households, ${cost} yuan a year now; the budget is ${budget}`,
  },
  within: {
    zh: (value: string, cost: string) => `${value}：全年 ${cost} 元，不超出预算`,
    en: (value: string, cost: string) => `at ${value}: ${cost} yuan a year, within the budget`,
  },
  beyond: {
    zh: (value: string, cost: string) => `${value}：全年 ${cost} 元，超出预算`,
    en: (value: string, cost: string) => `at ${value}: ${cost} yuan a year, over the budget`,
  },
} as const satisfies { readonly [id: string]: Phrase<never> }
