/** Explanations, missing facts and other readings under the policy of Yiwu, with the types that its callers give. */
import { explainCalculation as calculationUnder, explain as explainUnder } from './explain/explain'
import { explainHtml as htmlUnder } from './paper/html'
import { type Letterhead, letterheadOf } from './paper/letterhead'
import { explainMarkdown as markdownUnder } from './paper/markdown'
import { type PrintOptions, explainText as textUnder } from './paper/text'
import { sensitivity as sensitivityUnder } from './what-if/sensitivity'
import type { CalculatorOptions, Programme } from './yiwu/calculator'
import type { CaseExplanation, Explanation, PricedAssessment } from './yiwu/explained'
import { yiwuInFull } from './yiwu/in-full'
import type { Case } from './yiwu/plain'
import { yiwu } from './yiwu/policy'

/** As for an assessment; and how much is said. */
export interface ExplainOptions extends CalculatorOptions {
  /** Also says what each other reading of the law would make of each result. */
  readonly sensitivity?: boolean
}

/**
 * Explains every determination of one household, in both languages, as data; `explainText`, `explainMarkdown` and
 * `explainHtml` print it.
 * @throws InputError with the path of everything that is wrong in the case, the standards or the readings.
 * @example
 * explain({ id: 'H-1', on: '2013-06-01', residence: 'rural', monthlyIncome: '700', members: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] },
 *   { standards: { ruralDibaoStandard: '400' } }).explanations[0].answer.en
 * // 'Minimum living allowance (dibao): entitled, 500.00 yuan a month.'
 */
export const explain = (theCase: Case, options: ExplainOptions = {}): CaseExplanation =>
  explainUnder(yiwuInFull, theCase, options) as CaseExplanation

/**
 * Explains one calculation, on the flat facts of its calculator.
 * @throws InputError as the calculator does.
 * @example
 * explainCalculation(dibao, { residence: 'rural', householdSize: 3, monthlyIncome: '1000' }, { standards: { ruralDibaoStandard: '400' } }).answer.en
 * // 'Minimum living allowance (dibao): entitled, 480.00 yuan a month.'
 */
export const explainCalculation = <Facts>(
  programme: Programme<Facts>,
  facts: Facts,
  options: CalculatorOptions = {},
): Explanation => calculationUnder(yiwuInFull, programme, facts, options) as Explanation

/**
 * Assesses a household, and says of each determination which readings would change it and to what.
 * @throws InputError as `assess` does.
 * @example
 * sensitivity({ id: 'H-1', on: '2013-06-01', residence: 'rural', monthlyIncome: '1000', members: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] },
 *   { standards: { ruralDibaoStandard: '400' } }).determinations[0].sensitivity
 * // { dibaoFloor: { oncePerHousehold: { outcome: 'entitled', amount: '200.00' },
 * //   cityAverage: { outcome: 'entitled', amount: '200.00' } } }
 */
export const sensitivity = (theCase: Case, options: CalculatorOptions = {}): PricedAssessment =>
  sensitivityUnder(yiwu, theCase, options) as PricedAssessment

/**
 * The explanations of a household as plain text, a notice to read out or hand over.
 * @example
 * const household = { id: 'H-1', on: '2013-06-01', residence: 'rural', monthlyIncome: '700', members: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }
 * explainText(explain(household, { standards: { ruralDibaoStandard: '400' } })).includes('entitled, 500.00 yuan a month')
 * // true
 */
export const explainText = (explained: CaseExplanation, options: PrintOptions = {}): string =>
  textUnder(yiwu, explained, options)

/**
 * The explanations of a household as Markdown, for a file that people keep.
 * @example
 * const household = { id: 'H-1', on: '2013-06-01', residence: 'rural', monthlyIncome: '700', members: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }
 * explainMarkdown(explain(household), { languages: ['en'] }).split('\n')[0]
 * // '# Social assistance: notice of trial calculation'
 */
export const explainMarkdown = (explained: CaseExplanation, options: PrintOptions = {}): string =>
  markdownUnder(yiwu, explained, options)

/**
 * The explanations of households as one HTML document without scripts or outside resources: a sheet each to hand over (what
 * they get, what to do next, why), and behind it an annex with the workings, unless `onePage`. Its text is escaped, so ids and
 * names may hold anything. `letterhead` says who sends it: a text, or `{ zh, en }`, for `office`, `number`, `address`, `phone`,
 * `hours`, `web`, `objections`, `handledBy` and `reviewedBy`, each as far as known.
 * @throws InputError with the path of what is wrong in the letterhead.
 * @example
 * const household = { id: 'H-1', on: '2013-06-01', residence: 'rural', monthlyIncome: '700', members: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }
 * explainHtml([explain(household)], { languages: ['zh', 'en'] }).split('\n')[0]
 * // '<!doctype html>'
 */
export const explainHtml = (
  explained: readonly CaseExplanation[],
  { letterhead, ...options }: PrintOptions & { readonly onePage?: boolean; readonly letterhead?: Letterhead } = {},
): string =>
  htmlUnder(yiwu, explained, letterhead === undefined ? options : { ...options, letterhead: letterheadOf(letterhead) })
