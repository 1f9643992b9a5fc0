/**
 * The benchmark: `npm ci && npm run bench` in this folder. Every contender's every answer is checked against BigInt.
 * `--write` puts the tables into docs/performance.md; `--quick` runs few rounds; `--only W1` one workload.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { useKernels } from '../../dist/modules/batch.js'
import { caseSchema as schemaUnder } from '../../dist/modules/case/schema.js'
import { assessExactly as exactlyUnder } from '../../dist/modules/household/assess.js'
import { useTraces } from '../../dist/modules/household/traces.js'
import { assess, Standards } from '../../dist/modules/index.js'
import { sweep } from '../../dist/modules/what-if.js'
import { yiwu } from '../../dist/modules/yiwu/policy.js'
import * as z from '../../node_modules/zod/mini/index.js'
import { assessCommand, auditCommand, calculateCommand, compareCommand } from './commands.mjs'
import { callContenders, columnContenders, emptyResults, rowContenders } from './contenders.mjs'
import { households, register } from './households.mjs'
import { measured, wrongRows } from './measure.mjs'
import { batchOf } from './ours.mjs'
import { columnsFor, columnsOf, referenceOf, resultsOf, rowsOf } from './workloads.mjs'

const caseSchema = schemaUnder(yiwu)
const assessExactly = (one, options) => exactlyUnder(yiwu, one, options)
const { values } = parseArgs({
  options: { write: { type: 'boolean' }, quick: { type: 'boolean' }, only: { type: 'string' } },
})
const rounds = values.quick ? 5 : 25
const say = (text) => process.stdout.write(`${text}\n`)

function setsOf(workload, rows, seeds) {
  return seeds.map((seed) => {
    const columns = columnsFor(workload, columnsOf(rows, seed))
    return { rows, columns, results: emptyResults(workload, rows), reference: referenceOf(workload, columns) }
  })
}

/** As a program reads them: texts fresh from JSON and not the literals of this file. */
const withPlainRows = (sets) => sets.map((set) => ({ ...set, plain: JSON.parse(JSON.stringify(rowsOf(set.columns))) }))

async function table(workload, contenders, sets, more = 1, isNear = false) {
  const wrong = new Map()
  const times = await measured(
    contenders.map((one) => ({ ...one, rows: sets[0].rows })),
    sets,
    {
      rounds: rounds * more,
      isNear,
      onRound: (name, set, result) => {
        const { resultsOf: read } = contenders.find((one) => one.name === name)
        const found = wrongRows(resultsOf[workload], set.reference, read ? read(result) : result, set.rows)
        wrong.set(name, Math.max(wrong.get(name) ?? 0, found))
      },
    },
  )
  const hand = contenders.filter(({ isHand }) => isHand).map(({ name }) => times.get(name))
  const bestHand = Math.min(...hand.map(({ best }) => best))
  const medianHand = Math.min(...hand.map(({ median }) => median))
  return contenders.map(({ name }) => {
    const { best, median } = times.get(name)
    return {
      name,
      best,
      median,
      wrong: wrong.get(name),
      rows: sets[0].rows,
      ...(hand.length > 0 ? { ratio: best / bestHand, medianRatio: median / medianHand } : {}),
    }
  })
}

const figure = (number) => (number >= 1000 ? Math.round(number).toLocaleString('en') : number.toPrecision(3))
const printed = (rows) => [
  '| contender | best ns | median ns | x by hand, best | median | wrong |',
  '| --- | ---: | ---: | ---: | ---: | ---: |',
  ...rows.map(
    ({ name, best, median, ratio, medianRatio, wrong, rows: count }) =>
      `| ${name} | ${figure(best)} | ${figure(median)} | ${ratio ? ratio.toFixed(2) : ''} | ${medianRatio ? medianRatio.toFixed(2) : ''} | ${wrong === 0 ? '0' : `${wrong} of ${count}`} |`,
  ),
]

const lines = []
const add = (...texts) => {
  lines.push(...texts)
  texts.forEach(say)
}

async function onColumns(workload) {
  const rows = await table(workload, columnContenders(workload), setsOf(workload, 200_000, [1, 2, 3]), 6, true)
  add('', `### ${workload}, columns of 200,000 households`, '', ...printed(rows))
}

async function onRows(workload) {
  const rows = await table(workload, rowContenders(workload), withPlainRows(setsOf(workload, 50_000, [4, 5, 6])), 3)
  add('', `### ${workload}, rows of plain facts, 50,000 households`, '', ...printed(rows))
}

