/** Ids of a ledger that match no household and nearly match one. They are told, and never matched. */

import { keptIn } from '../checks/once'

/** A household that an id nearly names. */
export interface Near {
  readonly id: string
  /** One digit is another: then it is only told where the household was paid too little in that period. */
  readonly isOneDigit: boolean
}

/** The households that unmatched ids nearly name, where exactly one is that near. */
export function nearHouseholds(
  unmatched: readonly string[],
  known: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, Near> {
  const found = new Map<string, Near>()
  const byForm = new Map<string, string[]>()
  for (const id of unmatched) byForm.set(plainForm(id), [])
  if (byForm.size === 0) return found
  for (const id of known.keys()) byForm.get(plainForm(id))?.push(id)
  const exponents = new Exponents([...known.keys()])
  for (const id of unmatched) {
    const sameForm = byForm.get(plainForm(id)) as string[]
    const alike = sameForm.length > 0 ? sameForm : exponents.of(id)
    const isOneDigit = alike.length === 0
    const [near, ...others] = isOneDigit ? oneDigitFrom(id).filter((other) => known.has(other)) : alike
    if (near !== undefined && others.length === 0) found.set(id, { id: near, isOneDigit })
  }
  return found
}

/** Without case, width, blanks, apostrophes and leading zeros. */
const plainForm = (id: string): string => (isPlain.test(id) ? id.toLowerCase() : madePlain(id))

/** Letters and digits without a zero before them. */
const isPlain = /^[1-9a-z][0-9a-z]*$/i

const madePlain = (id: string): string =>
  id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’‘`´]/gu, '')
    .replace(/^0+(?=.)/, '')

const digits = [...'0123456789']

/** The same text with any one digit at the place of one of its digits. */
const oneDigitFrom = (id: string): readonly string[] =>
  [...id.matchAll(/\d/g)].flatMap(({ index }) =>
    digits.map((digit) => id.slice(0, index) + digit + id.slice(index + 1)),
  )

/** Ids of digits by what a spreadsheet makes of them: `330782199001011234` becomes `3.30782E+17`. */
class Exponents {
  private readonly known: readonly string[]
  /** By how many digits are left of the number. */
  private readonly rounded = new Map<number, Map<string, string[]>>()

  constructor(known: readonly string[]) {
    this.known = known
  }

  of(id: string): readonly string[] {
    const match = /^(\d)(?:\.(\d+))?E\+?(\d{1,2})$/i.exec(id) as [string, string, string | undefined, string] | null
    if (!match) return []
    const [, whole, rest = '', exponent] = match
    const mantissa = `${whole}${rest}`.replace(/0+$/, '') || whole
    const byDigits = keptIn(this.rounded, mantissa.length, () => this.roundedTo(mantissa.length))
    return byDigits.get(`${mantissa} ${Number.parseInt(exponent, 10) + 1}`) ?? []
  }

  private roundedTo(length: number): Map<string, string[]> {
    const rounded = new Map<string, string[]>()
    for (const id of this.known) {
      if (!/^\d+$/.test(id) || id.length <= length) continue
      const up = (id[length] as string) >= '5' ? 1n : 0n
      const kept = String(BigInt(id.slice(0, length)) + up)
      keptIn(rounded, `${kept} ${id.length}`, () => []).push(id)
    }
    return rounded
  }
}
