/**
 * Results that stay: 400 made-up households with their full assessments, every tenth with its steps, as they were when the changelog last
 * named a change. `npm run freeze` writes them anew; then the changelog must name the new digest under *Law*, *Calculation*
 * or *API*, with the reason.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { readings } from '../../src/yiwu/readings'
import { assess, type Readings, Standards } from '../support/all'
import { Random } from '../support/random'
import { RandomHouseholds } from '../support/random-households'
import { readingIds } from '../support/yiwu'

const file = 'test/frozen/results.jsonl.gz'
const count = 400

const standards = Standards.from([
  { standard: 'urbanDibaoStandard', from: '2012-12-03', value: '500' },
  { standard: 'urbanDibaoStandard', from: '2014-01-01', value: '533.33' },
  { standard: 'ruralDibaoStandard', from: '2012-12-03', value: '400' },
  { standard: 'ruralDibaoStandard', from: '2014-01-01', value: '426.67' },
  { standard: 'lowIncomeSubsidyStandard', from: '2014-07-01', value: '1300' },
  { standard: 'urbanConsumptionPerCapita', year: 2011, value: '19000.01' },
  { standard: 'urbanConsumptionPerCapita', year: 2012, value: '20000.02' },
  { standard: 'urbanConsumptionPerCapita', year: 2013, value: '21000' },
  { standard: 'institutionOrphanStandard', from: '2014-01-01', value: '14699.99' },
  { standard: 'scatteredOrphanStandard', from: '2014-01-01', value: '9000' },
])

/** Every other household under readings of its own. */
function chosenFor(number: number): Partial<Readings> {
  if (number % 2 === 0) return {}
  const random = new Random(number)
  const ids = Array.from({ length: 4 }, () => random.pick(readingIds))
  return Object.fromEntries(ids.map((id) => [id, random.pick<string>(readings[id].options)])) as Partial<Readings>
}

function results(): string {
  const households = new RandomHouseholds(20121203)
  const lines = Array.from({ length: count }, (_entry, number) => {
    const household = households.household(number)
    const chosen = chosenFor(number)
    const { id, on, determinations } = assess(household, { standards, readings: chosen, trace: number % 10 === 0 })
    return JSON.stringify({ household, readings: chosen, id, on, determinations })
  })
  return `${lines.join('\n')}\n`
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

if (process.env.FREEZE) writeFileSync(file, gzipSync(results(), { level: 9 }))
const frozen = gunzipSync(readFileSync(file)).toString('utf8')

describe('400 households', () => {
  it('have the results that they had', () => {
    const [now, then] = [results(), frozen].map((text) =>
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    )
    now?.forEach((result, index) => {
      expect(result).toEqual(then?.[index])
    })
    expect(now?.length).toBe(count)
  })

  it('are named by the changelog, with the reason, where they changed', () => {
    const line = readFileSync('CHANGELOG.md', 'utf8')
      .split(/\n(?=- )/)
      .find((entry) => entry.includes(digestOf(frozen)))
    expect(line).toMatch(/^- \*(Law|Calculation|API)\*: .{20,}/s)
  })

  it('are of every kind: each outcome of each programme, notes, ranges, bases', () => {
    const determinations = frozen
      .trimEnd()
      .split('\n')
      .flatMap((line) => JSON.parse(line).determinations)
    const seen = new Set(determinations.map(({ programme, outcome }) => `${programme} ${outcome}`))
    for (const programme of ['dibao', 'lowIncomeSubsidy', 'medicalAssistance', 'studentGrant', 'orphanAllowance'])
      for (const outcome of ['entitled', 'notEntitled', 'undetermined'])
        expect(seen).toContain(`${programme} ${outcome}`)
    expect(determinations.some(({ range }) => range && range.max === undefined)).toBe(true)
    expect(new Set(determinations.map(({ basis }) => basis))).toEqual(new Set([undefined, 'standard', 'floor']))
    expect(determinations.some(({ notes }) => notes)).toBe(true)
  })
})

describe('the same results', () => {
  const { TZ, LANG, LC_ALL } = process.env
  afterEach(() => {
    for (const [name, value] of Object.entries({ TZ, LANG, LC_ALL }))
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
  })

  it.each([
    ['UTC', 'C'],
    ['Asia/Shanghai', 'zh_CN.UTF-8'],
    ['America/Los_Angeles', 'zh_CN.UTF-8'],
    ['Pacific/Kiritimati', 'de_DE.UTF-8'],
  ])('in the time zone %s and the locale %s', (zone, locale) => {
    process.env.TZ = zone
    process.env.LANG = locale
    process.env.LC_ALL = locale
    expect(new Date(0).getTimezoneOffset()).toBe(
      { UTC: 0, 'Asia/Shanghai': -480, 'America/Los_Angeles': 480, 'Pacific/Kiritimati': 640 }[zone],
    )
    expect(digestOf(results())).toBe(digestOf(frozen))
  })
})
