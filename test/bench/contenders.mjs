/** Who runs on each workload: on columns, on rows, and by calls or engines, each with the loop it is held against. */
import { branches, branchFree, branchFreeSeparately, overRows } from './hand.mjs'
import { byDecimal } from './hand-decimal.mjs'
import { batchOf, byCalculators, factsByProgramme, resultsOfBatch, resultsOfDeterminations } from './ours.mjs'
import { feelin } from './peers/feelin.mjs'
import { jsonRulesEngine } from './peers/json-rules-engine.mjs'
import { publicodes } from './peers/publicodes.mjs'
import { zenLoop, zenSingle } from './peers/zen-engine.mjs'
import { resultsOf } from './workloads.mjs'

/** Result columns as a person would make them: a byte for a code, 32 bits for a sum. */
export function emptyResults(workload, rows) {
  const names = workload === 'W3' ? [...resultsOf.W3, 'subsidyBasis', 'orphanBasis'] : resultsOf[workload]
  return Object.fromEntries(
    names.map((name) => [name, /Outcome|Basis/.test(name) ? new Uint8Array(rows) : new Int32Array(rows)]),
  )
}

const loop = (work, name) => ({
  name,
  isHand: true,
  run: (set) => {
    work(set.columns, set.results, 0, set.rows)
    return set.results
  },
})

/** Numbers that lie where the kernel works: filled before the first round, as a register is that is read once. */
const inPlace = (batch) => (set) => {
  if (!set.placed) {
    set.placed = batch.columns(set.rows, Object.keys(set.columns))
    for (const [name, column] of Object.entries(set.columns)) set.placed[name].set(column)
  }
  return resultsOfBatch(batch.run(set.placed))
}

/** Over columns; results are written over those of the set's last round, by hand and by the library alike. */
export function columnContenders(workload) {
  const ready = batchOf(workload)
  const closures = batchOf(workload, 'closures')
  const again = (batch, key) => (set) => {
    set[key] = batch.run(set.columns, { into: set[key] })
    return resultsOfBatch(set[key])
  }
  return [
    loop(branches[workload], 'integers by hand, branches'),
    loop(branchFree[workload], 'integers by hand, branch-free'),
    ...(workload === 'W3' ? [loop(branchFreeSeparately, 'integers by hand, branch-free, a loop a programme')] : []),
    { name: 'jiuzhu batch, in place', run: inPlace(ready) },
    { name: 'jiuzhu batch, written over', run: again(ready, 'batch') },
    { name: 'jiuzhu batch, new columns', run: (set) => resultsOfBatch(ready.run(set.columns)) },
    { name: 'jiuzhu batch, closures', run: again(closures, 'closures') },
  ]
}

export function rowContenders(workload) {
  const ready = batchOf(workload)
  return [
    {
      name: 'integers by hand, plain rows',
      isHand: true,
      run: (set) => {
        overRows[workload](set.plain, set.results, 0, set.rows)
        return set.results
      },
    },
    {
      name: 'jiuzhu batch, plain rows',
      run: (set) => {
        set.batch = ready.run(set.plain, { into: set.batch })
        return resultsOfBatch(set.batch)
      },
    },
  ]
}

const fenOf = (text) => Number(text.replace('.', ''))

/** Calls a household at a time; `rows` is how many an engine gets a round, by how long it takes. */
export function callContenders(workload) {
  const names = resultsOf[workload]
  const decimal = (set) => set.plain.map(byDecimal[workload])
  return [
    {
      name: 'decimal.js by hand',
      rows: 5000,
      run: decimal,
      resultsOf: (answers) =>
        Object.fromEntries(
          names.map((name) => [
            name,
            answers.map((answer) => (name.endsWith('Outcome') ? answer[name] : fenOf(answer[name]))),
          ]),
        ),
    },
    {
      name: 'jiuzhu calculators',
      rows: 5000,
      prepare: (set) => {
        set.facts = factsByProgramme(workload, set.plain)
      },
      run: (set) => byCalculators(workload, set.facts),
      resultsOf: (determinations) => resultsOfDeterminations(workload, determinations),
    },
    {
      name: 'zen-engine, loop mode',
      rows: 1000,
      run: (
        (run) => (set) =>
          run(set.plain)
      )(zenLoop(workload)),
    },
    {
      name: 'zen-engine, single',
      rows: 500,
      run: (
        (run) => (set) =>
          run(set.plain)
      )(zenSingle(workload)),
    },
    {
      name: 'json-rules-engine',
      rows: 500,
      run: (
        (run) => (set) =>
          run(set.plain)
      )(jsonRulesEngine(workload)),
    },
    {
      name: 'publicodes',
      rows: 100,
      run: (
        (run) => (set) =>
          run(set.plain)
      )(publicodes(workload)),
    },
    {
      name: 'feelin',
      rows: 100,
      run: (
        (run) => (set) =>
          run(set.plain)
      )(feelin(workload)),
    },
  ]
}
