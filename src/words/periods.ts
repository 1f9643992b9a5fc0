/** How stretches of time are written. */
import type { Phrase } from './language'

export const stretches = {
  between: { zh: (first, last) => `${first}至${last}`, en: (first, last) => `${first} to ${last}` },
  year: { zh: (year) => `${year}年`, en: (year) => year },
  academicYear: {
    zh: (first, last) => `${first}—${last}学年`,
    en: (first, last) => `academic year ${first}–${last}`,
  },
} as const satisfies { readonly [name: string]: Phrase }
