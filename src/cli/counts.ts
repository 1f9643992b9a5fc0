/** Whole numbers that options give. */
import { phrases } from '../words/command'
import type { Language } from '../words/language'
import { type Context, UsageError } from './context'

/** From 1 to the most, written without more digits than that, or bad usage. */
export function countOf(option: string, given: string, most: number, { language }: Pick<Context, 'language'>): number {
  const isShort = /^\d+$/.test(given) && given.length <= String(most).length
  const count = isShort ? Number.parseInt(given, 10) : 0
  if (count >= 1 && count <= most) return count
  throw new UsageError(phrases.wholeNumber[language](option, '1', String(most)))
}

/** A calendar year of four digits, or bad usage. */
export function yearOf(given: string, language: Language): string {
  if (/^\d{4}$/.test(given)) return given
  throw new UsageError(phrases.wholeNumber[language]('--year', '1000', '9999'))
}
