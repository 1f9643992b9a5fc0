/** The conformance suite: the fixtures' cases as the package carries them, cases from a seed, and programs put through them. */
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { answerTo } from '../../src/conformance/answer'
import { type ConformanceCase, differencesOf } from '../../src/conformance/case'
import { randomCases } from '../../src/conformance/random-cases'
import { runProgram, scored } from '../../src/conformance/run'
import { readSuite, suiteLines } from '../../src/conformance/suite'
import { yiwuInFull as policy } from '../../src/yiwu/in-full'
import { programmeIds } from '../../src/yiwu/programmes'
import { allFixtureRows } from '../support/fixtures'
import { expectGenerated } from '../support/generated'
import { fixtureCase } from './fixture-cases'

const fixtures = (await allFixtureRows()).flatMap(({ file, line, subject, columns, cells }) => {
  const table = file.replaceAll('\\', '/').replace(/^fixtures\/|\.csv$/g, '')
  return fixtureCase(policy, { table, line, subject }, columns, cells) ?? []
})
const linesOf = (cases: Iterable<ConformanceCase>): string =>
  [...suiteLines(policy, { from: 'seed', seed: 1 }, cases)].join('')
const read = (text: string) => readSuite(Readable.from([Buffer.from(text)]))

const small = ['python3', 'docs/conformance/small.py']

describe('the suite of the package', () => {
  it('holds every fixture row that can be read as values', () => {
    expectGenerated('docs/conformance/by-hand.jsonl', [...suiteLines(policy, { from: 'fixtures' }, fixtures)].join(''))
    expect(fixtures.length).toBeGreaterThan(900)
  })

  it('is whole, and the library answers all of it', async () => {
    const { cases = [] } = await readSuite(createReadStream('docs/conformance/by-hand.jsonl'))
    const { total, failures } = scored(cases, new Map(cases.map((one) => [one.id, answerTo(policy, one)])))
    expect(failures).toEqual([])
    expect(total).toEqual({ passed: fixtures.length, failed: 0, unsupported: 0 })
  })
})

describe('cases from a seed', () => {
  const cases = [...randomCases(policy, 17 * 12, 7)]

  it('are the same for the same seed, and others for another', () => {
    expect([...randomCases(policy, 17 * 12, 7)]).toEqual(cases)
    expect([...randomCases(policy, 17 * 12, 8)]).not.toEqual(cases)
  })

  it('reach every programme, and results of every kind', () => {
    expect(new Set(cases.map(({ subject }) => subject))).toEqual(new Set(programmeIds))
    const outcomes = new Set(cases.map(({ expected }) => expected.outcome))
    expect(outcomes).toEqual(new Set(['entitled', 'notEntitled', 'undetermined', 'referred']))
  })

  it('are told as cut or changed by the last line', async () => {
    const text = linesOf(cases)
    expect((await read(text)).cases?.length).toBe(cases.length)
    expect(await read(text.replace('"r2"', '"r3"'))).toEqual({ fault: 'changed' })
    expect(await read(text.split('\n').toSpliced(3, 1).join('\n'))).toEqual({ fault: 'changed' })
    expect(await read(text.split('\n').slice(0, -2).join('\n'))).toEqual({ fault: 'changed' })
    expect(await read('household,amount\n')).toEqual({ fault: 'notASuite' })
    expect(await read('{}\n{}\n')).toEqual({ fault: 'notASuite' })
    expect(await read('')).toEqual({ fault: 'notASuite' })
  })
})

describe('a program under test', () => {
  const [one, other] = [...randomCases(policy, 17 * 40, 3)].filter(({ subject }) => subject === 'dibao') as [
    ConformanceCase,
    ConformanceCase,
  ]

  it('in another language, written from the clauses, gives the same for dibao and the student grant', async () => {
    const cases = [...randomCases(policy, 17 * 40, 3)]
    const { bySubject, failures, ended } = await runProgram(cases, small)
    expect(failures).toEqual([])
    expect(bySubject.get('dibao')).toEqual({ passed: 40, failed: 0, unsupported: 0 })
    expect(bySubject.get('studentGrant')).toEqual({ passed: 40, failed: 0, unsupported: 0 })
    expect(bySubject.get('legalAid')).toEqual({ passed: 0, failed: 0, unsupported: 40 })
    expect(ended).toBe(0)
  })

  it('that answers wrongly, not at all, or with what is no answer, fails there', async () => {
    const script = `
      process.stdout.write(${JSON.stringify(`${JSON.stringify({ id: one.id, outcome: 'wrong' })}\nno answer\n{}\n`)})
      process.exit(3)`
    const { total, failures, ended } = await runProgram([one, other], ['node', '-e', script])
    expect(total).toEqual({ passed: 0, failed: 2, unsupported: 0 })
    expect(failures[0]?.differences[0]).toEqual({ field: 'outcome', expected: one.expected.outcome, found: 'wrong' })
    expect(failures[1]?.differences).toEqual([])
    expect(ended).toBe(3)
  })

  it('that cannot be started is an error', async () => {
    await expect(runProgram([one], ['/no/such/program'])).rejects.toThrow('ENOENT')
  })

  it('may give a list in any order, and an empty one for none', () => {
    const listed: ConformanceCase = { ...one, expected: { missing: ['b', 'a'], notes: null } }
    expect(differencesOf(listed, { id: one.id, missing: ['a', 'b'], notes: [] })).toEqual([])
    expect(differencesOf(listed, { id: one.id, missing: ['a'] })).toEqual([
      { field: 'missing', expected: ['b', 'a'], found: ['a'] },
    ])
  })
})
