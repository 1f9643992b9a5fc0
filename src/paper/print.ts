/** Explanations on paper: as text, Markdown and HTML. */
import type { CaseExplanation } from '../explain/explain'
import type { Language } from '../words/language'
import { explanationsHtml } from './html'
import { explanationsMarkdown } from './markdown'
import { explanationsText } from './text'

/** How explanations are printed: one language, or both side by side. */
export interface PrintOptions {
  /** In this order; English alone by default. */
  readonly languages?: readonly Language[]
}

/**
 * The explanations of a household as plain text, a notice to read out or hand over.
 * @example
 * const household = { id: 'H-1', on: '2013-06-01', residence: 'rural', monthlyIncome: '700', members: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }
 * explainText(explain(household, { standards: { ruralDibaoStandard: '400' } })).includes('entitled, 500.00 yuan a month')
 * // true
 */
export const explainText = (explained: CaseExplanation, { languages = ['en'] }: PrintOptions = {}): string =>
  explanationsText(explained, languages)

/**
 * The explanations of a household as Markdown, for a file that people keep.
 * @example
 * const household = { id: 'H-1', on: '2013-06-01', residence: 'rural', monthlyIncome: '700', members: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }
 * explainMarkdown(explain(household), { languages: ['en'] }).split('\n')[0]
 * // '# Social assistance: notice of trial calculation'
 */
export const explainMarkdown = (explained: CaseExplanation, { languages = ['en'] }: PrintOptions = {}): string =>
  explanationsMarkdown(explained, languages)

/**
 * The explanations of households as one HTML document without scripts or outside resources: a page each to hand over, and
 * behind it an annex with the workings, unless `onePage`. Its text is escaped, so ids may hold anything.
 * @example
 * const household = { id: 'H-1', on: '2013-06-01', residence: 'rural', monthlyIncome: '700', members: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }
 * explainHtml([explain(household)], { languages: ['zh', 'en'] }).split('\n')[0]
 * // '<!doctype html>'
 */
export const explainHtml = (
  explained: readonly CaseExplanation[],
  { languages = ['en'], onePage = false }: PrintOptions & { readonly onePage?: boolean } = {},
): string => explanationsHtml(explained, { languages, onePage })
