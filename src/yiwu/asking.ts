/** The law of Yiwu with the questions of a form. */
import type { AskingPolicy } from '../kit/policy'
import { yiwu } from './policy'
import { questions } from './questions'
import { suppliers } from './suppliers'

export const askingYiwu: AskingPolicy = /* @__PURE__ */ Object.freeze({ ...yiwu, questions, suppliers })
