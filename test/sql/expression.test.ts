/** Pieces of SQL text: what is joined, quoted and escaped, and the stage behind which all that it reads is there. */
import { describe, expect, it } from 'vitest'
import {
  dayLiteral,
  greater,
  joined,
  nothingMissing,
  noValue,
  numberLiteral,
  plainSql,
  quoted,
  type Sql,
  sql,
  textLiteral,
} from '../../src/sql/expression'

const at = (text: string, level: number): Sql => ({ text, level })

describe('a piece of SQL', () => {
  it('is its text with expressions in it, and stands as deep as the deepest of them', () => {
    expect(sql`1`).toEqual(at('1', 0))
    expect(sql`(${at('a', 2)} + ${at('b', 3)})`).toEqual(at('(a + b)', 3))
    expect(sql`(${at('a', 3)} + ${at('b', 2)})`).toEqual(at('(a + b)', 3))
    expect(sql`${at('a', 1)}`).toEqual(at('a', 1))
  })

  it('takes a plain string as text that reads no column', () => {
    expect(sql`${'LEAST'}(${at('a', 1)}, ${'0'})`).toEqual(at('LEAST(a, 0)', 1))
    expect(sql`${'a text longer than any level'}`).toEqual(at('a text longer than any level', 0))
    expect(plainSql('TRUE')).toEqual(at('TRUE', 0))
  })

  it('is several with a text between them', () => {
    expect(joined([at('a', 1), at('b', 4), at('c', 2)], ' AND ')).toEqual(at('a AND b AND c', 4))
    expect(joined([at('a', 1)], ', ')).toEqual(at('a', 1))
    expect(joined([], ', ')).toEqual(at('', 0))
  })

  it('is nothing known, or nothing missing', () => {
    expect(noValue).toEqual(at('CAST(NULL AS BOOLEAN)', 0))
    expect(nothingMissing).toEqual(at('0', 0))
  })
})

describe('what stands in SQL as it is given', () => {
  it('is quoted where it is a name', () => {
    expect(quoted('household')).toBe('"household"')
    expect(quoted('"; DROP TABLE "x')).toBe('"""; DROP TABLE ""x"')
  })

  it('is escaped where it is a text', () => {
    expect(textLiteral('rural')).toBe("'rural'")
    expect(textLiteral("it's ''")).toBe("'it''s '''''")
    expect(dayLiteral('2012-12-03')).toBe("DATE '2012-12-03'")
    expect(dayLiteral("2012'")).toBe("DATE '2012'''")
  })

  it.each([
    ['0', '0'],
    ['0.40', '0.40'],
    ['12', '12'],
    ['1234.5678', '1234.5678'],
    ['-1', '(-1)'],
    ['-0.05', '(-0.05)'],
  ])('is the number %s as %s', (value, printed) => {
    expect(numberLiteral(value)).toBe(printed)
  })

  it.each(['', '-', '1.', '.5', '1.x', '1e5', '1,000', '+1', ' 1', '1 ', '--1', '1; DROP TABLE x', 'x1', 'NaN', '1-1'])(
    'is refused where it should be a number: %j',
    (value) => {
      expect(() => numberLiteral(value)).toThrow(`Not a plain decimal number: ${value}`)
    },
  )
})

it('of two numbers the greater', () => {
  expect([greater(1, 2), greater(2, 1), greater(2, 2)]).toEqual([2, 2, 2])
})
