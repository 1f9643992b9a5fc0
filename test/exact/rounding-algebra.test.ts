/** The algebra of decimals and of rounding to the fen, against whole numbers of any size. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Exact, exact, exactText, fenText, toFen } from '../../src/exact/decimal'
import { share } from '../../src/exact/interval'
import { point } from '../../src/exact/value'
import type { Rounding } from '../../src/language/expression'

/** A decimal as a whole number and how many of its digits stand behind the point. */
interface Digits {
  readonly whole: bigint
  readonly decimals: number
}

const text = ({ whole, decimals }: Digits): string => {
  const sign = whole < 0n ? '-' : ''
  const digits = String(whole < 0n ? -whole : whole).padStart(decimals + 1, '0')
  return decimals === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

const decimals: fc.Arbitrary<Digits> = fc.record({
  whole: fc.oneof(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.bigInt({ min: -2000n, max: 2000n })),
  decimals: fc.integer({ min: 0, max: 8 }),
})
const roundings = fc.constantFrom<Rounding>('up', 'down', 'halfUp')

/** The quotient of whole numbers, downwards. */
const floor = (a: bigint, b: bigint): bigint => (a < 0n && a % b !== 0n ? a / b - 1n : a / b)

/** A fraction to the fen by whole numbers alone. */
function fenOf(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const hundredfold = numerator * 100n
  if (rounding === 'down') return floor(hundredfold, denominator)
  if (rounding === 'up') return -floor(-hundredfold, denominator)
  return floor(2n * hundredfold + denominator, 2n * denominator)
}

const value = (digits: Digits): Exact => exact(text(digits))
const scale = ({ decimals: places }: Digits): bigint => 10n ** BigInt(places)
const fen = (of: Exact): bigint => BigInt(exactText(of.times(100)))

describe('rounding to the fen', () => {
  it('is what whole numbers give', () => {
    fc.assert(
      fc.property(decimals, roundings, (digits, rounding) => {
        expect(fen(toFen(value(digits), rounding))).toBe(fenOf(digits.whole, scale(digits), rounding))
      }),
    )
  })

  it('keeps its word: up is never under, down never over, half-up never off by more than half a fen', () => {
    fc.assert(
      fc.property(decimals, (digits) => {
        const exactly = value(digits)
        expect(toFen(exactly, 'up').gte(exactly) && toFen(exactly, 'up').minus(exactly).lt('0.01')).toBe(true)
        expect(toFen(exactly, 'down').lte(exactly) && exactly.minus(toFen(exactly, 'down')).lt('0.01')).toBe(true)
        const off = toFen(exactly, 'halfUp').minus(exactly)
        expect(off.gt('-0.005') && off.lte('0.005')).toBe(true)
      }),
    )
  })

  it('never turns an order around, changes nothing twice, and lets whole fen through', () => {
    fc.assert(
      fc.property(
        decimals,
        decimals,
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        roundings,
        (a, b, by, rounding) => {
          const [small, large] = value(a).lte(value(b)) ? [value(a), value(b)] : [value(b), value(a)]
          expect(toFen(small, rounding).lte(toFen(large, rounding))).toBe(true)
          expect(toFen(toFen(small, rounding), rounding).eq(toFen(small, rounding))).toBe(true)
          const whole = value({ whole: by, decimals: 2 })
          expect(toFen(small.plus(whole), rounding).eq(toFen(small, rounding).plus(whole))).toBe(true)
        },
      ),
    )
  })

  it('up is down of the opposite', () => {
    fc.assert(
      fc.property(decimals, (digits) =>
        toFen(value(digits), 'up').eq(toFen(value(digits).negated(), 'down').negated()),
      ),
    )
  })
})

describe('a share', () => {
  const shares = fc.tuple(decimals, fc.integer({ min: 0, max: 24 }), fc.integer({ min: 1, max: 24 }), roundings)

  it('is what whole numbers give, divided once', () => {
    fc.assert(
      fc.property(shares, ([digits, parts, outOf, rounding]) => {
        const unrounded = share(point(value(digits)), point(exact(String(parts))), exact(String(outOf)))
        const expected = fenOf(digits.whole * BigInt(parts), scale(digits) * BigInt(outOf), rounding)
        expect(fen(toFen(unrounded.low, rounding))).toBe(expected)
      }),
    )
  })

  it('of all parts is the whole, and shares of the parts come to no less rounded up and no more rounded down', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 1, max: 24 }), (whole, outOf) => {
        const all = value({ whole, decimals: 2 })
        const partsOf = (parts: number): Exact =>
          share(point(all), point(exact(String(parts))), exact(String(outOf))).low
        expect(partsOf(outOf).eq(all)).toBe(true)
        expect(toFen(partsOf(1), 'up').times(outOf).gte(all)).toBe(true)
        expect(toFen(partsOf(1), 'down').times(outOf).lte(all)).toBe(true)
      }),
    )
  })
})

describe('decimals', () => {
  it('add, subtract and multiply as whole numbers do', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const places = a.decimals + b.decimals
        const [left, right] = [a.whole * scale(b), b.whole * scale(a)]
        const as = (whole: bigint) => exactText(exact(text({ whole, decimals: places })))
        expect(exactText(value(a).plus(value(b)))).toBe(as(left + right))
        expect(exactText(value(a).minus(value(b)))).toBe(as(left - right))
        expect(exactText(value(a).times(value(b)))).toBe(as(a.whole * b.whole))
      }),
    )
  })

  it('print what they were read from, money always with two decimals', () => {
    fc.assert(
      fc.property(decimals, fc.bigInt({ min: 0n, max: 10n ** 15n }), (digits, whole) => {
        expect(exact(exactText(value(digits))).eq(value(digits))).toBe(true)
        expect(fenText(value({ whole, decimals: 2 }))).toBe(text({ whole, decimals: 2 }))
      }),
    )
  })
})
