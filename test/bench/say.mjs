// What a line of reason costs: assessments without, with it in one language and in both, and explanations, taken in turns in one
// process by user CPU. The households are those of the fixtures; with `distinct` no two have the same income.
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { assess, explain, Standards } from '../../dist/index.js'

const read = (name) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8')
const standards = Standards.from(JSON.parse(read('standards.json')))
const fixtures = read('households.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
const distinct = Array.from({ length: 5 }, (_, copy) =>
  fixtures.map((one, at) => ({
    ...one,
    monthlyIncome: one.monthlyIncome && `${at * 31 + copy * 7}.${copy}${at % 10}`,
  })),
).flat()

const ways = {
  plain: (one) => assess(one, { standards }),
  'say: en': (one) => assess(one, { standards, say: 'en' }),
  'say: both': (one) => assess(one, { standards, say: 'both' }),
  explain: (one) => explain(one, { standards }),
}
const rounds = 15

function spent(work) {
  const before = process.cpuUsage()
  work()
  return process.cpuUsage(before).user / 1000
}

for (const [name, households] of Object.entries({
  fixtures: [...fixtures, ...fixtures, ...fixtures, ...fixtures, ...fixtures],
  distinct,
})) {
  const times = Object.fromEntries(Object.keys(ways).map((way) => [way, []]))
  for (let round = 0; round < rounds; round++)
    for (const [way, work] of Object.entries(ways)) times[way].push(spent(() => households.map(work)))
  const median = (all) => all.toSorted((a, b) => a - b)[rounds >> 1]
  const plain = median(times.plain)
  for (const [way, all] of Object.entries(times))
    process.stdout.write(
      `${name}, ${way}: ${((median(all) * 1000) / households.length).toFixed(0)} us a household, ${(median(all) / plain).toFixed(1)}x\n`,
    )
}
