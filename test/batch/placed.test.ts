/** Columns that lie where the kernel works: filled, run and read in place, as often as wanted. */
import { describe, expect, it } from 'vitest'
import { batch, batchOutcomes } from '../../src/batch'
import { absent } from '../../src/kernel/step'
import { memoryOf } from '../../src/kernel/wasm/memory'
import { dayNumber } from '../../src/language/day'
import { dibao } from '../../src/yiwu/programmes/dibao'
import { Standards } from '../../src/yiwu/register'
import { placesOf } from '../support/issues-of'

const standards = { ruralDibaoStandard: '400', urbanDibaoStandard: '500' }
const names = ['residence', 'householdSize', 'monthlyIncome']
const ready = batch(dibao, { standards })

/** Rural households of three with an income in fen each. */
function filled(one: typeof ready, incomes: readonly number[]) {
  const columns = one.columns(incomes.length, names)
  columns.residence?.fill(1)
  columns.householdSize?.fill(3)
  columns.monthlyIncome?.set(incomes)
  return columns
}

describe('placed columns', () => {
  it('are absent until they are written', () => {
    const columns = ready.columns(3, names)
    expect(Object.values(columns).map((column) => [...column])).toEqual(names.map(() => [absent, absent, absent]))
    columns.householdSize?.fill(2)
    const [{ outcomes }] = ready.run(columns).programmes
    expect([...outcomes].map((code) => batchOutcomes[code])).toEqual(['undetermined', 'undetermined', 'undetermined'])
  })

  // Of less than four rows none is worked out in place; 8193 are a block and one row.
  it.each([0, 1, 3, 4, 5, 8191, 8192, 8193, 17_000])(
    'of %d rows give what others give, and lie in one memory',
    (rows) => {
      const incomes = Array.from({ length: rows }, (_, row) => (row * 7919) % 140_000)
      const columns = filled(ready, incomes)
      const { programmes, lanes } = ready.run(columns)
      const [other] = ready.run({
        residence: Int32Array.from(incomes, () => 1),
        householdSize: Int32Array.from(incomes, () => 3),
        monthlyIncome: Int32Array.from(incomes),
      }).programmes
      const [own] = programmes
      expect([own.outcomes, own.amounts]).toEqual([other.outcomes, other.amounts])
      expect(lanes).toEqual({ kernel: rows, exact: 0 })
      const memory = memoryOf(columns.residence)
      expect(memory).toBeInstanceOf(WebAssembly.Memory)
      for (const array of [...Object.values(columns), own.outcomes, own.amounts])
        expect(array?.buffer).toBe(memory?.buffer)
    },
  )

  it('are run again after they were written anew, over the same results', () => {
    const columns = filled(ready, [70_000, 100_000, 120_000, 0, 1])
    const [first] = ready.run(columns).programmes
    // 400 x 3 - 700; 40% of 400 x 3; at the line; 400 x 3, and a fen less.
    expect([...(first.amounts ?? [])]).toEqual([50_000, 48_000, 0, 120_000, 119_999])
    columns.monthlyIncome?.set([0, 0])
    const [second] = ready.run(columns).programmes
    expect([...(second.amounts ?? [])]).toEqual([120_000, 120_000, 0, 120_000, 119_999])
    expect(second.amounts).toBe(first.amounts)
  })

  it('tell what is unknown and what is wrong, row by row', () => {
    const columns = filled(ready, [70_000, absent, -5, 2 ** 30, 0])
    const { programmes, lanes } = ready.run(columns)
    const [{ outcomes, determinations, errors }] = programmes
    expect([...outcomes].map((code) => batchOutcomes[code])).toEqual([
      'entitled',
      'undetermined',
      'invalid',
      'notEntitled',
      'entitled',
    ])
    expect([[...determinations.keys()].sort(), [...errors.keys()]]).toEqual([[1, 3], [2]])
    expect(lanes).toEqual({ kernel: 2, exact: 3 })
  })

  it('may be run beside others, in part, and into an earlier result', () => {
    const columns = filled(ready, [70_000, 0, 0, 0])
    const withList = { ...columns, residence: ['rural', 'urban', 'rural', 'rural'] }
    expect([...(ready.run(withList).programmes[0].amounts ?? [])]).toEqual([50_000, 150_000, 120_000, 120_000])
    const into = ready.run({ residence: [1, 1, 1, 1].map(() => 'rural'), householdSize: [1, 1, 1, 1] })
    const [{ amounts }] = ready.run(columns, { into }).programmes
    expect(amounts).toBe(into.programmes[0].amounts)
    expect([...(amounts ?? [])]).toEqual([50_000, 120_000, 120_000, 120_000])
  })

  it('are those of one batch; to another they are columns as any', () => {
    const columns = filled(ready, [70_000, 0, 0, 0])
    const dear = batch(dibao, { standards: { ...standards, ruralDibaoStandard: '500' } })
    const [own, other] = [ready.run(columns), dear.run(columns)]
    expect([...(own.programmes[0].amounts ?? [])]).toEqual([50_000, 120_000, 120_000, 120_000])
    expect([...(other.programmes[0].amounts ?? [])]).toEqual([80_000, 150_000, 150_000, 150_000])
  })

  it('may hold days, of which standards differ', () => {
    const dated = batch(dibao, {
      standards: Standards.from([
        { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400' },
        { standard: 'ruralDibaoStandard', from: '2014-01-01', value: '500' },
      ]),
    })
    const columns = dated.columns(4, [...names, 'on'])
    columns.residence?.fill(1)
    columns.householdSize?.fill(1)
    columns.monthlyIncome?.fill(0)
    columns.on?.set(['2013-02-01', '2014-02-01', '2013-03-01', '2014-03-01'].map(dayNumber))
    expect([...(dated.run(columns).programmes[0].amounts ?? [])]).toEqual([40_000, 50_000, 40_000, 50_000])
  })

  it('run by closures as well', () => {
    const closures = batch(dibao, { standards, mode: 'closures' })
    const columns = filled(closures, [70_000, 0, 0, 0, 5])
    expect([...(closures.run(columns).programmes[0].amounts ?? [])]).toEqual([
      50_000, 120_000, 120_000, 120_000, 119_995,
    ])
  })

  it('hold what is wide, and an amount too large for their results finds room elsewhere', () => {
    const wide = batch(dibao, {
      standards: { ...standards, ruralDibaoStandard: '9000000' },
      most: { monthlyIncome: '90000000' },
    })
    const columns = wide.columns(4, names)
    columns.residence?.fill(1)
    columns.householdSize?.fill(6)
    columns.monthlyIncome?.fill(5)
    expect(columns.monthlyIncome).toBeInstanceOf(Float64Array)
    expect([...(wide.run(columns).programmes[0].amounts ?? [])]).toEqual(Array.from({ length: 4 }, () => 5_399_999_995))
  })

  it('are refused with a fact that no programme takes, or for no number of rows', () => {
    expect(placesOf(() => ready.columns(3, ['residence', 'houseSize']))).toEqual(['unknownKey houseSize'])
    for (const rows of [-1, 1.5, Number.NaN, 2 ** 32, '5' as never])
      expect(placesOf(() => ready.columns(rows, names))).toEqual(['wholeNumber rows'])
  })
})
