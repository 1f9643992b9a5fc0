// What a line of reason costs: assessments without, with it in one language and in both, and explanations, taken in turns in one
// process by user CPU. Every line is read to its last letter. The households are those of the fixtures; with `distinct` no two
// have the same income, and `known` are those of them of which every fact is known.
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { assess, explain, Standards } from '../../dist/index.js'

const fileOf = (name) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8')
const standards = Standards.from(JSON.parse(fileOf('standards.json')))
const fixtures = fileOf('households.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
const distinct = Array.from({ length: 5 }, (_, copy) =>
  fixtures.map((one, at) => ({
    ...one,
    monthlyIncome: one.monthlyIncome && `${at * 31 + copy * 7}.${copy}${at % 10}`,
  })),
).flat()

/** Where the residence is not known, figures are ranges, which the exact lane tells. */
const isKnown = (one) =>
  one.residence && assess(one, { standards }).determinations.every(({ outcome }) => outcome !== 'undetermined')

let read = 0
/** A text that was put together is one only once a letter of it is asked for. */
function readLines({ determinations }) {
  for (const { says } of determinations) {
    const { zh, en } = says
    if (zh) read += zh.charCodeAt(zh.length - 1)
    if (en) read += en.charCodeAt(en.length - 1)
  }
}

const ways = {
  plain: (one) => assess(one, { standards }),
  'say: en, not read': (one) => assess(one, { standards, say: 'en' }),
  'say: en': (one) => readLines(assess(one, { standards, say: 'en' })),
  'say: zh': (one) => readLines(assess(one, { standards, say: 'zh' })),
  'say: both': (one) => readLines(assess(one, { standards, say: 'both' })),
  explain: (one) => explain(one, { standards }),
}
const rounds = 7
/** The processor's time is counted in steps of some milliseconds. */
const timesOf = (way) => (way === 'explain' ? 1 : 40)

function spent(work) {
  const before = process.cpuUsage()
  work()
  return process.cpuUsage(before).user / 1000
}

for (const [name, households] of Object.entries({ fixtures, distinct, known: distinct.filter(isKnown) })) {
  const spentBy = Object.fromEntries(Object.keys(ways).map((way) => [way, []]))
  for (let round = 0; round < rounds; round++)
    for (const [way, work] of Object.entries(ways)) {
      const all = spent(() => {
        for (let time = 0; time < timesOf(way); time++) households.map(work)
      })
      spentBy[way].push((all * 1000) / timesOf(way) / households.length)
    }
  const median = (all) => all.toSorted((a, b) => a - b)[rounds >> 1]
  const plain = median(spentBy.plain)
  for (const [way, all] of Object.entries(spentBy))
    process.stdout.write(
      `${name}, ${way}: ${median(all).toFixed(1)} us a household, ${(median(all) / plain).toFixed(2)}x (best ${Math.min(...all).toFixed(1)}, ${(Math.min(...all) / Math.min(...spentBy.plain)).toFixed(2)}x)\n`,
    )
}
process.stdout.write(`${read > 0 ? 'every line was read' : 'no line was read'}\n`)
