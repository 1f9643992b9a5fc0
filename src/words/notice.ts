/** What a notice says around the explanations: the record, the standards, the first page, where clauses stand. */

import type { Label } from '../language/expression'
import type { Phrase } from './language'

export const notRecorded: Label = { zh: '未登记', en: 'not recorded' }

/** Behind the name of what scrolls within itself, for who hears the page. */
export const sideways: Label = { zh: '（可左右滚动）', en: ' (scrolls sideways)' }

/** A claim in a list of claims. */
export const settledFor: Phrase<[string, string]> = {
  zh: (person, day) => `${person}（${day}结算）`,
  en: (person, day) => `${person} (settled on ${day})`,
}

/** What stands between the facts of one line. */
export const betweenFacts: Label = { zh: '；', en: '; ' }

/** What stands between the parts of a line. */
export const betweenParts: Label = { zh: '，', en: ' — ' }

export const notAssessed = {
  claim: { zh: (programme) => `${programme}（未提交医疗费用）`, en: (programme) => `${programme} (no medical claim)` },
  student: {
    zh: (programme) => `${programme}（未登记就读情况；如在读请补报）`,
    en: (programme) => `${programme} (no pupil or student on record; report one if there is)`,
  },
} as const satisfies { readonly [name: string]: Phrase }

/** Where a clause stands, in words. */
export const places = {
  preamble: { zh: (sentence) => `前言第${sentence}句`, en: (sentence) => `preamble, sentence ${sentence}` },
  part: { zh: (part) => `第${part}部分`, en: (part) => `part ${part}` },
  section: { zh: (section) => `第（${section}）节`, en: (section) => `section (${section})` },
  item: { zh: (item) => `第${item}项`, en: (item) => `item ${item}` },
  sentence: { zh: (sentence) => `第${sentence}句`, en: (sentence) => `sentence ${sentence}` },
} as const satisfies { readonly [name: string]: Phrase }

/** What stands between the steps of a place. */
export const betweenPlaces: Label = { zh: '', en: ', ' }

export const clauseLine: Phrase<[string, string, string]> = {
  zh: (locator, place, summary) => `${locator}（${place}）：${summary}`,
  en: (locator, place, summary) => `${locator} (${place}): ${summary}`,
}

export const standardLine = {
  dated: {
    zh: (label, value, unit, from, source) => `${label} ${value} ${unit}（自 ${from} 起；来源：${source}）`,
    en: (label, value, unit, from, source) => `${label} ${value} ${unit} (from ${from}; source: ${source})`,
  } as Phrase<[string, string, string, string, string]>,
  given: {
    zh: (label, value, unit) => `${label} ${value} ${unit}（本次录入）`,
    en: (label, value, unit) => `${label} ${value} ${unit} (as given by the caller)`,
  } as Phrase<[string, string, string]>,
}

/** A result that follows from how the law is read. */
export const dependsOnReading: Label = {
  zh: '此项按现行口径计算，口径调整时结果会变动（见附页）',
  en: 'this result depends on how the document is read (see the annex)',
}

/** Whom a result is about. */
export const everybody = {
  household: { zh: '全家', en: 'the household' },
  member: { zh: '每位成员', en: 'every member' },
} as const satisfies { readonly [name: string]: Label }

/** Programmes with whom they are about, where that is not the household. */
export const ofWhom: Phrase<[string, string]> = {
  zh: (programmes, whom) => `${programmes}（${whom}）`,
  en: (programmes, whom) => `${programmes} (${whom})`,
}

export const inBrackets: Phrase<[string]> = { zh: (what) => `（${what}）`, en: (what) => `(${what})` }

/** A sum that each of several has. */
export const eachOf: Phrase<[string]> = { zh: (sum) => `各${sum}`, en: (sum) => `${sum} each` }

/** The sums that a family looks for first, by how often they are paid. */
export const perPeriod = {
  month: { zh: (month) => `每月（自${month}起）`, en: (month) => `a month, from ${month}` },
  'yuan/year': { zh: () => '每年', en: () => 'a year' },
  'yuan/academic year': { zh: () => '每学年', en: () => 'an academic year' },
  yuan: { zh: () => '一次性', en: () => 'once' },
} as const satisfies { readonly [name: string]: Phrase<[string]> }

/** What an open sum lies between. */
export const openSum = {
  between: {
    zh: (min, max, per) => `${per} ${min} 元至 ${max} 元`.trim(),
    en: (min, max, per) => `${min} to ${max} yuan${per}`,
  },
  from: { zh: (min, _, per) => `${per} ${min} 元以上`.trim(), en: (min, _, per) => `${min} yuan or more${per}` },
} as const satisfies { readonly [name: string]: Phrase<[string, string, string]> }

