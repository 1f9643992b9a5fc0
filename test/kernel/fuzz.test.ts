/**
 * Random rows through the kernel, by rows and by columns, from code and from closures, against the exact lane: no
 * difference. `npm run fuzz:kernel` runs a million rows a programme; a failure names the seed that repeats it.
 */
import { describe, expect, it } from 'vitest'
import { type Batch, batch, type FactColumns } from '../../src/batch'
import type { BatchResult, ProgrammeColumns } from '../../src/batch/result'
import { boundsOf, encoderOf } from '../../src/kernel/encode'
import { absent } from '../../src/kernel/step'
import type { Definition } from '../../src/kit/programme'
import type { PlainFacts } from '../../src/kit/values'
import type { AnyInput } from '../../src/language/input'
import { programmeIds, programmes } from '../../src/yiwu/programmes'
import { readings } from '../../src/yiwu/readings'
import { readingIds } from '../support/yiwu'
import { cellsOf, exactly, expectedCells } from './compare'
import { oneOf, type Random, randomReadings, randomRow, randomStandards, randomWishes, seeded } from './generate'

const rowsWanted = Number.parseInt(process.env.FUZZ_ROWS ?? '300', 10)
const firstSeed = Number.parseInt(process.env.FUZZ_SEED ?? '1', 10)
const rowsAtOnce = Math.max(10, Math.min(1000, rowsWanted / 100))

/** Columns of the same rows: some as numbers, wide or narrow, some as plain values. */
function columnsOf(random: Random, definition: Definition, rows: readonly PlainFacts[]): FactColumns {
  const given = Object.entries<AnyInput>(definition.facts).filter(([id]) => rows.some((row) => row[id] !== undefined))
  return Object.fromEntries(
    given.map(([id, { input }]) => {
      const plain = rows.map((row) => row[id])
      const { least } = boundsOf(input)
      const encode = encoderOf(input, { least, most: 1e15 })
      const codes = plain.map(encode)
      const isExpressible = codes.every((code) => code >= least || code === absent)
      if (!isExpressible || random() < 0.2) return [id, plain]
      const isNarrow = codes.every((code) => (code | 0) === code)
      return [id, isNarrow && random() < 0.8 ? Int32Array.from(codes) : Float64Array.from(codes)]
    }),
  )
}

/** The same columns where the kernel works, unless one of them holds what is no number there. */
function placed(ready: { columns: Batch<unknown[]>['columns'] }, columns: FactColumns): FactColumns | undefined {
  const given = Object.entries(columns)
  const made = ready.columns(given[0]?.[1].length ?? 0, Object.keys(columns))
  const isHeld = given.every(([id, column]) => {
    const own = made[id]
    if (!own || !(column instanceof Int32Array || column instanceof Float64Array)) return false
    own.set(column)
    return column.every((value, row) => own[row] === value)
  })
  return isHeld ? made : undefined
}

describe.each(programmeIds)('%s', (id) => {
  const programme = programmes[id]
  const definition = programmes[id].definition as unknown as Definition

  it(`gives what the exact lane gives on ${rowsWanted} random rows`, { timeout: 7_200_000 }, () => {
    const lanes = { kernel: 0, exact: 0 }
    for (let seed = firstSeed; (seed - firstSeed) * rowsAtOnce < rowsWanted; seed++) {
      const random = seeded(seed)
      const surroundings = { standards: randomStandards(random), readings: randomReadings(random) }
      const wishes = randomWishes(random, definition.facts)
      const rows = Array.from({ length: rowsAtOnce }, () =>
        randomRow(random, definition.facts, surroundings.standards, wishes),
      )
      const expected = rows.map((facts) => expectedCells(exactly(definition, facts, surroundings)).join(' | '))
      const mode = oneOf(random, ['code', 'code', 'closures'] as const)
      const ready = batch(programme, { ...surroundings, mode })
      const compare = (way: string, { programmes: [columns], lanes: taken }: BatchResult<readonly [unknown]>): void => {
        rows.forEach((facts, row) => {
          const found = cellsOf(columns, row).join(' | ')
          if (found !== expected[row])
            expect({ seed, way, mode, row, facts, surroundings, found }).toEqual(expected[row])
        })
        lanes.kernel += taken.kernel
        lanes.exact += taken.exact
      }
      compare('rows', ready.run(rows as readonly { readonly [fact: string]: unknown }[]))
      const columns = columnsOf(random, definition, rows)
      if (Object.keys(columns).length > 0) compare('columns', ready.run(columns))
      const inPlace = placed(ready, columns)
      if (inPlace && Object.keys(columns).length > 0) {
        compare('columns in place', ready.run(inPlace))
        compare('columns in place once more', ready.run(inPlace))
      }
    }
    // The kernel really ran, and so did the exact lane beside it.
    expect(lanes.kernel).toBeGreaterThan(lanes.exact / 4)
    if (Object.keys(definition.facts).length > 0) expect(lanes.exact).toBeGreaterThan(0)
  })
})

it('gives the same for every programme at once', { timeout: 7_200_000 }, () => {
  const all = programmeIds.map((id) => programmes[id])
  const definitions = programmeIds.map((id) => programmes[id].definition as unknown as Definition)
  const facts = Object.assign({}, ...definitions.map((definition) => definition.facts))
  let kernelRows = 0
  for (let seed = firstSeed; (seed - firstSeed) * rowsAtOnce < rowsWanted; seed++) {
    const random = seeded(seed)
    const surroundings = { standards: randomStandards(random), readings: randomReadings(random) }
    const wishes = randomWishes(random, facts)
    const rows = Array.from({ length: rowsAtOnce }, () => randomRow(random, facts, surroundings.standards, wishes))
    const result = batch(all, { ...surroundings, mode: oneOf(random, ['code', 'closures'] as const) }).run(rows)
    kernelRows += result.lanes.kernel
    definitions.forEach((definition, place) => {
      rows.forEach((row, number) => {
        const own = Object.fromEntries(Object.entries(row).filter(([id]) => id in definition.facts))
        const found = cellsOf(result.programmes[place] as ProgrammeColumns, number)
        const expected = expectedCells(exactly(definition, own, surroundings))
        if (found.join() !== expected.join())
          expect({ seed, id: definition.id, row, surroundings, found }).toEqual(expected)
      })
    })
  }
  expect(kernelRows).toBeGreaterThan(0)
})

it('has chosen every option of every reading', () => {
  const chosen = new Set<string>()
  for (let seed = firstSeed; seed < firstSeed + 30; seed++) {
    const random = seeded(seed)
    randomStandards(random)
    const options = randomReadings(random)
    for (const id of readingIds) chosen.add(`${id} ${options[id] ?? readings[id].default}`)
  }
  const all = readingIds.flatMap((id) => readings[id].options.map((option) => `${id} ${option}`))
  expect(all.filter((one) => !chosen.has(one))).toEqual([])
})
