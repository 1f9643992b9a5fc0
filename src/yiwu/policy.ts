/** The law of Yiwu as one value, which every room takes. */
import { makePolicy, type Policy } from '../kit/policy'
import { document } from './document/document'
import { formulas } from './formulas'
import { programmes } from './programmes'
import { floorRules } from './programmes/standards-compliance'
import { shape } from './shape'
import { tableWords } from './table-words'
import { terms } from './terms'

export const yiwu: Policy = /* @__PURE__ */ makePolicy({
  ...terms,
  document,
  programmes,
  formulas,
  floors: floorRules,
  shape,
  tables: tableWords,
  unlikely: [{ code: 'ruralAboveUrban', lower: 'ruralDibaoStandard', higher: 'urbanDibaoStandard' }],
})
