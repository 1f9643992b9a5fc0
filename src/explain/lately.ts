/** What was made of some whole numbers lately, in tables of few places. */
import { imul } from '../language/intrinsics'

/** 2^32 over the golden section. */
const spread = 0x9e3779b1

/** One of 2^`bits` places for some whole numbers. Numbers are often alike in their last bits: sums are whole hundreds. */
export const placeOf = (bits: number, one: number, two = 0, three = 0): number =>
  imul(one + imul(two + imul(three, spread), spread), spread) >>> (32 - bits)

/** A table of 2^`bits` places, none of which is taken. */
export const tableOf = <Entry>(bits: number): (Entry | undefined)[] =>
  Array.from({ length: 2 ** bits }, () => undefined)

const bits = 10

/** Remembers what was made of some numbers. */
export function recent<Made>(make: (number: number) => Made): (number: number) => Made {
  const table = tableOf<{ readonly number: number; readonly made: Made }>(bits)
  return (number) => {
    const place = placeOf(bits, number)
    const entry = table[place]
    if (entry !== undefined && entry.number === number) return entry.made
    const made = make(number)
    table[place] = { number, made }
    return made
  }
}
