/** What a finding rests on, the text that is digested, and the digest. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Compared } from '../../src/audit/compared'
import { canonical, digestOf, digestOfEvidence, evidenceOf, hex, seal } from '../../src/audit/evidence'
import type { Finding } from '../../src/audit/finding'
import { auditHousehold } from '../../src/audit/household'
import { AuditSetting } from '../../src/audit/setting'
import { AuditWindow } from '../../src/audit/window'
import { version } from '../../src/version'
import { document } from '../../src/yiwu/document/document'
import { yiwu } from '../../src/yiwu/policy'
import { programmes } from '../../src/yiwu/programmes'
import { defaultReadings } from '../../src/yiwu/readings'

describe('canonical JSON', () => {
  it.each([
    ['a text', 'a"b', '"a\\"b"'],
    ['a number', 1.5, '1.5'],
    ['null', null, 'null'],
    ['nothing', undefined, 'null'],
    ['keys in order of their code units', { b: 1, a: 2, B: 3, 中: 4, 'a"': 5 }, '{"B":3,"a":2,"a\\"":5,"b":1,"中":4}'],
    ['what is not there left out', { a: undefined, b: null, c: false }, '{"b":null,"c":false}'],
    ['an empty object and an empty list', { a: {}, b: [] }, '{"a":{},"b":[]}'],
    ['a list in its own order', [2, 1, 'a'], '[2,1,"a"]'],
    ['a place of a list that holds nothing', [undefined, null, 0], '[null,null,0]'],
    ['all the way down', [{ b: [{ d: 1, c: 2 }], a: 0 }], '[{"a":0,"b":[{"c":2,"d":1}]}]'],
  ])('%s', (_, value, expected) => {
    expect(canonical(value)).toBe(expected)
  })
})

it('writes bytes in two lower-case digits each', () => {
  expect(hex(new Uint8Array([0, 9, 10, 16, 255]).buffer)).toBe('00090a10ff')
})

const household = { case: 'known', versions: [{ id: 'H' }], payments: [{ amount: '1' }], rows: [7] } as const

describe('evidence', () => {
  const standards = { ruralDibaoStandard: '400' }
  const window = AuditWindow.of('2013-01', '2013-06', yiwu.firstDay)
  const compared = Compared.over(yiwu, window, [programmes.dibao.definition])

  it('is the whole of what a run and a household go by', () => {
    const readings = { dibaoFloor: 'cityAverage' } as const
    expect(evidenceOf(new AuditSetting(yiwu, compared, { standards, readings, evidence: true }), household)).toEqual({
      evidence: {
        engine: version,
        policy: { id: 'yiwu-2012-12-03', sha256: document.sha256 },
        from: '2013-01',
        to: '2013-06',
        isWindowGiven: true,
        compared: [{ programme: 'dibao', periods: ['2013-01..2013-06'] }],
        standards: [{ standard: 'ruralDibaoStandard', from: '2012-12-03', value: '400' }],
        readings: { ...defaultReadings, dibaoFloor: 'cityAverage' },
        case: 'known',
        versions: [{ id: 'H' }],
        payments: [{ amount: '1' }],
        rows: [7],
      },
    })
  })

  it('is left out where it is not asked for', () => {
    expect(evidenceOf(new AuditSetting(yiwu, window, { standards }), household)).toEqual({})
  })
})

describe('sealing', () => {
  const setting = new AuditSetting(yiwu, AuditWindow.of('2013-01', '2013-06', yiwu.firstDay), { evidence: true })
  const bare: Finding = {
    kind: 'unmatched',
    household: 'H',
    programme: 'dibao',
    period: '2013-05',
    due: '0.00',
    paid: '1.00',
    difference: '1.00',
    clauses: [],
    readings: {},
    payments: ['row 7'],
  }
  const finding: Finding = { ...bare, ...evidenceOf(setting, household) }
  const sha256 = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex')
  /** As docs/audit.md tells anyone to work them out. */
  const shared = sha256(finding.evidence)
  const digests = { shared, sha256: sha256({ ...bare, evidence: { shared } }) }

  it('adds the SHA-256 of the evidence and of the finding with it, and changes nothing else', async () => {
    expect(await seal([finding])).toEqual([{ ...finding, evidence: { ...finding.evidence, ...digests } }])
  })

  it('leaves a finding without evidence as it is', async () => {
    expect(await seal([bare, finding])).toEqual([bare, { ...finding, evidence: { ...finding.evidence, ...digests } }])
  })

  it('does not count the digests that stand there', async () => {
    const [sealed = bare] = await seal([finding])
    expect(await digestOf(sealed, shared)).toBe(digests.sha256)
    expect(await seal([sealed])).toEqual([sealed])
  })

  it('is another where the finding or what it rests on is', async () => {
    const others = await seal([
      { ...finding, due: '1.00' },
      { ...finding, ...evidenceOf(setting, { ...household, rows: [8] }) },
    ])
    const found = others.map(({ evidence }) => (evidence as typeof digests | undefined)?.sha256)
    expect(new Set([...found, digests.sha256]).size).toBe(3)
    if (finding.evidence) expect(await digestOfEvidence({ ...finding.evidence, rows: [8] })).not.toBe(shared)
  })
})

it('shares nothing with what the caller gave, who may change it afterwards', () => {
  const versions = [{ id: 'H', on: '2013-05-01', residence: 'rural', monthlyIncome: '0', members: [{ id: 'a' }] }]
  const payments = [{ household: 'H', programme: 'dibao', period: '2013-05', amount: '399' }]
  const standards = { ruralDibaoStandard: '400' }
  const [finding] = auditHousehold(yiwu, versions, payments, { standards, evidence: true }).findings
  const before = JSON.stringify(finding)
  Object.assign(versions[0] ?? {}, { monthlyIncome: '300', members: [] })
  Object.assign(payments[0] ?? {}, { amount: '1' })
  Object.assign(standards, { ruralDibaoStandard: '1' })
  expect(JSON.stringify(finding)).toBe(before)
  expect(before).toContain('"amount":"399"')
})
