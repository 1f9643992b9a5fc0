/** The questions of a form under the policy of Yiwu. */
import { withAnswer as withAnswerUnder } from './explain/answer'
import { nextQuestion as nextQuestionUnder } from './explain/next-question'
import { askingYiwu } from './yiwu/asking'
import type { CalculatorOptions } from './yiwu/calculator'
import type { NextQuestion } from './yiwu/explained'
import type { Case } from './yiwu/plain'

/**
 * The one fact worth asking next over a whole household, with all that a form needs to ask for it: the question in both
 * languages, the kind of answer, options, bounds, who can answer, what waits for it and between which sums that lies.
 *
 * Returns `undefined` where no answer could change the assessment any more. Nobody is asked twice: what the case holds as
 * `null` was asked, and is not known. A case lists its members, who of them is at school (`education: {}`) and the claims
 * (`id` and `settledOn`) before the first question.
 * @throws InputError as `assess` does.
 * @example
 * nextQuestion({ id: 'H-1', on: '2013-06-01', residence: 'urban', certified: { dibao: true }, members: [{ id: 'a' }] },
 *   { standards: { urbanDibaoStandard: '500' } }).question.en
 * // 'How much does your whole household earn in a month?'
 */
export const nextQuestion = (theCase: Case, options: CalculatorOptions = {}): NextQuestion | undefined =>
  nextQuestionUnder(askingYiwu, theCase, options) as NextQuestion | undefined

/**
 * The case with an answer at the path of a question. `null` says that nobody knows: it is not asked again.
 * @throws InputError at the path for an answer that the case cannot hold, for a path that leads nowhere, and for a standard,
 * which belongs to the option `standards`.
 * @example
 * withAnswer({ id: 'H-1', on: '2013-06-01', members: [{ id: 'a' }] }, 'members[0].birthDate', '1968-04-11').members
 * // [{ id: 'a', birthDate: '1968-04-11' }]
 */
export const withAnswer = (theCase: Case, path: string, value: unknown): Case =>
  withAnswerUnder(askingYiwu, theCase, path, value)
