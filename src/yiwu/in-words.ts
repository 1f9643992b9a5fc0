/** The law of Yiwu with its sentences and formulas, for explanations, tables and pages. */
import type { PolicyInFull } from '../kit/policy'
import { askingYiwu } from './asking'
import { clauses } from './document/clauses'
import { headings } from './document/headings'
import { findingWords } from './finding-words'
import { formulas } from './formulas'
import { readingReasons } from './reading-reasons'
import { tableWords } from './table-words'

/** Without the fingerprints of sentences, which only the catalogue of the rules prints. */
export const yiwuInWords: PolicyInFull = /* @__PURE__ */ Object.freeze({
  ...askingYiwu,
  formulas,
  reasons: readingReasons,
  sentences: { clauses, headings, fingerprints: {} },
  tables: tableWords,
  findings: findingWords,
})
