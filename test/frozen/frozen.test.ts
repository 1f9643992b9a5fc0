/**
 * Results that stay: 400 made-up households as they were when the changelog last named a change. Each is assessed again from
 * its stored line, with the facts, readings and standards that it was stored with, and with steps where it had them.
 *
 * A reading or programme that no stored line names is newer than the results. It may come beside them, where the changelog
 * names it and all else is as stored: a determination may list a newer reading at its default, a household may have
 * determinations of a newer programme. Any other difference is a change of results: `npm run freeze` makes new ones, and the
 * changelog must name the new digest under *Law*, *Calculation* or *API*, with the reason.
 */

import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { readings } from '../../src/yiwu/readings'
import { type Assessment, programmeIds, type Readings } from '../support/all'
import { assess } from '../support/untyped'
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

const determinations = stored.flatMap((line) => line.determinations)
const named = new Set<string>([
  ...[...stored, ...determinations].flatMap((one) => Object.keys(one.readings)),
  ...determinations.map(({ programme }) => programme),
])
const newerReadings = readingIds.filter((id) => !named.has(id))
const newerProgrammes = programmeIds.filter((id) => !named.has(id))

/** Leaves out newer programmes, and newer readings at their default from what is listed and from what steps come from. */
function withoutNewer(key: string, value: unknown): unknown {
  if (key === 'determinations')
    return (value as Stored['determinations']).filter(({ programme }) => named.has(programme))
  if (key !== 'readings' && key !== 'from') return value
  const prefix = key === 'from' ? 'readings.' : ''
  const left = new Map(newerReadings.map((id) => [`${prefix}${id}`, readings[id].default]))
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

  it('come with no newer reading or programme that the changelog does not name', () => {
    const now = stored.flatMap((line) => assessedAgain(line).determinations)
    const found = new Set<string>(now.flatMap((one) => [one.programme, ...Object.keys(one.readings)]))
    const come = [...newerReadings, ...newerProgrammes].filter((id) => found.has(id))
    const isNamed = (id: string) => entries.some((entry) => reasoned.test(entry) && entry.includes(`\`${id}\``))
    expect(come.filter((id) => !isNamed(id))).toEqual([])
  })

  it.runIf(process.env.FREEZE)('name every reading and programme, once they are made anew', () => {
    expect([...newerReadings, ...newerProgrammes]).toEqual([])
  })

  it('are of every kind: each outcome of each programme, notes, ranges, bases', () => {
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