/** A sum that cannot be told yet. */
export const stillOpen: Phrase<[string]> = {
  zh: (sum) => `${sum}（待补充材料）`,
  en: (sum) => `${sum}, once the record is complete`,
}

/** What would do: to be shown as one of several groups; for some of the programmes in a line only. */
export const proofOfOne: Phrase<[string]> = {
  zh: (groups) => `属于下列人员之一（附证明）：${groups}`,
  en: (groups) => `proof of being one of: ${groups}`,
}
export const proofOfBeing: Phrase<[string]> = {
  zh: (group) => `属于${group}（附证明）`,
  en: (group) => `proof of being: ${group}`,
}
export const forSome: Phrase<[string]> = {
  zh: (what) => `其中部分项目：${what}`,
  en: (what) => `for some of these, ${what}`,
}

/** What would show that the record of a person is not complete. */
export const proofOf: Phrase<[string]> = { zh: (what) => `${what}（附证明）`, en: (what) => `proof: ${what}` }

/** What stands on the first page beside the results. */
export const front = {
  title: { zh: '社会救助待遇核算告知单（试算）', en: 'Social assistance: notice of trial calculation' },
  granted: { zh: '符合条件', en: 'Entitled' },
  elsewhere: { zh: '按其他规定办理', en: 'Decided under other rules' },
  open: { zh: '补充材料后核算', en: 'Still open' },
  refused: { zh: '不符合条件', en: 'Not entitled' },
  notAssessed: { zh: '本次未核算', en: 'Not assessed' },
  result: { zh: '您家可以得到', en: 'What you get' },
  nothing: {
    zh: '按目前登记的情况，没有可以核定的金额。',
    en: 'On the facts recorded so far, no sum can be granted.',
  },
  noSum: { zh: '符合条件（文件未规定金额）', en: 'entitled; the document fixes no sum' },
  isOne: { zh: '是', en: 'yes' },
  next: { zh: '接下来怎么办', en: 'What to do next' },
  bring: { zh: '请补充下列信息', en: 'Please supply' },
  facts: { zh: '缺少的信息', en: 'What is missing' },
  from: { zh: '由谁提供', en: 'Who can supply it' },
  settles: { zh: '用于核定', en: 'What it settles' },
  go: { zh: '下列项目按其他规定办理，请另行申请', en: 'Other rules decide these. Apply for each:' },
  why: { zh: '为什么', en: 'Why' },
  because: { zh: '原因', en: 'Reason' },
  anyOne: { zh: '具备下列任一条件即符合', en: 'Any one of these would do' },
  programme: { zh: '项目', en: 'Programme' },
  whom: { zh: '对象', en: 'For whom' },
  sum: { zh: '结果', en: 'Result' },
  home: { zh: '家庭', en: 'Household' },
  record: { zh: '登记情况', en: 'Facts on record' },
  about: { zh: '对象', en: 'About' },
  recorded: { zh: '情况', en: 'On record' },
  standards: { zh: '执行标准', en: 'Standards in force' },
  standard: { zh: '标准名称', en: 'Standard' },
  yuan: { zh: '金额', en: 'Sum' },
  since: { zh: '执行日期', en: 'In force from' },
  source: { zh: '来源', en: 'Source' },
  object: { zh: '有错漏或不同意见', en: 'If you disagree' },
  annex: { zh: '附：认定与计算过程', en: 'Annex: findings and workings' },
  handled: { zh: '经办', en: 'Handled by' },
  reviewed: { zh: '复核', en: 'Reviewed by' },
  dated: { zh: '日期', en: 'Date' },
  seal: { zh: '（盖章）', en: '(seal)' },
  contact: {
    zh: '登记情况如有错漏，或对结果有不同意见，请向经办机构申请更正、补充或复核。',
    en: 'If a fact is wrong or missing, or you disagree with a result, ask the office to correct it or to look again.',
  },
  engine: { zh: '程序版本', en: 'Engine' },
} as const satisfies { readonly [name: string]: Label }

export const documentOf: Phrase<[string, string]> = {
  zh: (title, day) => `政策：《${title}》（${day}）。`,
  en: (title, day) => `Policy: ${title} (${day}).`,
}

export const yuanUnit: Label = { zh: '元', en: 'yuan' }

/** How the office can be reached. */
export const contacts = {
  address: { zh: '地址', en: 'Address' },
  phone: { zh: '电话', en: 'Phone' },
  hours: { zh: '办公时间', en: 'Hours' },
  web: { zh: '网址', en: 'Web' },
} as const satisfies { readonly [name: string]: Label }

/** Chinese puts no mark before the word that leaves a row open. */
export const andSoOn = (row: Label): Label => ({ ...row, zh: row.zh.replace(/、等$/, '等') })
