/** The columns of a query: in as few stages as their reading of each other allows, each name once. */
import { describe, expect, it } from 'vitest'
import { Columns, type Rounds } from '../../src/sql/columns'
import { plainSql, sql } from '../../src/sql/expression'
import { same } from '../../src/words/language'

/** Each stage by its title and the names in it. */
const namesOf = (columns: Columns) =>
  columns.stages().map(({ title, columns: added }) => [title, ...added.map(({ name }) => name)])

describe('a column', () => {
  it('stands a stage behind the deepest that it reads, beside what reads no more', () => {
    const columns = new Columns()
    const a = columns.given('a')
    columns.begin(same('The law'))
    const b = columns.add('b', sql`${a} + 1`)
    const c = columns.add('c', sql`${b} + 1`)
    const d = columns.add('d', sql`${a} + 2`)
    const e = columns.add('e', sql`${c} + ${d}`)
    expect([a, b, c, d, e].map(({ level }) => level)).toEqual([0, 1, 2, 1, 3])
    expect(namesOf(columns)).toEqual([
      ['The law', 'b', 'd'],
      [undefined, 'c'],
      [undefined, 'e'],
    ])
    expect(e.text).toBe('"e"')
  })

  it('stands in the order of the stages, whichever was added first', () => {
    const columns = new Columns()
    columns.begin()
    const deep = { text: 'x', level: 10 }
    columns.add('last', deep)
    columns.add('first', plainSql('1'))
    columns.add('middle', { text: 'y', level: 4 })
    expect(namesOf(columns)).toEqual([
      [undefined, 'first'],
      [undefined, 'middle'],
      [undefined, 'last'],
    ])
  })

  it('of a later section stands behind all that was added before, whatever it reads', () => {
    const columns = new Columns()
    columns.begin(same('One'))
    const a = columns.add('a', plainSql('1'))
    columns.add('b', sql`${a} + 1`)
    columns.begin(same('None'))
    columns.begin(same('Two'), { when: { text: '"open"', level: 1 } })
    const c = columns.add('c', a)
    expect(c.level).toBe(3)
    expect(columns.stages().map(({ columns: _, ...stage }) => stage)).toEqual([
      { title: 'One', when: undefined, rounds: undefined },
      { title: undefined, when: undefined, rounds: undefined },
      { title: 'Two', when: '"open"', rounds: undefined },
    ])
  })

  it('is for some rows alone in a section that has a condition', () => {
    const columns = new Columns()
    expect(columns.isForSome).toBe(false)
    columns.begin(same('One'), { when: plainSql('"open"') })
    expect(columns.isForSome).toBe(true)
    columns.begin(same('Two'))
    expect(columns.isForSome).toBe(false)
  })

  it('keeps what stands above it as comments', () => {
    const columns = new Columns()
    columns.begin()
    columns.add('a', plainSql('1'), ['one', 'two'])
    columns.add('b', plainSql('2'))
    expect(columns.stages()[0]?.columns).toEqual([
      { name: 'a', text: '1', notes: ['one', 'two'] },
      { name: 'b', text: '2', notes: [] },
    ])
  })

  it.each([
    ['(a + b)', 'a + b'],
    ['((a + b) * c)', '(a + b) * c'],
    ['(a + b) * (c + d)', '(a + b) * (c + d)'],
    ['a + (b)', 'a + (b)'],
    ["(a = ')')", "a = ')'"],
    ["(a = '(') AND (b = ')')", "(a = '(') AND (b = ')')"],
    ['("a)" < b)', '"a)" < b'],
    ['("a(" < b) OR c', '("a(" < b) OR c'],
    ["(a = 'it''s (')", "a = 'it''s ('"],
    ["(a = '' OR b)", "a = '' OR b"],
    ['(SELECT 1)', '(SELECT 1)'],
    ['((SELECT 1))', '(SELECT 1)'],
    ['a)', 'a)'],
    ['LEAST(a, b)', 'LEAST(a, b)'],
  ])('%s has no parentheses around the whole: %s', (text, printed) => {
    const columns = new Columns()
    columns.begin()
    columns.add('a', plainSql(text))
    expect(columns.stages()[0]?.columns[0]?.text).toBe(printed)
  })

  it('is there by its name once it was added', () => {
    const columns = new Columns()
    expect(columns.has('a')).toBe(false)
    expect(() => columns.get('a')).toThrow('There is no column a')
    const a = columns.given('a')
    expect(columns.has('a')).toBe(true)
    expect(columns.get('a')).toBe(a)
    expect(a).toEqual({ text: '"a"', level: 0 })
  })

  it('needs a section, a name of its own and one that PostgreSQL keeps whole', () => {
    const columns = new Columns()
    expect(() => columns.add('a', plainSql('1'))).toThrow('A column needs a section')
    columns.begin()
    columns.add('a', plainSql('1'))
    expect(() => columns.given('a')).toThrow('Two columns are called a')
    expect(() => columns.add('a', plainSql('1'))).toThrow('Two columns are called a')
    const longest = 'x'.repeat(63)
    expect(columns.add(longest, plainSql('1')).text).toBe(`"${longest}"`)
    expect(() => columns.given(`${longest}y`)).toThrow(`The column name ${longest}y is longer than 63`)
  })
})

describe('rounds', () => {
  const rounds: Rounds = {
    row: 'id',
    carried: [],
    working: [],
    state: [
      { name: 'used', first: '0', next: '1' },
      { name: 'left', first: '1', next: '0' },
    ],
    goesOn: 'TRUE',
    stands: 'TRUE',
  }

  it('are one stage behind all before, with their state as columns', () => {
    const columns = new Columns()
    columns.begin(same('Before'))
    columns.add('a', plainSql('1'))
    const state = columns.addRounds(same('Claim by claim'), rounds)
    expect(state).toEqual([
      { text: '"used"', level: 2 },
      { text: '"left"', level: 2 },
    ])
    columns.begin(same('After'))
    expect(columns.add('b', plainSql('1')).level).toBe(3)
    expect(columns.stages()).toEqual([
      {
        title: 'Before',
        when: undefined,
        rounds: undefined,
        columns: [{ name: 'a', text: '1', notes: [] }],
      },
      { title: 'Claim by claim', when: undefined, rounds, columns: [] },
      {
        title: 'After',
        when: undefined,
        rounds: undefined,
        columns: [{ name: 'b', text: '1', notes: [] }],
      },
    ])
  })
})
