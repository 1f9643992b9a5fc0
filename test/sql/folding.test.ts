/** Columns that stand in the text of their only reader. */
import { describe, expect, it } from 'vitest'
import { Columns, type Rounds } from '../../src/sql/columns'
import { plainSql, sql } from '../../src/sql/expression'
import { same } from '../../src/words/language'

const plainColumn = (name: string) => ({ name, text: `"${name}"`, notes: [] })
const folds = { folds: true, idle: '0' } as const
const linesFor = (columns: Columns, ...result: readonly string[]) =>
  columns
    .stagesFor(result.map((text) => ({ name: 'r', text, notes: [] })))
    .map((stage) => [stage.title, ...stage.columns.map(({ name, text }) => `${name}: ${text}`)])

/** `a` and `b` in one stage, `c` of both behind them. */
function threeColumns(): Columns {
  const columns = new Columns()
  columns.begin(same('Steps'))
  const a = columns.add('a', plainSql('1'))
  const b = columns.add('b', plainSql('2 | 3'), [], folds)
  columns.add('c', sql`${a} + ${b}`)
  return columns
}

describe('a column that folds', () => {
  it('stands in its reader where the query reads it once', () => {
    expect(linesFor(threeColumns(), '"a"', '"c"')).toEqual([
      ['Steps', 'a: 1'],
      [undefined, 'c: "a" + (2 | 3)'],
    ])
  })

  it('stays where only the stages are asked for', () => {
    expect(threeColumns().stages()).toHaveLength(2)
    expect(
      threeColumns()
        .stages()[0]
        ?.columns.map(({ name }) => name),
    ).toEqual(['a', 'b'])
  })

  it('stays where the result reads it too, or alone, or nothing does', () => {
    expect(linesFor(threeColumns(), '"b"')[0]).toEqual(['Steps', 'a: 1', 'b: 2 | 3'])
    const columns = new Columns()
    columns.begin()
    columns.add('b', plainSql('2'), [], folds)
    expect(linesFor(columns, '"b"')).toEqual([[undefined, 'b: 2']])
    expect(linesFor(columns)).toEqual([[undefined, 'b: 2']])
  })

  it('stays where two read it, and where one reads it twice', () => {
    const two = threeColumns()
    two.add('d', two.get('b'))
    expect(linesFor(two)[0]).toEqual(['Steps', 'a: 1', 'b: 2 | 3'])
    const twice = new Columns()
    twice.begin()
    const b = twice.add('b', plainSql('2'), [], folds)
    twice.add('c', sql`${b} + ${b}`)
    expect(linesFor(twice)).toEqual([
      [undefined, 'b: 2'],
      [undefined, 'c: "b" + "b"'],
    ])
  })

  it('stays where its reader is of another section, which may be of other rows', () => {
    const columns = new Columns()
    columns.begin(same('One'))
    const b = columns.add('b', plainSql('2'), [], folds)
    columns.begin(same('Two'), { when: { text: '"open"', level: 1 } })
    columns.add('c', sql`${b} + 1`)
    expect(linesFor(columns)).toEqual([
      ['One', 'b: 2'],
      ['Two', 'c: "b" + 1'],
    ])
  })

  it('stays where rounds read it', () => {
    const readers: readonly Partial<Rounds>[] = [
      { working: [[plainColumn('b')]] },
      { state: [{ name: 'used', first: '"b"', next: '1' }] },
      { state: [{ name: 'used', first: '1', next: '"b"' }] },
    ]
    for (const reader of readers) {
      const columns = threeColumns()
      const none = { row: 'id', carried: [], working: [], state: [], goesOn: 'TRUE', stands: 'TRUE' }
      columns.addRounds(same('Claim by claim'), { ...none, ...reader })
      expect(linesFor(columns)).toEqual([
        ['Steps', 'a: 1', 'b: 2 | 3'],
        [undefined, 'c: "a" + "b"'],
        ['Claim by claim'],
      ])
    }
  })

  it('leaves no stage behind that it stood in alone, and folds into what folds', () => {
    const columns = new Columns()
    columns.begin(same('Steps'))
    const b = columns.add('b', plainSql('1'), [], folds)
    const c = columns.add('c', sql`${b} + 2`, [], folds)
    columns.add('d', sql`${c} * 3`, ['a note'])
    expect(linesFor(columns)).toEqual([['Steps', 'd: ((1) + 2) * 3']])
    expect(columns.stagesFor([])[0]?.columns[0]?.notes).toEqual(['a note'])
  })
})
