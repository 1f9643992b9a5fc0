/** The command line end to end, against scripts that only read and write as much. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assess, Standards } from '../../dist/index.js'
import { households, register } from './households.mjs'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** Seconds of wall time, output thrown away. */
function timed(args) {
  const start = performance.now()
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', openSync('/dev/null', 'w'), 'inherit'] })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`)
  return (performance.now() - start) / 1000
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
  const reader = join(folder, 'reader.mjs')
  execFileSync(
    fileURLToPath(new URL('../../node_modules/.bin/esbuild', import.meta.url)),
    ['src/table/csv.ts', '--bundle', '--platform=node', '--format=esm', `--outfile=${reader}`, '--log-level=error'],
    { cwd: fileURLToPath(new URL('../..', import.meta.url)) },
  )
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
