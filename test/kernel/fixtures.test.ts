/**
 * Every row of every fixture table again, through the kernel as printed code and as closures: the expected cells that a
 * column can hold must come out, and the kernel itself must have settled the row wherever it should.
 */
import { describe, expect, it } from 'vitest'
import { batch } from '../../src/batch'
import { InputError } from '../../src/checks/issue'
import { yuanOf } from '../../src/kernel/encode'
import type { Programme } from '../../src/kit/calculator'
import { bindsFrom, type FloorRule } from '../../src/kit/floors'
import type { Definition, FactRecord } from '../../src/kit/programme'
import { formulas } from '../../src/yiwu/formulas'
import { programmes } from '../../src/yiwu/programmes'
import { floorRules } from '../../src/yiwu/programmes/standards-compliance'
import { allFixtureRows, type FixtureRow } from '../support/fixtures'
import { programme, surroundings } from '../support/yiwu'
import { cellsOf } from './compare'

const rows = (await allFixtureRows()).filter(({ row }) => row.issues.length === 0)

/** A formula or a floor as a programme: its figure is the amount, what it requires the entitlement. */
function figureAsProgramme(id: string, facts: FactRecord, figure: unknown, requires: readonly unknown[]): Programme {
  const grant = { kind: 'amount', amount: figure }
  const label = { zh: id, en: id }
  return programme({ id, label, clauses: [], subject: 'household', facts, requires, grant } as unknown as Definition)
}

const floorOf = ({ row }: FixtureRow): FloorRule | undefined => floorRules.find(({ rule }) => rule === row.facts.rule)

function programmeOf(fixture: FixtureRow): Programme | undefined {
  const { subject } = fixture
  if (subject.id in programmes) return programmes[subject.id as keyof typeof programmes]
  if (subject.id in formulas) {
    const { definition } = formulas[subject.id as keyof typeof formulas]
    return figureAsProgramme(subject.id, definition.facts, definition.figure, named(definition.requires))
  }
  const floor = floorOf(fixture)
  return floor && figureAsProgramme(floor.rule, {}, floor.floor, [])
}

const named = (condition: unknown): readonly unknown[] => (condition === undefined ? [] : [condition])

/** The expected cells, by the name of their column in a table. */
function expectedOf({ row, subject }: FixtureRow, fixture: FixtureRow): ReadonlyMap<string, string> {
  const cell = (name: string): string => row.expected.get(name) ?? ''
  if (cell('error')) return new Map([['outcome', 'invalid']])
  const floor = subject.id === 'standardsCompliance' ? floorOf(fixture) : undefined
  if (floor) return new Map(cell('floor') ? [['amount', cell('floor')]] : [])
  if (subject.id in programmes)
    return new Map(
      ['outcome', 'amount', 'monthlyInstalment', 'basis', 'withinMultiple']
        .filter((name) => row.expected.has(name))
        .map((name) => [name, cell(name)]),
    )
  return new Map([['amount', cell('value')]])
}

const words: { readonly [word: string]: string } = { true: 'yes', false: 'no', standard: 'yes', floor: 'no' }
const columnsInOrder = ['outcome', 'amount', 'monthlyInstalment', 'basis', 'withinMultiple']

describe.each(['code', 'closures'] as const)('the fixture tables as %s', (mode) => {
  let inKernel = 0
  let leftToExact = 0

  it.each(rows.map((fixture) => [`${fixture.file}:${fixture.line}`, fixture] as const))('%s', (_, fixture) => {
    const { row } = fixture
    const subject = programmeOf(fixture)
    const floor = floorOf(fixture)
    if (!subject || (floor && row.on && row.on < (bindsFrom(floor, surroundings({}, row.readings)) ?? ''))) return
    const facts = { ...(floor ? {} : row.facts), ...(row.on === undefined ? {} : { on: row.on }) }
    const options = { standards: row.standards, readings: row.readings as never, mode }
    const fault = row.expected.get('error') ?? ''
    if (/^(standards|readings)\./.test(fault)) {
      expect(() => batch(subject, options)).toThrow(InputError)
      return
    }
    const { programmes: columns, lanes } = batch(subject, options).run([facts])
    const [column] = columns
    const cells = cellsOf(column, 0)
    const expected = expectedOf(fixture, fixture)
    const found = new Map([...expected.keys()].map((name) => [name, cells[columnsInOrder.indexOf(name)] ?? '']))
    const wanted = new Map([...expected].map(([name, text]) => [name, words[text] ?? padded(text)]))
    expect(found).toEqual(wanted)
    // What the tables call undetermined or wrong is the exact lane's; all else the kernel must settle, or nearly all.
    const isOpen = cells[0] === 'undetermined' || cells[0] === 'invalid'
    if (isOpen) expect(lanes).toEqual({ kernel: 0, exact: 1 })
    else if (lanes.kernel === 1) inKernel += 1
    else leftToExact += 1
  })

  it('went through the kernel itself', () => {
    expect(inKernel).toBeGreaterThan(400)
    expect(leftToExact).toBeLessThan(inKernel / 8)
  })
})

const padded = (amount: string): string =>
  /^\d+(\.\d+)?$/.test(amount) ? yuanOf(Math.round(Number(amount) * 100)) : amount
