/**
 * A soak, by hand: random registers, tables and ledgers go through the commands for `SOAK_MINUTES` (30), many of which are killed at a random
 * moment. What `--out` leaves is always the old report or the whole new one, nothing else stays behind, and memory does not grow.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { build } from 'esbuild'

const minutes = Number.parseFloat(process.env.SOAK_MINUTES ?? '30')
const folder = mkdtempSync(join(tmpdir(), 'soak-'))
const at = (name) => join(folder, name)
const cli = at('cli.mjs')
await build({
  entryPoints: ['src/main.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: cli,
  logLevel: 'error',
})
const surfaces = at('surfaces.mjs')
await build({
  entryPoints: ['test/fuzz/surfaces.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: surfaces,
  logLevel: 'error',
})

/** Runs a command; killed by `signal` after some milliseconds, where they are given. */
const ran = (args, { signal, after } = {}) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
    let err = ''
    child.stderr.on('data', (text) => {
      err += text
    })
    const timer = signal && setTimeout(() => child.kill(signal), after)
    child.once('exit', (code, by) => {
      clearTimeout(timer)
      resolve({ code, by, err })
    })
  })

function fail(text) {
  process.stderr.write(`${text}; the files are in ${folder}\n`)
  process.exit(1)
}

let kills = 0
let runs = 0
const random = (most) => Math.floor(Math.random() * most)

/** One register, its commands whole, and then each of them killed at random moments over the old report. */
async function round(seed) {
  const into = at('example')
  rmSync(into, { recursive: true, force: true })
  const size = String([20, 200, 1500][random(3)])
  await ran(['example', 'register', '--households', size, '--seed', String(seed), '--into', into])
  const file = (pattern) => {
    const name = readdirSync(into).find((one) => pattern.test(one))
    return name === undefined ? fail(`example register left no ${pattern}`) : join(into, name)
  }
  const standards = ['--standards', file(/^standards\.json$/)]
  const cases = ['--households', file(/^households\.csv$/), '--members', file(/^members\.csv$/)]
  const ledger = file(/^ledger\.csv$/)
  const commands = [
    ['assess', ...cases, ...standards, '--format', 'csv'],
    ['settle', ...cases, ...standards, '--year', '2013', '--format', 'jsonl'],
    [
      'audit',
      ...cases,
      '--payments',
      ledger,
      ...standards,
      '--from',
      '2013-01',
      '--to',
      '2013-12',
      '--format',
      'json',
      '--at',
      '2014-01-01T00:00:00Z',
      '--evidence',
    ],
  ]
  for (const command of commands) {
    const work = at('work')
    rmSync(work, { recursive: true, force: true })
    mkdirSync(work)
    const out = join(work, 'out')
    const since = performance.now()
    const whole = await ran([...command, '--out', out])
    const lasts = performance.now() - since
    if (/\n\s+at /.test(whole.err)) fail(`a fault is shown: ${whole.err}`)
    const report = readFileSync(out, 'utf8')
    runs += 1
    for (let time = 0; time < 4; time += 1) {
      writeFileSync(out, 'old')
      await ran([...command, '--out', out], {
        signal: ['SIGKILL', 'SIGTERM', 'SIGINT'][random(3)],
        after: random(lasts * 1.1),
      })
      kills += 1
      const left = readFileSync(out, 'utf8')
      if (left !== 'old' && left !== report) fail(`seed ${seed}: half a report after ${command.join(' ')}`)
    }
    await ran([...command, '--out', out])
    if (readFileSync(out, 'utf8') !== report) fail(`seed ${seed}: another report after ${command.join(' ')}`)
    const others = readdirSync(work).filter((name) => name !== 'out')
    if (others.length > 0) fail(`seed ${seed}: left behind ${others}`)
  }
}

/** Broken input in this process, over and over: what is held at the end of a round must not grow. */
const { surfaces: all } = await import(surfaces)
let next = Date.now()
async function fuzz() {
  for (const [name, { share, run }] of Object.entries(all))
    for (let count = 0; count < share * 4; count += 1, next += 1)
      try {
        await run(next)
      } catch (error) {
        fail(`${name}, seed ${next}: ${error.stack}`)
      }
}

const held = []
const end = Date.now() + minutes * 60_000
for (let seed = 1; Date.now() < end; seed += 1) {
  await round(seed)
  await fuzz()
  globalThis.gc?.()
  held.push(process.memoryUsage().rss)
}
const average = (list) => list.reduce((sum, one) => sum + one, 0) / list.length / 1024 / 1024
// The first rounds compile what is run often.
const third = Math.ceil(held.length / 3)
const [first, last] = [held.slice(0, third), held.slice(-third)].map(average)
process.stdout.write(
  `${runs} runs, ${kills} killed, ${held.length} rounds; memory ${first.toFixed(0)} MB, at the end ${last.toFixed(0)} MB\n`,
)
if (last > first * 1.3 + 20) fail('memory grows')
rmSync(folder, { recursive: true })
