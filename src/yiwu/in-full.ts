/** The law of Yiwu with its sentences, for explanations and pages. */
import type { PolicyInFull } from '../kit/policy'
import { clauses } from './document/clauses'
import { fingerprints } from './document/fingerprints'
import { headings } from './document/headings'
import { yiwu } from './policy'

export const yiwuInFull: PolicyInFull = /* @__PURE__ */ Object.freeze({
  ...yiwu,
  sentences: { clauses, headings, fingerprints },
})
