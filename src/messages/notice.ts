/** What a notice says around the explanations: the record, the standards, the first page, where clauses stand. */
import type { Label } from '../engine/expression'
import type { Phrase } from './language'

export const notRecorded: Label = { zh: '未登记', en: 'not recorded' }

/** The facts on record. */
export const recorded = {
  between: { zh: '；', en: '; ' },
  byIncome: { zh: '未登记（按收入测算）', en: 'not recorded (the income test stands in for it)' },
  countedAsNothing: { zh: '未登记（按 0 计，请核实）', en: 'not recorded (counted as 0; please verify)' },
  noCategory: { zh: '未登记特殊类别', en: 'none recorded' },
  settledOn: { zh: '结算日期', en: 'settled on' },
  academicYear: { zh: '学年', en: 'academic year' },
} as const satisfies { readonly [name: string]: Label }

export const notAssessed = {
  claim: { zh: (programme) => `${programme}（未提交医疗费用）`, en: (programme) => `${programme} (no medical claim)` },
  student: {
    zh: (programme) => `${programme}（未登记就读情况）`,
    en: (programme) => `${programme} (no pupil or student on record)`,
  },
} as const satisfies { readonly [name: string]: Phrase }

/** Where a clause stands, in words. */
export const places = {
  preamble: { zh: (sentence) => `前言第${sentence}句`, en: (sentence) => `preamble, sentence ${sentence}` },
  part: { zh: (part) => `第${part}部分`, en: (part) => `part ${part}` },
  section: { zh: (section) => `第（${section}）节`, en: (section) => `section ${section}` },
  item: { zh: (item) => `第${item}项`, en: (item) => `item ${item}` },
  sentence: { zh: (sentence) => `第${sentence}句`, en: (sentence) => `sentence ${sentence}` },
} as const satisfies { readonly [name: string]: Phrase }

/** What stands between the steps of a place. */
export const betweenPlaces: Label = { zh: '', en: ', ' }

export const clauseLine: Phrase<[string, string, string]> = {
  zh: (locator, place, summary) => `${locator}（${place}）：${summary}`,
  en: (locator, place, summary) => `${locator} (${place}): ${summary}`,
}

/** The units of standards. */
export const units = {
  'yuan/person/month': { zh: '元/人/月', en: 'yuan a person a month' },
  'yuan/person/year': { zh: '元/人/年', en: 'yuan a person a year' },
} as const satisfies { readonly [unit: string]: Label }

export const standardLine = {
  dated: {
    zh: (label, value, unit, from, source) => `${label} ${value} ${unit}（自 ${from}；来源：${source}）`,
    en: (label, value, unit, from, source) => `${label} ${value} ${unit} (from ${from}; source: ${source})`,
  } as Phrase<[string, string, string, string, string]>,
  given: {
    zh: (label, value, unit) => `${label} ${value} ${unit}（调用方给出）`,
    en: (label, value, unit) => `${label} ${value} ${unit} (as given by the caller)`,
  } as Phrase<[string, string, string]>,
}

/** What would entitle, on the first page. */
export const ifChanged: Phrase<[string]> = {
  zh: (changes) => `如有变化即符合：${changes}`,
  en: (changes) => `would be: ${changes}`,
}

/** What stands on the first page beside the results. */
export const front = {
  title: { zh: '社会救助待遇核算告知单（试算）', en: 'Social assistance: notice of calculation' },
  granted: { zh: '符合条件', en: 'Entitled' },
  elsewhere: { zh: '由其他文件决定', en: 'Decided elsewhere' },
  open: { zh: '待补材料', en: 'Still open' },
  refused: { zh: '不符合条件', en: 'Not entitled' },
  notAssessed: { zh: '本次未核算', en: 'Not assessed' },
  record: { zh: '登记的事实', en: 'Facts on record' },
  standards: { zh: '所用标准', en: 'Standards in force' },
  annex: { zh: '附：认定与计算过程', en: 'Annex: findings and workings' },
  signed: {
    zh: '经办：__________　审核：__________　审批：__________　日期：__________　（盖章）',
    en: 'Handled by: __________  Checked by: __________  Approved by: __________  Date: __________  (seal)',
  },
  engine: { zh: '程序版本', en: 'Engine' },
} as const satisfies { readonly [name: string]: Label }

export const documentOf: Phrase<[string, string, string]> = {
  zh: (title, day, id) => `《${title}》（${day}，${id}）`,
  en: (title, day, id) => `${title} (${day}, ${id})`,
}