async function byCalls(workload) {
  const rows = []
  for (const contender of callContenders(workload)) {
    const sets = withPlainRows(setsOf(workload, contender.rows, [7, 8, 9]))
    for (const set of sets) contender.prepare?.(set)
    rows.push(...(await table(workload, [contender], sets)))
  }
  const ours = rows.find(({ name }) => name.startsWith('jiuzhu')).best
  add('', `### ${workload}, a household at a time`, '')
  add('| contender | best ns | median ns | x jiuzhu calculators | wrong |', '| --- | ---: | ---: | ---: | ---: |')
  for (const { name, best, median, wrong, rows: count } of rows)
    add(
      `| ${name} | ${figure(best)} | ${figure(median)} | ${figure(best / ours)} | ${wrong === 0 ? '0' : `${wrong} of ${count}`} |`,
    )
}

/** Cost a household as the number of households grows. */
async function growth() {
  add('', '### Growth, W3, columns written over', '', '| households | best ns a household |', '| ---: | ---: |')
  for (const rows of [10_000, 100_000, 1_000_000]) {
    const ready = batchOf('W3')
    const sets = [1, 2].map((seed) => ({ columns: columnsFor('W3', columnsOf(rows, seed)) }))
    const run = (set) => {
      set.last = ready.run(set.columns, set.last ? { into: set.last } : {})
    }
    const times = await measured([{ name: 'batch', rows, run }], sets, { rounds: rows < 1e6 ? 100 : 15, budget: 8000 })
    add(`| ${rows.toLocaleString('en')} | ${figure(times.get('batch').best)} |`)
  }
}

/** A whole household over every programme, against one zod safeParse of the same case. */
async function wholeHouseholds() {
  useKernels()
  useTraces()
  const sets = [1, 2].map((seed) => households(500, seed))
  const standards = Standards.from(register)
  const each = (work) => (set) => {
    for (const one of set) work(one)
  }
  const contenders = [
    { name: 'zod safeParse of the case', run: each((one) => z.safeParse(caseSchema, one)) },
    { name: 'jiuzhu assess, every programme', run: each((one) => assess(one, { standards })) },
    { name: 'jiuzhu assess with a full trace', run: each((one) => assess(one, { standards, trace: true })) },
    { name: 'the same by the exact lane, no trace', run: each((one) => assessExactly(one, { standards })) },
  ]
  const times = await measured(
    contenders.map((one) => ({ ...one, rows: 500 })),
    sets,
    { rounds, budget: 20_000 },
  )
  let wrong = 0
  for (const one of sets.flat())
    for (const options of [{ standards }, { standards, trace: true }])
      if (JSON.stringify(assess(one, options)) !== JSON.stringify(assessExactly(one, options))) wrong += 1
  const base = times.get(contenders[0].name)
  add('', '### Whole households: three members, all known, 2 x 500 of them', '')
  add('| what | best us | median us | x safeParse, best |', '| --- | ---: | ---: | ---: |')
  for (const [name, { best, median }] of times)
    add(`| ${name} | ${figure(best / 1000)} | ${figure(median / 1000)} | ${(best / base.best).toFixed(2)} |`)
  add('', `Assessments that differ from the exact lane's by a byte: ${wrong} of ${sets.flat().length * 2}.`)
}

function commands() {
  const households = values.quick ? 20_000 : 200_000
  const rows = values.quick ? 100_000 : 1_000_000
  for (const [title, best] of [
    [`\`assess\` of ${households.toLocaleString('en')} lines`, assessCommand(households, values.quick ? 1 : 3)],
    [`\`calculate dibao\` on a CSV of ${rows.toLocaleString('en')} rows`, calculateCommand(rows, values.quick ? 1 : 3)],
  ]) {
    const [[, base]] = Object.entries(best)
    add('', `### ${title}, end to end`, '', '| what | best s | x the first |', '| --- | ---: | ---: |')
    for (const [name, time] of Object.entries(best))
      add(`| ${name} | ${time.toFixed(2)} | ${(time / base).toFixed(2)} |`)
  }
}

