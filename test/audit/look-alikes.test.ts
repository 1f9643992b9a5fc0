/** Ids of a ledger that match no household and nearly match one. */
import { describe, expect, it } from 'vitest'
import { nearHouseholds } from '../../src/audit/look-alikes'

/** The household that an id nearly names among some, and whether by one digit; `undefined` where none or several do. */
function near(id: string, ...known: readonly string[]): readonly [string, boolean] | undefined {
  const found = nearHouseholds([id], new Map(known.map((one) => [one, one]))).get(id)
  return found && [found.id, found.isOneDigit]
}

describe('an id is that of a household', () => {
  it.each([
    ['in other case', 'H1', 'h1'],
    ['in full width', 'Ｈ１', 'h1'],
    ['with blanks', ' h 1\t', 'h1'],
    ['with an apostrophe, as a spreadsheet keeps a text', "'120", '120'],
    ['with curly apostrophes', '‘120’', '120'],
    ['with a backquote', '`120', '120'],
    ['with a blank at its end', 'Ab12 ', 'AB12'],
    ['of one letter, with a blank', 'A ', 'a'],
    ['with leading zeros', '00120', '120'],
    ['without them', '120', '00120'],
    ['that is nothing but a zero', '0', '00'],
    ['with marks of its own', 'A-1', 'a-1'],
  ])('%s', (_, id, known) => {
    expect(near(id, 'x', known, 'y')).toEqual([known, false])
  })

  it('where no other is written so', () => {
    expect(near('h１', 'h1', 'H1')).toBeUndefined()
    expect(near('A-1', 'a1', 'a_1')).toBeUndefined()
    expect(near('A-0012', 'A-12')).toBeUndefined()
  })
})

describe('an id with another digit', () => {
  it('nearly names the household that is alone in that', () => {
    expect(near('a15', 'a16', 'a99')).toEqual(['a16', true])
    expect(near('915', '115')).toEqual(['115', true])
    // Such characters are two units of a text each.
    expect(near('𠮷𠮷15', '𠮷𠮷16')).toEqual(['𠮷𠮷16', true])
    expect(near('a15', 'a16', 'a17')).toBeUndefined()
  })

  it('differs in one digit, and in no letter', () => {
    expect(near('a15', 'a26')).toBeUndefined()
    expect(near('a15', 'b15')).toBeUndefined()
    expect(near('a15', 'a1b')).toBeUndefined()
    expect(near('a15', 'a155')).toBeUndefined()
  })

  it('is not asked for where it is written in another way alone', () => {
    expect(near('01', '1', '02')).toEqual(['1', false])
  })
})

describe('an id that a spreadsheet took for a number', () => {
  it.each([
    ['3.30782E+17', '330782199001011234'],
    ['3.30782e17', '330782199001011234'],
    // The seventh digit is a 5.
    ['3.30783E+17', '330782599001011234'],
    ['3.300E+17', '330782199001011234'],
    ['3E+5', '300123'],
    ['3.30E+5', '331234'],
    ['1.00E+5', '100999'],
  ])('%s nearly names %s', (id, known) => {
    expect(near(id, 'x12345678901234567', known, '7')).toEqual([known, false])
  })

  it.each([
    ['has as many digits', '3.30782E+16', '330782199001011234'],
    ['begins with the same', '3.30781E+17', '330782199001011234'],
    ['has more digits than are written', '1.2E+1', '12'],
    ['keeps its length when rounded', '1E+5', '99960'],
    ['is a number', '3.3E+5', '33abcd'],
    ['is a number throughout', '3.30782E+17', '33078219900101123X'],
    ['is written so from its start', 'x3.30782E+17', '330782199001011234'],
    ['is written so to its end', '3.30782E+17x', '330782199001011234'],
  ])('names none that %s not', (_, id, known) => {
    expect(near(id, known)).toBeUndefined()
  })

  it('names none of two', () => {
    expect(near('3.30782E+17', '330782199001011234', '330782199001019999')).toBeUndefined()
  })
})

it('several ids are told each by itself, and none where all match', () => {
  const known = new Map(['h1', 'a16'].map((id) => [id, id]))
  expect([...nearHouseholds(['H1', 'a15', 'zz'], known)]).toEqual([
    ['H1', { id: 'h1', isOneDigit: false }],
    ['a15', { id: 'a16', isOneDigit: true }],
  ])
  const untouched = {
    keys: () => {
      throw new Error('households are gone through')
    },
  }
  expect(nearHouseholds([], untouched as never).size).toBe(0)
})
