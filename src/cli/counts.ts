/** Whole numbers that options give. */
import { phrases } from '../words/command'
import { type Context, UsageError } from './context'

const most = 1_000_000

/** From 1 to a million, or bad usage. */
export function countOf(option: string, given: string, { language }: Pick<Context, 'language'>): number {
  const count = /^\d{1,7}$/.test(given) ? Number.parseInt(given, 10) : 0
  if (count >= 1 && count <= most) return count
  throw new UsageError(phrases.wholeNumber[language](option, '1', String(most)))
}
