/** The law of Yiwu with everything that its document says, for the catalogue of its rules. */
import type { PolicyInFull } from '../kit/policy'
import { fingerprints } from './document/fingerprints'
import { yiwuExplained } from './explained'

export const yiwuInFull: PolicyInFull = /* @__PURE__ */ Object.freeze({
  ...yiwuExplained,
  sentences: { ...yiwuExplained.sentences, fingerprints },
})
