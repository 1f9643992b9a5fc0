/** Batches: rows and columns, days and stretches, blocks that are clean and blocks that are not, and what is refused. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { batch } from '../../src/batch'
import { batchOutcomes } from '../../src/batch/result'
import { InputError } from '../../src/checks/issue'
import { absent } from '../../src/kernel/step'
import { dayNumber } from '../../src/language/day'
import { dibao } from '../../src/yiwu/programmes/dibao'
import { lowIncomeHousehold } from '../../src/yiwu/programmes/low-income-household'
import { orphanAllowance } from '../../src/yiwu/programmes/orphan-allowance'
import { Standards } from '../../src/yiwu/register'
import { placesOf } from '../support/issues-of'

const standards = { ruralDibaoStandard: '400', urbanDibaoStandard: '500' }
const ready = batch(dibao, { standards })
const said = (codes: Uint8Array): readonly string[] => [...codes].map((code) => batchOutcomes[code] ?? 'none')

describe('columns', () => {
  it('may be numbers or plain values, and give fen', () => {
    const { programmes, lanes } = ready.run({
      residence: ['rural', 'rural', 'rural', 'urban'],
      householdSize: Int32Array.of(3, 3, 3, 1),
      monthlyIncome: Float64Array.of(70000, 100000, 120000, 0),
    })
    // 400 x 3 - 700; 40% of 400 x 3; income at the line; 500.
    expect([...(programmes[0].amounts ?? [])]).toEqual([50000, 48000, 0, 50000])
    expect(said(programmes[0].outcomes)).toEqual(['entitled', 'entitled', 'notEntitled', 'entitled'])
    expect(lanes).toEqual({ kernel: 4, exact: 0 })
  })

  it('say what is unknown, and what is wrong', () => {
    const { programmes, lanes } = ready.run({
      residence: Int32Array.of(1, 1, 1, 7, absent),
      householdSize: Int32Array.of(1, 1, 0, 1, 1),
      monthlyIncome: Float64Array.of(absent, 0.5, 100, 100, 90000),
    })
    const [{ outcomes, determinations, errors }] = programmes
    expect(said(outcomes)).toEqual(['undetermined', 'invalid', 'invalid', 'invalid', 'notEntitled'])
    expect(determinations.get(0)?.range).toEqual({ min: '0.00', max: '400.00' })
    expect(determinations.get(0)?.missing).toEqual(['monthlyIncome'])
    expect([...errors].map(([row, { code, path }]) => [row, code, path])).toEqual([
      [1, 'moneyDecimals', 'monthlyIncome'],
      [2, 'wholeNumber', 'householdSize'],
      [3, 'option', 'residence'],
    ])
    expect(lanes).toEqual({ kernel: 0, exact: 5 })
  })

  it('are refused with a name that no programme knows, or another length', () => {
    const run = () => ready.run({ residence: ['rural'], houseSize: [1], monthlyIncome: Int32Array.of(1, 2) })
    expect(run).toThrow(InputError)
    try {
      run()
    } catch (error) {
      const { issues } = error as InputError
      expect(issues.map(({ code, path }) => [code, path])).toEqual([
        ['unknownKey', 'houseSize'],
        ['columnLength', 'monthlyIncome'],
      ])
    }
  })

  it('are refused where they are none: one row alone, another kind of numbers', () => {
    const row = { residence: 'urban', householdSize: 1, monthlyIncome: '100' }
    const codes = { householdSize: [1], monthlyIncome: Uint32Array.of(10_000) }
    for (const [given, faults] of [
      [row, ['column residence', 'column householdSize', 'column monthlyIncome']],
      [codes, ['column monthlyIncome']],
      [{ foo: 1 }, ['unknownKey foo']],
      [5, ['object ']],
      [null, ['object ']],
    ] as const)
      expect(placesOf(() => ready.run(given as never))).toEqual(faults)
  })

  it('widen where an amount needs it', () => {
    const income = Int32Array.of(0, 0)
    const { programmes } = batch(dibao, { standards: { urbanDibaoStandard: '99999999.99' } }).run({
      residence: ['urban', 'urban'],
      householdSize: Int32Array.of(1, 1000),
      monthlyIncome: income,
    })
    expect(programmes[0].amounts).toEqual(Float64Array.of(9999999999, 9999999999000))
  })

  it('take larger values in the kernel where they are asked for', () => {
    const columns = { residence: ['urban'], householdSize: [1000], monthlyIncome: ['499999.00'] }
    expect(ready.run(columns).lanes).toEqual({ kernel: 0, exact: 1 })
    const wide = batch(dibao, { standards, most: { householdSize: '1000', monthlyIncome: '9999999999999.99' } })
    const { programmes, lanes } = wide.run(columns)
    expect([[...(programmes[0].amounts ?? [])], lanes]).toEqual([[20000000], { kernel: 1, exact: 0 }])
  })
})

describe('larger bounds', () => {
  it('stop where the schema does', () => {
    const wide = batch(dibao, { standards, most: { householdSize: '5000', monthlyIncome: '9999999999999.99' } })
    const [{ outcomes, errors }] = wide.run({
      residence: ['urban', 'urban', 'urban'],
      householdSize: [1, 1001, 1000],
      monthlyIncome: Float64Array.of(1e15, 0, 1e15 - 1),
    }).programmes
    expect(said(outcomes)).toEqual(['invalid', 'invalid', 'notEntitled'])
    expect([...errors.values()].map(({ code }) => code)).toEqual(['moneyTooLarge', 'wholeNumber'])
  })

  it('are refused where they are none', () => {
    const most = { monthlyIncome: '1,000', householdSize: 'x', residence: '2', monthlyIncom: '1' }
    try {
      batch(dibao, { standards, most })
      expect.unreachable()
    } catch (error) {
      expect((error as InputError).issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
        'moneySeparator most.monthlyIncome',
        'wholeNumber most.householdSize',
        'unknownKey most.residence',
        'unknownKey most.monthlyIncom',
      ])
    }
  })
})

describe('rows', () => {
  it('refuse a misspelt fact and what is no row, one by one', () => {
    const rows = [
      { residence: 'rural', householdSize: 1, monthlyIncome: 100 },
      { residence: 'rural', householdSize: 1, monthlyIncom: 100 },
      [],
      { residence: 'rural', householdSize: 1, monthlyIncome: 100 },
    ]
    const [{ outcomes, errors, amounts }] = ready.run(rows as never).programmes
    expect(said(outcomes)).toEqual(['entitled', 'invalid', 'invalid', 'entitled'])
    expect(errors.get(1)?.code).toBe('unknownKey')
    expect(errors.get(2)?.code).toBe('object')
    expect([...(amounts ?? [])]).toEqual([30000, 0, 0, 30000])
  })

  it('need not name the same facts in the same order', () => {
    const rows = [
      { monthlyIncome: '100', householdSize: 1, residence: 'rural' },
      { residence: 'urban', householdSize: 1, monthlyIncome: 100, dibaoCertified: null },
      { householdSize: 2, residence: 'urban', monthlyIncome: 100.5 },
    ]
    expect([...(ready.run(rows).programmes[0].amounts ?? [])]).toEqual([30000, 40000, 89950])
  })

  it('may run the batch again while they are read', () => {
    const nested = (facts: object, name: string): object =>
      Object.defineProperty({ ...facts }, name, {
        enumerable: true,
        get: () => {
          ready.run([{ residence: 'urban', householdSize: 5, monthlyIncome: 0 }])
          dibao({ residence: 'urban', householdSize: 5, monthlyIncome: 0 }, { standards })
          return 100
        },
      })
    const row = nested({ residence: 'rural', householdSize: 1 }, 'monthlyIncome')
    expect([...(ready.run([row as never]).programmes[0].amounts ?? [])]).toEqual([30000])
    for (let count = 0; count < 40; count++) expect(dibao(row as never, { standards }).amount).toBe('300.00')
  })

  it('may be none', () => {
    expect(ready.run([]).programmes[0].outcomes).toEqual(new Uint8Array(0))
    expect(ready.run({}).rows).toBe(0)
  })
})

describe('standards that change', () => {
  const register = Standards.from([
    { standard: 'urbanDibaoStandard', from: '2013-01-01', value: '500' },
    { standard: 'urbanDibaoStandard', from: '2013-07-01', value: '550' },
    { standard: 'urbanConsumptionPerCapita', year: 2012, value: '20000' },
    { standard: 'urbanConsumptionPerCapita', year: 2013, value: '20000.01' },
  ])
  const days = ['2013-06-30', '2013-07-01', '2014-01-01', '2012-12-31', '2013-02-30', '2012-12-02', null]
  const count = 5000
  const columns = {
    residence: Array.from({ length: count }, () => 'urban'),
    householdSize: Int32Array.from({ length: count }, () => 1),
    monthlyIncome: Int32Array.from({ length: count }, (_, row) => row),
    orphanCare: Array.from({ length: count }, () => 'institution'),
  }
  const expected = (row: number): readonly unknown[] => {
    const day = row % days.length
    if (day < 3) return ['entitled', [50000, 55000, 55000][day] as number]
    return day === 3 ? ['undetermined', 0] : ['invalid', 0]
  }
  const dated = batch([dibao, orphanAllowance], { standards: register })

  it.each(['text', 'numbers', 'rows'])('are those of each row: days as %s', (way) => {
    const on = Array.from({ length: count }, (_, row) => days[row % days.length] ?? null)
    const numbers = Int32Array.from(on, (day) => (day === null ? absent : dayNumber(day)))
    // The 30th of February is the 2nd of March by its number.
    const given =
      way === 'rows'
        ? on.map((day, row) => ({
            residence: 'urban',
            householdSize: 1,
            monthlyIncome: (row / 100).toFixed(2),
            orphanCare: 'institution',
            on: day,
          }))
        : { ...columns, on: way === 'text' ? on : numbers }
    const [found, orphans] = dated.run(given).programmes
    const wrong = on.flatMap((_, row) => {
      const [outcome, standard] = expected(row)
      const isRealByNumber = way === 'numbers' && row % days.length === 4
      const wanted = isRealByNumber
        ? ['entitled', 50000 - row]
        : [outcome, outcome === 'entitled' ? Number(standard) - row : 0]
      const got = [batchOutcomes[found.outcomes[row] ?? 9], found.amounts?.[row]]
      return String(got) === String(wanted) ? [] : [[row, got, wanted]]
    })
    expect(wrong).toEqual([])
    expect([...(orphans.amounts ?? [])].slice(0, 3)).toEqual([1400000, 1400000, 1400001])
    expect([...(orphans.monthlyInstalments ?? [])].slice(0, 3)).toEqual([116667, 116667, 116667])
    const faults = [...found.errors].sort(([a], [b]) => a - b).map(([, { code }]) => code)
    expect(faults).toEqual(
      on.flatMap((_, row) => {
        const day = row % days.length
        if (day < 4 || (day === 4 && way === 'numbers')) return []
        return [['date', 'beforePolicy', 'onRequired'][day - 4]]
      }),
    )
  })

  it('are those of one day for all', () => {
    const { on: _, ...rest } = { ...columns, on: 0 }
    const { programmes } = batch(dibao, { standards: register, on: '2013-08-01' }).run({
      residence: rest.residence,
      householdSize: rest.householdSize,
      monthlyIncome: rest.monthlyIncome,
    })
    expect(programmes[0].amounts?.[7]).toBe(54993)
    expect(said(dated.run(columns).programmes[0].outcomes.slice(0, 2))).toEqual(['invalid', 'invalid'])
  })
})

describe('blocks', () => {
  it.each([1, 2047, 2048, 2049, 9000])('of %i rows with one bad row give every other row its amount', (count) => {
    for (const bad of [0, count >> 1, count - 1]) {
      const income = Int32Array.from({ length: count }, (_, row) => (row === bad ? -1 : row))
      const [{ outcomes, amounts }] = ready.run({
        residence: Int32Array.from({ length: count }, () => 0),
        householdSize: Int32Array.from({ length: count }, () => 1),
        monthlyIncome: income,
      }).programmes
      const wrong = [...income].flatMap((fen, row) =>
        (row === bad ? outcomes[row] === 4 && amounts?.[row] === 0 : amounts?.[row] === Math.max(50000 - fen, 20000))
          ? []
          : [row],
      )
      expect(wrong).toEqual([])
    }
  })
})

describe('where code may not be made from text', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('closures do it', () => {
    vi.stubGlobal(
      'Function',
      class {
        constructor() {
          throw new EvalError('Refused to evaluate a string as JavaScript')
        }
      },
    )
    const { programmes, lanes } = batch(lowIncomeHousehold, { standards }).run([
      { residence: 'rural', householdSize: 2, monthlyIncome: '1200', lowIncomeCertified: true },
      { residence: 'rural', householdSize: 2, monthlyIncome: '1200.01', lowIncomeCertified: false },
    ])
    expect(said(programmes[0].outcomes)).toEqual(['entitled', 'notEntitled'])
    expect([...(programmes[0].withinMultiples ?? [])]).toEqual([2, 1])
    expect(lanes).toEqual({ kernel: 2, exact: 0 })
  })
})

describe('the code', () => {
  it('names the rules and their clauses', () => {
    const code = ready.code(['residence', 'householdSize', 'monthlyIncome'])
    expect(code).toContain(
      '(local.set $householdStandard (i32x4.mul (local.get $dibaoStandard) (local.get $householdSize))) ;; 二(二)1-s2',
    )
    expect(code).toContain('(local.set $belowDibaoLine (i32x4.lt_s ')
  })

  it('is not to be had where the bounds are too wide for whole numbers', () => {
    const wide = batch(dibao, { standards: { urbanDibaoStandard: '9999999999999.99' } })
    expect(() => wide.code(['residence', 'householdSize', 'monthlyIncome'])).toThrow(/tooWide|bounds/)
    const { programmes, lanes } = wide.run([{ residence: 'urban', householdSize: 1, monthlyIncome: 0 }])
    expect([programmes[0].amounts?.[0], lanes]).toEqual([999999999999999, { kernel: 0, exact: 1 }])
  })
})
