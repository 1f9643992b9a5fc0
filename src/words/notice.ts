/** What a notice says around the explanations: the record, the standards, the first page, where clauses stand. */

import type { Label } from '../language/expression'
import type { Phrase } from './language'

export const notRecorded: Label = { zh: '未登记', en: 'not recorded' }

/** What stands between the facts of one line. */
export const betweenFacts: Label = { zh: '；', en: '; ' }

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

/** What to bring, and from whom it can be had. */
export const toSupply: Phrase<[string, string]> = {
  zh: (fact, supplier) => `请补：${fact}（可由${supplier}提供）`,
  en: (fact, supplier) => `please supply: ${fact} (from ${supplier})`,
}

/** A result that follows from how the law is read. */
export const dependsOnReading: Label = {
  zh: '此结果取决于对文件的理解，见附页',
  en: 'This result depends on how the document is read; see the annex',
}

/** What stands on the first page beside the results. */
export const front = {
  title: { zh: '社会救助待遇核算告知单（试算）', en: 'Social assistance: notice of trial calculation' },
  granted: { zh: '符合条件', en: 'Entitled' },
  elsewhere: { zh: '由其他文件决定', en: 'Decided elsewhere' },
  open: { zh: '补充材料后核算', en: 'Still open' },
  refused: { zh: '不符合条件', en: 'Not entitled' },
  notAssessed: { zh: '本次未核算', en: 'Not assessed' },
  record: { zh: '登记的事实', en: 'Facts on record' },
  standards: { zh: '所用标准', en: 'Standards in force' },
  annex: { zh: '附：认定与计算过程', en: 'Annex: findings and workings' },
  signed: {
    zh: '经办：__________　复核：__________　日期：__________　（盖章）',
    en: 'Handled by: __________  Reviewed by: __________  Date: __________  (seal)',
  },
  contact: {
    zh: '登记的事实如有错漏，请向经办机构申请更正或补充。',
    en: 'If a fact on record is wrong or missing, please ask the office to correct or complete it.',
  },
  engine: { zh: '程序版本', en: 'Engine' },
} as const satisfies { readonly [name: string]: Label }

export const documentOf: Phrase<[string, string, string]> = {
  zh: (title, day, id) => `《${title}》（${day}，${id}）`,
  en: (title, day, id) => `${title} (${day}, ${id})`,
}
