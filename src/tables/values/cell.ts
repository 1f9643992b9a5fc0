/** What a cell says in the strict form, or why it says nothing. */
import type { IssueCode } from '../../words/issue-code'
import type { MessageValues } from '../../words/issues'

export type CellReading =
  | { readonly value: string }
  | { readonly value?: undefined; readonly code: IssueCode; readonly values?: MessageValues }

export const refused = (code: IssueCode, values?: MessageValues): CellReading => (values ? { code, values } : { code })

/** Full-width letters, digits and signs as half-width ones, without blanks anywhere. */
export function plain(text: string): string {
  if (/^[\x21-\x7e]*$/.test(text)) return text
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/\u2212/g, '-')
}

/** The same for numbers, days and months: digits with blanks between them are left apart, as nobody knows what they are. */
export const plainDigits = (text: string): string => (/\p{Nd}\s+\p{Nd}/u.test(text) ? text : plain(text))
