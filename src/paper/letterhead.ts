/** Who sends a notice: slots that an office fills in once, for the head of the sheet and its foot. */
import * as z from 'zod/mini'
import { parse } from '../checks/schema'
import type { Label } from '../language/expression'
import { same } from '../words/language'

/** Who sends a notice; each slot in one text, or in one for each language. An empty slot is left out of the sheet. */
export interface Letterhead {
  /** The office, at the head of the sheet. */
  readonly office?: string | Label
  /** The number of the notice, beside the office. */
  readonly number?: string | Label
  readonly address?: string | Label
  readonly phone?: string | Label
  /** When the office is open. */
  readonly hours?: string | Label
  readonly web?: string | Label
  /** How to object, to whom and within how many days. */
  readonly objections?: string | Label
  readonly handledBy?: string | Label
  readonly reviewedBy?: string | Label
}

const names: readonly (keyof Letterhead)[] = [
  'office',
  'number',
  'address',
  'phone',
  'hours',
  'web',
  'objections',
  'handledBy',
  'reviewedBy',
]

/** The slots that are filled. */
export type Slots = { readonly [name in keyof Letterhead]?: Label }

const slot = z.union([z.string(), z.strictObject({ zh: z.string(), en: z.string() })], { error: 'text' })
const schema = z.strictObject(Object.fromEntries(names.map((name) => [name, z.optional(slot)])))

/** @throws InputError with the path of everything that is wrong. */
export function letterheadOf(given: unknown): Slots {
  const slots = Object.entries(parse(schema, given, { names }))
  return Object.fromEntries(
    slots.flatMap(([name, text]) => {
      if (text === undefined) return []
      const label = typeof text === 'string' ? same(text) : (text as Label)
      return label.zh.trim() === '' ? [] : [[name, label]]
    }),
  )
}
