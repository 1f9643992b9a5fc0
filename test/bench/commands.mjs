/** The command line end to end, against scripts that only read and write as much. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assess, Standards } from '../../dist/index.js'
import { households, register } from './households.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** Seconds of wall time, output thrown away; a command that finds something ends with 1. */
function timed(args, ends = 0) {
  const start = performance.now()
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', openSync('/dev/null', 'w'), 'inherit'] })
  if (status !== ends) throw new Error(`${args.join(' ')} ended with ${status}`)
  return (performance.now() - start) / 1000
}

/** A file of the library's sources as a module of its own. */
function bundled(source, file, more = []) {
  execFileSync(
    fileURLToPath(new URL('../../node_modules/.bin/esbuild', import.meta.url)),
    [source, '--bundle', '--platform=node', '--format=esm', `--outfile=${file}`, '--log-level=error', ...more],
    { cwd: root },
  )
  return file
}

/** Reads lines, parses each, and writes a text of the output's size made by JSON.stringify. */
const parseAndStringify = (file, sample) => `
  const { createReadStream, readFileSync } = require('node:fs')
  const { createInterface } = require('node:readline')
  const results = JSON.parse(readFileSync(${JSON.stringify(sample)}, 'utf8'))
  let count = 0
  let block = []
  const lines = createInterface({ input: createReadStream(${JSON.stringify(file)}) })
  lines.on('line', (line) => {
    JSON.parse(line)
    block.push(JSON.stringify(results[count++ % results.length]))
    if (block.length === 8) { process.stdout.write(block.join('\\n') + '\\n'); block = [] }
  })
  lines.on('close', () => process.stdout.write(block.join('\\n')))
`

/** Best of some runs of each, in turn. */
function compared(runs, rounds) {
  const best = Object.fromEntries(Object.keys(runs).map((name) => [name, Number.POSITIVE_INFINITY]))
  for (let round = 0; round < rounds; round++)
    for (const [name, args] of Object.entries(runs)) best[name] = Math.min(best[name], timed(args))
  return best
}

export function assessCommand(count, rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-bench-'))
  const file = join(folder, 'cases.jsonl')
  const standards = join(folder, 'standards.json')
  const sample = join(folder, 'sample.json')
  const cases = households(5000)
  const lines = cases.map((one) => JSON.stringify(one))
  writeFileSync(file, Array.from({ length: count }, (_, place) => lines[place % lines.length]).join('\n'))
  writeFileSync(standards, JSON.stringify(register))
  const options = { standards: Standards.from(register) }
  writeFileSync(sample, JSON.stringify(cases.slice(0, 200).map((one) => assess(one, options))))
  const best = compared(
    {
      'JSON.parse and JSON.stringify of as much': ['-e', parseAndStringify(file, sample)],
      'jiuzhu assess': [cli, 'assess', file, '--standards', standards],
      'jiuzhu assess --jobs 2': [cli, 'assess', file, '--standards', standards, '--jobs', '2'],
    },
    rounds,
  )
  rmSync(folder, { recursive: true })
  return best
}

export function calculateCommand(count, rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-bench-'))
  const file = join(folder, 'households.csv')
  const standards = join(folder, 'standards.json')
  const rows = Array.from(
    { length: count },
    (_, place) =>
      `H${place},${place % 2 === 0 ? 'urban' : 'rural'},${1 + (place % 6)},${((place * 7919) % 300_000) / 100}`,
  )
  writeFileSync(file, `id,residence,householdSize,monthlyIncome\n${rows.join('\n')}\n`)
  writeFileSync(standards, JSON.stringify(register))
  const reader = bundled('src/tables/read-csv.ts', join(folder, 'reader.mjs'))
  const readAlone = `
    import { createReadStream } from 'node:fs'
    import { readCsv } from ${JSON.stringify(reader)}
    let count = 0
    for await (const row of readCsv(createReadStream(${JSON.stringify(file)}, { highWaterMark: 262144 }))) count += 1
  `
  const best = compared(
    {
      'the CSV reader alone': ['--input-type=module', '-e', readAlone],
      'jiuzhu calculate dibao': [cli, 'calculate', 'dibao', file, '--standards', standards, '--on', '2013-06-01'],
    },
    rounds,
  )
  rmSync(folder, { recursive: true })
  return best
}

