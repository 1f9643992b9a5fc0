/** The law of Yiwu as one value, which every room takes. */
import { makePolicy, type Policy } from '../kit/policy'
import { document } from './document/document'
import { figures } from './figures'
import { programmeRules } from './programmes'
import { floorRules } from './programmes/standards-compliance'
import { shape } from './shape'
import { terms } from './terms'

export const yiwu: Policy = /* @__PURE__ */ makePolicy({
  ...terms,
  document,
  figures,
  programmes: programmeRules,
  floors: floorRules,
  shape,
  supervision: '三3-s4',
  unlikely: [{ code: 'ruralAboveUrban', lower: 'ruralDibaoStandard', higher: 'urbanDibaoStandard' }],
})