/** A year of payments against what was due: a ledger as one would hope for, and one with an error in most households. */
function audits() {
  add('', '### `audit` of a year, both files sorted, end to end', '')
  add(
    '| ledger | reading it, best s | audit in one thread | x reading | reading by the clock | two threads | x reading | most memory, MB | findings |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |',
  )
  for (const [households, oneWrongIn, name] of [
    [400_000, 20, 'one household in twenty with an error'],
    [158_000, 1, 'an error in six households of ten'],
  ]) {
    const result = auditCommand(values.quick ? households / 20 : households, oneWrongIn, values.quick ? 1 : 2)
    const { reading, audit, readingByClock, threadsByClock, memory, payments, findings, planted } = result
    const [count, asPlanted] = [
      Object.values(findings).reduce((sum, one) => sum + one, 0),
      Object.entries(planted).every(([kind, number]) => findings[kind] === number),
    ]
    const size = `${payments.toLocaleString('en')} payments of ${result.households.toLocaleString('en')} households`
    add(
      `| ${name}: ${size} | ${reading.toFixed(2)} | ${audit.toFixed(2)} | ${(audit / reading).toFixed(2)} | ${readingByClock.toFixed(2)} | ${threadsByClock.toFixed(2)} | ${(threadsByClock / readingByClock).toFixed(2)} | ${(-memory).toFixed(0)} | ${count.toLocaleString('en')}, ${asPlanted ? 'as planted' : 'NOT as planted'} |`,
    )
  }
}

/** A household along its income, and registers under a reform. */
function whatIf() {
  add(
    '',
    '### `sweep` of a household from 0 to 5,000 yuan of income, user CPU',
    '',
    '| best ms | median ms |',
    '| ---: | ---: |',
  )
  const adult = { birthDate: '1970-01-01', categories: [], employeeMedicalInsurance: false }
  const household = {
    id: 'H',
    on: '2013-06-01',
    residence: 'urban',
    certified: { lowIncome: false },
    members: ['a', 'b'].map((id) => ({ ...adult, id })),
  }
  const inForce = { urbanDibaoStandard: '500', ruralDibaoStandard: '400' }
  const times = Array.from({ length: 50 }, () => {
    const before = process.cpuUsage().user
    sweep(household, 'monthlyIncome', { standards: inForce, from: '0', to: '5000' })
    return (process.cpuUsage().user - before) / 1000
  }).sort((a, b) => a - b)
  add(`| ${figure(times[0])} | ${figure(times[25])} |`)
  add('', '### `compare` under one reform, end to end, seconds of the processor', '')
  add(
    '| households | assess, s | compare, s | x assess | assess, MB | compare, MB |',
    '| ---: | ---: | ---: | ---: | ---: | ---: |',
  )
  for (const count of values.quick ? [10_000, 20_000] : [100_000, 200_000]) {
    const [assessed, compared] = Object.values(compareCommand(count, values.quick ? 1 : 2))
    const ratio = (compared.seconds / assessed.seconds).toFixed(2)
    add(
      `| ${count.toLocaleString('en')} | ${assessed.seconds.toFixed(2)} | ${compared.seconds.toFixed(2)} | ${ratio} | ${assessed.memory.toFixed(0)} | ${compared.memory.toFixed(0)} |`,
    )
  }
}

/** The time to import, in fresh processes in turn. */
function imports() {
  const timed = (code) =>
    Number(
      execFileSync(process.execPath, [
        '--input-type=module',
        '-e',
        `const start = performance.now(); ${code}; process.stdout.write(String(performance.now() - start))`,
      ]),
    )
  const kinds = {
    'decimal.js and zod/mini': "await import('decimal.js'); await import('zod/mini')",
    jiuzhu: "await import('../../dist/index.js')",
  }
  const best = Object.fromEntries(Object.keys(kinds).map((name) => [name, Number.POSITIVE_INFINITY]))
  for (let round = 0; round < (values.quick ? 5 : 20); round++)
    for (const [name, code] of Object.entries(kinds)) best[name] = Math.min(best[name], timed(code))
  add('', '### Import', '', '| what | best ms |', '| --- | ---: |')
  for (const [name, time] of Object.entries(best)) add(`| ${name} | ${time.toFixed(1)} |`)
  add('', `jiuzhu is ${(best.jiuzhu / best['decimal.js and zod/mini']).toFixed(2)} of the two packages.`)
}

add(`Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model.trim()}; ${rounds} rounds, interleaved.`)
for (const workload of ['W1', 'W2', 'W3'].filter((one) => !values.only || values.only === one)) {
  await onColumns(workload)
  await onRows(workload)
  await byCalls(workload)
}
if (!values.only || values.only === 'rest' || values.only === 'households') await wholeHouseholds()
if (!values.only || values.only === 'rest') {
  await growth()
  commands()
  imports()
}
if (!values.only || values.only === 'rest' || values.only === 'audit') audits()
if (!values.only || values.only === 'what-if') whatIf()

if (values.write) {
  const file = new URL('../../docs/performance.md', import.meta.url)
  const [before, rest] = readFileSync(file, 'utf8').split('<!-- measured -->')
  const [, after] = rest.split('<!-- end -->')
  writeFileSync(file, `${before}<!-- measured -->\n\n${lines.join('\n')}\n\n<!-- end -->${after}`)
}