/** What to put before a command, so that its seconds of the processor and the most memory that it held, in MB, are known. */
function countingIn(folder) {
  const [counted, keeper] = ['memory', 'memory.cjs'].map((name) => join(folder, name))
  const keep = `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(counted)}, JSON.stringify({ memory: process.resourceUsage().maxRSS / 1024, seconds: process.cpuUsage().user / 1e6 })))`
  writeFileSync(keeper, keep)
  return { counting: ['-r', keeper], used: () => JSON.parse(readFileSync(counted, 'utf8')) }
}

/** A register assessed, and compared under a reform: of each the least seconds of the processor, and the most memory in MB. */
export function compareCommand(count, rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-bench-'))
  const [file, standards, reform] = ['cases.jsonl', 'standards.json', 'reform.json'].map((name) => join(folder, name))
  const cases = households(5000)
  const lines = Array.from({ length: count }, (_, place) =>
    JSON.stringify({ ...cases[place % cases.length], id: `H-${place}` }),
  )
  writeFileSync(file, lines.join('\n'))
  writeFileSync(standards, JSON.stringify(register))
  writeFileSync(reform, JSON.stringify({ name: 'raised', standards: { urbanDibaoStandard: '730' } }))
  const { counting, used } = countingIn(folder)
  const runs = {
    'jiuzhu assess': ['assess', file],
    'jiuzhu compare': ['compare', '--cases', file, '--reform', reform],
  }
  const least = {}
  for (let round = 0; round < rounds; round++)
    for (const [name, args] of Object.entries(runs)) {
      timed([...counting, cli, ...args, '--standards', standards])
      const { seconds, memory } = used()
      const before = least[name] ?? { seconds, memory }
      least[name] = { seconds: Math.min(before.seconds, seconds), memory: Math.max(before.memory, memory) }
    }
  rmSync(folder, { recursive: true })
  return least
}

/**
 * A year's ledger, read alone, and audited in one thread and in two; `oneWrongIn` is how many households there are to one with an
 * error. What is found is compared with what was planted. Seconds of one thread are of the processor, as a busy machine makes
 * others; those of two are by the clock, as those of reading are beside them. Memory is the most that a process held, in MB.
 */
export function auditCommand(households, oneWrongIn, rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-bench-'))
  const ledger = { WRITE_LEDGER: folder, HOUSEHOLDS: String(households), ONE_WRONG_IN: String(oneWrongIn) }
  const vitest = fileURLToPath(new URL('../../node_modules/.bin/vitest', import.meta.url))
  const env = { ...process.env, ...ledger, NODE_OPTIONS: '--max-old-space-size=8000' }
  execFileSync(vitest, ['run', 'test/audit/example.test.ts'], { cwd: root, env, stdio: 'ignore' })
  const [cases, payments, standards, found] = ['cases.jsonl', 'ledger.csv', 'standards.json', 'findings.csv'].map(
    (name) => join(folder, name),
  )
  // Its packages are found beside the library's own.
  const readAlone = bundled('test/bench/read-alone.mjs', join(root, 'test/bench/.read-alone.mjs'), [
    '--packages=external',
  ])
  const { counting, used } = countingIn(folder)
  const files = [
    '--cases',
    cases,
    '--payments',
    payments,
    '--standards',
    standards,
    '--from',
    '2013-01',
    '--to',
    '2013-12',
  ]
  const audit = [...counting, cli, 'audit', ...files, '--format', 'csv', '--lang', 'en', '--out', found]
  const best = { reading: [], audit: [], readingByClock: [], threadsByClock: [], memory: [] }
  for (let round = 0; round < rounds; round++) {
    best.readingByClock.push(timed([...counting, readAlone, cases, payments]))
    best.reading.push(used().seconds)
    timed([...audit, '--jobs', '1'], 1)
    best.audit.push(used().seconds)
    best.memory.push(-used().memory)
    best.threadsByClock.push(timed([...audit, '--jobs', '2'], 1))
    best.memory.push(-used().memory)
  }
  rmSync(readAlone)
  const lines = (file) => readFileSync(file, 'utf8').trimEnd().split('\n').slice(1)
  const byKind = {}
  for (const line of lines(found)) byKind[line.split(',', 1)[0]] = (byKind[line.split(',', 1)[0]] ?? 0) + 1
  const result = {
    ...Object.fromEntries(Object.entries(best).map(([name, all]) => [name, Math.min(...all)])),
    payments: lines(payments).length,
    households: new Set(lines(payments).map((line) => line.split(',', 1)[0])).size,
    findings: byKind,
    planted: JSON.parse(readFileSync(join(folder, 'planted.json'), 'utf8')),
  }
  rmSync(folder, { recursive: true })
  return result
}
