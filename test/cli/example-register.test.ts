/** The made-up register: every form of it is the same register, and its ledger is what was due but for what was planted. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jiuzhuArgs } from '../support/command-line'

const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-register-'))
const at = (name: string): string => join(folder, name)
const make = (into: string, seed: string, language = 'zh') =>
  jiuzhuArgs(['example', 'register', '--households', '40', '--seed', seed, '--into', into, '--lang', language])

beforeAll(async () => {
  await make(at('zh'), '7')
  await make(at('en'), '7', 'en')
})
afterAll(() => rmSync(folder, { recursive: true }))

const standards = ['--standards', at('zh/standards.json')]
const results = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ id, determinations }) => [id, determinations])

describe('an example register', () => {
  it('is the same in three tables, with a row a person, as JSON, and in either language', async () => {
    const { out, code } = await jiuzhuArgs(['assess', at('zh/cases.jsonl'), ...standards])
    expect([code, results(out)]).toMatchObject([0, { length: 40 }])
    for (const language of ['zh', 'en']) {
      const file = (name: string): string => at(`${language}/${name}.csv`)
      const three = ['--households', file('households'), '--members', file('members'), '--claims', file('claims')]
      const people = ['--people', file('people'), '--claims', file('claims')]
      for (const tables of [three, people]) {
        const ran = await jiuzhuArgs(['assess', ...tables, ...standards])
        expect([ran.code, results(ran.out)]).toEqual([0, results(out)])
      }
    }
  })

  it('is the same for the same seed, and another for another', async () => {
    await make(at('again'), '7')
    await make(at('other'), '8')
    const [one, again, other] = ['zh', 'again', 'other'].map((name) => readFileSync(at(`${name}/cases.jsonl`), 'utf8'))
    expect(again).toBe(one)
    expect(other).not.toBe(one)
  })

  it('has a ledger in which only what was planted is found', async () => {
    const args = ['audit', '--cases', at('zh/cases.jsonl'), ...standards, '--format', 'json']
    const year = ['--from', '2013-01', '--to', '2013-12']
    const { out } = await jiuzhuArgs([...args, ...year, '--payments', at('zh/ledger.csv')])
    const { findings, summary } = JSON.parse(out)
    const kinds = new Set(findings.map(({ kind }: { kind: string }) => kind))
    expect(
      [...kinds].filter((kind) => !['shouldHaveBeenCovered', 'shouldHaveBeenToppedUp'].includes(String(kind))),
    ).toEqual([])
    expect(findings.length).toBeGreaterThan(0)
    expect(findings.length).toBeLessThan(summary.read / 5)
    const wide = await jiuzhuArgs([...args, ...year, '--payments', at('zh/ledger-wide.csv'), '--year', '2013'])
    expect(JSON.parse(wide.out).findings).toEqual([])
  })

  it('refuses no households, and what is no register', async () => {
    for (const wrong of [
      ['example'],
      ['example', 'register', '--households', '0'],
      ['example', 'register', '--seed', 'x'],
    ])
      expect((await jiuzhuArgs(wrong)).code).toBe(2)
  })
})
