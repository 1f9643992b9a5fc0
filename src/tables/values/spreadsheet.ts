/** Texts that stand in place of what a spreadsheet has no plain text for. */
import type { IssueCode } from '../../words/issue-code'

/** A formula whose result was not saved. */
export const noResult = '#FORMULA!'

/** Stands behind a number that is shown in thousands or ten thousands. */
export const scaled = '#SCALED!'

/** The day of a cell that holds no more than 0, as a formula on a blank cell gives it, as Excel shows it. */
export const dayZero = '1900-01-00'

/** The same as Excel and others write it into a CSV. */
export const zeroDays: readonly string[] = [dayZero, '1899-12-30', '1899-12-31']

/** What a spreadsheet shows, and exports, in place of the result of a formula that has none. */
const formulaError = /^#(REF!|N\/A|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!)$/

/** What is wrong with such a text; undefined for any other. */
export function spreadsheetFault(text: string): IssueCode | undefined {
  if (!text.includes('#')) return undefined
  if (formulaError.test(text)) return 'errorCell'
  if (text === noResult) return 'formulaCell'
  return text.endsWith(scaled) ? 'scaledCell' : undefined
}
