/** The law of Yiwu with everything that its document says, for the catalogue of its rules. */
import type { PolicyInFull } from '../kit/policy'
import { fingerprints } from './document/fingerprints'
import { yiwuInWords } from './in-words'

export const yiwuInFull: PolicyInFull = /* @__PURE__ */ Object.freeze({
  ...yiwuInWords,
  sentences: { ...yiwuInWords.sentences, fingerprints },
})
