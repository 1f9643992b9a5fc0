/**
 * Results that stay: 400 made-up households as they were when the changelog last named a change. Each is assessed again from
 * its stored line, with the facts, readings and standards that it was stored with, and with steps where it had them.
 *
 * A reading that no stored line names is newer than the results. A determination may list it, and a step may come from it,
 * where it stands at its default and all else is as stored; then the changelog must name it. Any other difference is a change
 * of results: `npm run freeze` makes new ones, and the changelog must name the new digest under *Law*, *Calculation* or *API*,
 * with the reason.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { readings } from '../../src/yiwu/readings'
import { type Assessment, assess, type Readings } from '../support/all'
import { readingIds } from '../support/yiwu'
import { count, freshResults, standards } from './freeze'

type Stored = Pick<Assessment, 'id' | 'on' | 'determinations'> & {
  readonly household: unknown
  readonly readings: Partial<Readings>
}

const file = 'test/frozen/results.jsonl.gz'
if (process.env.FREEZE) writeFileSync(file, gzipSync(freshResults(), { level: 9 }))
const frozen = gunzipSync(readFileSync(file)).toString('utf8')
const stored: readonly Stored[] = frozen
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line))

const assessedAgain = ({ household, readings, determinations }: Stored): Assessment =>
  assess(household, { standards, readings, trace: determinations.some(({ trace }) => trace !== undefined) })

const named = new Set(
  stored.flatMap((line) => [line, ...line.determinations].flatMap(({ readings }) => Object.keys(readings))),
)
const newer = readingIds.filter((id) => !named.has(id))

/** Leaves newer readings at their default out of what a determination lists and of what its steps come from. */
function withoutNewer(key: string, value: unknown): unknown {
  if (key !== 'readings' && key !== 'from') return value
  const prefix = key === 'from' ? 'readings.' : ''
  const left = new Map(newer.map((id) => [`${prefix}${id}`, readings[id].default]))
  return Object.fromEntries(Object.entries(value as object).filter(([name, option]) => left.get(name) !== option))
}

const textOf = ({ id, on, determinations }: Stored | Assessment): string =>
  JSON.stringify({ id, on, determinations }, withoutNewer)

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

const entries = readFileSync('CHANGELOG.md', 'utf8').split(/\n(?=- )/)
const reasoned = /^- \*(Law|Calculation|API)\*: .{20,}/s

describe('400 households', () => {
  it('have the results that they had', () => {
    expect(stored.length).toBe(count)
    for (const line of stored) {
      const [now, then] = [assessedAgain(line), line].map(textOf)
      // The first names what differs, the second is exact to the byte.
      expect(JSON.parse(now ?? '')).toEqual(JSON.parse(then ?? ''))
      expect(now).toBe(then)
    }
  })

  it('are named by the changelog, with the reason, where they changed', () => {
    expect(entries.find((entry) => entry.includes(digestOf(frozen)))).toMatch(reasoned)
  })

  it('depend on no newer reading that the changelog does not name', () => {
    const listed = new Set(
      stored.flatMap((line) => assessedAgain(line).determinations.flatMap(({ readings }) => Object.keys(readings))),
    )
    const asked = newer.filter((id) => listed.has(id))
    const silent = asked.filter((id) => !entries.some((entry) => reasoned.test(entry) && entry.includes(`\`${id}\``)))
    expect(silent).toEqual([])
  })

  it('are of every kind: each outcome of each programme, notes, ranges, bases', () => {
    const determinations = stored.flatMap((line) => line.determinations)
    const seen = new Set(determinations.map(({ programme, outcome }) => `${programme} ${outcome}`))
    for (const programme of ['dibao', 'lowIncomeSubsidy', 'medicalAssistance', 'studentGrant', 'orphanAllowance'])
      for (const outcome of ['entitled', 'notEntitled', 'undetermined'])
        expect(seen).toContain(`${programme} ${outcome}`)
    expect(determinations.some(({ range }) => range && range.max === undefined)).toBe(true)
    expect(new Set(determinations.map(({ basis }) => basis))).toEqual(new Set([undefined, 'standard', 'floor']))
    expect(determinations.some(({ notes }) => notes)).toBe(true)
    expect(determinations.some(({ trace }) => trace)).toBe(true)
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
    const digest = (results: readonly (Stored | Assessment)[]): string => digestOf(results.map(textOf).join('\n'))
    expect(digest(stored.map(assessedAgain))).toBe(digest(stored))
  })
})
