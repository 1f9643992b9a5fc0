/** A finding worked out again from what it rests on, and everything that can differ. */
import { describe, expect, it } from 'vitest'
import { seal } from '../../src/audit/evidence'
import type { Finding, SealedFinding } from '../../src/audit/finding'
import { auditChecked, auditHousehold } from '../../src/audit/household'
import { checkedPayments } from '../../src/audit/ledger'
import type { KnownCase } from '../../src/audit/match'
import { paidTwice } from '../../src/audit/people'
import { type AuditOptions, AuditSetting } from '../../src/audit/setting'
import { standardsFindings } from '../../src/audit/standards'
import { Recomputed, verify } from '../../src/audit/verify'
import { AuditWindow } from '../../src/audit/window'
import { Timeline } from '../../src/household/timeline'
import { checkedVersions } from '../../src/household/versions'
import { version } from '../../src/version'
import { document } from '../../src/yiwu/document/document'
import { yiwu } from '../../src/yiwu/policy'
import { caseOf, dibaoPaid, standards } from './one-household'

const findingsOf = (payments: readonly unknown[], options: AuditOptions = {}, theCase: object = caseOf('H')) =>
  auditHousehold(yiwu, [theCase], payments, { standards, evidence: true, ...options }).findings

/** 400 is due, 399 was paid. */
const paid = [dibaoPaid('H', '2013-05', '399')]
const found = (options?: AuditOptions): Finding => {
  const [first] = findingsOf(paid, options)
  if (!first) throw new Error('nothing was found')
  return first
}
const sealed = async (finding: Finding): Promise<SealedFinding> => (await seal([finding]))[0] as SealedFinding

const verified = async (finding: Finding) => {
  const { same, differences } = await verify(yiwu, finding)
  return { same, differences: differences.map(({ field, recorded, recomputed }) => [field, recorded, recomputed]) }
}
const nothingDiffers = { same: true, differences: [] }

describe('a finding as it was recorded', () => {
  it('comes out the same, sealed or not', async () => {
    const engine = { recorded: version, now: version }
    expect(await verify(yiwu, found())).toEqual({ ...nothingDiffers, sealed: false, engine })
    expect(await verify(yiwu, await sealed(found()))).toEqual({ ...nothingDiffers, sealed: true, engine })
  })

  it.each([
    ['with every step', { trace: true }],
    ['under another reading', { readings: { dibaoFloor: 'cityAverage' } }],
    ['within a wider window', { from: '2013-01', to: '2013-12' }],
  ] as const)('comes out the same %s', async (_, options) => {
    expect(await verified(await sealed(found(options)))).toEqual(nothingDiffers)
  })

  it('is found among others by its household, person, claim, programme and period', async () => {
    const orphan = (id: string) => ({ id, categories: ['orphan'], orphanCare: 'scattered' })
    const claim = (id: string) => ({
      id,
      settledOn: '2013-05-01',
      disease: 'uraemia',
      inPolicyCost: '1000',
      insurancePaid: '0',
      commercialPaid: '0',
      employerPaid: '0',
    })
    const worker = { id: 'w', categories: ['hardshipWorker'], claims: [claim('c1'), claim('c2')] }
    const theCase = caseOf('H', '2013-01-01', { monthlyIncome: '0', members: [orphan('a'), orphan('b'), worker] })
    const options = { standards: { ...standards, urbanConsumptionPerCapita: '20000' } }
    const findings = findingsOf([], { ...options, from: '2013-05', to: '2013-06' }, theCase)
    // 1500 a month of dibao; 60% x 70% x 20000 a year for an orphan; 80% x 1000 a claim
    expect(findings.map(({ person, claim: id, period, due }) => [person, id, period, due])).toEqual([
      [undefined, undefined, '2013-05', '1500.00'],
      [undefined, undefined, '2013-06', '1500.00'],
      ['a', undefined, '2013', '8400.00'],
      ['b', undefined, '2013', '8400.00'],
      ['w', 'c1', '', '800.00'],
      ['w', 'c2', '', '800.00'],
    ])
    for (const finding of findings) expect(await verified(finding)).toEqual(nothingDiffers)
  })

  it('comes out the same where no month was looked at', async () => {
    const [stranger] = findingsOf([{ household: 'H', programme: 'medicalAssistance', claim: 'zz', amount: '5' }])
    expect(stranger).toMatchObject({ kind: 'unmatched', evidence: { from: '', to: '' } })
    expect(stranger && (await verified(stranger))).toEqual(nothingDiffers)
  })

  it('comes out the same for a standard of the city, each under its own rule', async () => {
    const tooLow = { urbanDibaoStandard: '500', ruralDibaoStandard: '380', lowIncomeSubsidyStandard: '1000' }
    const window = AuditWindow.of('2014-01', '2014-12', yiwu.firstDay)
    const findings = standardsFindings(new AuditSetting(yiwu, window, { standards: tooLow, evidence: true }))
    expect(findings.map(({ rule, period }) => [rule, period])).toEqual([
      ['F1', '2014-01-01/2014-12-31'],
      ['F3', '2014-01-01/2014-12-31'],
    ])
    for (const finding of findings) expect(await verified(finding)).toEqual(nothingDiffers)
  })
})

describe('a household of a ledger', () => {
  const audit = new AuditSetting(yiwu, AuditWindow.of('2013-05', '2013-05', yiwu.firstDay), {
    standards,
    evidence: true,
  })
  const unread = [{ row: 3, programme: 'legalAid' }]
  const auditOf = (known: KnownCase) =>
    auditChecked({ id: 'H', case: known, payments: checkedPayments(yiwu, paid, 'H', [17]), unread }, audit)

  it.each([
    ['known', new Timeline(checkedVersions(yiwu, [caseOf('H')]), audit.setting), 'shouldHaveBeenToppedUp'],
    ['none', 'none', 'unmatched'],
    ['unreadable', 'unreadable', 'unverifiable'],
  ] as const)('keeps its rows, and whether it has a case: %s', async (name, known, kind) => {
    const [first] = auditOf(known).findings
    expect(first).toMatchObject({
      kind,
      payments: ['row 17'],
      unreadableRows: [3],
      evidence: { case: name, rows: [17] },
    })
    expect(first && (await verified(first))).toEqual(nothingDiffers)
  })
})

it('a finding with every step and one without are worked out apart, though they share their evidence', async () => {
  const [plain, traced] = [found(), found({ trace: true })]
  for (const order of [
    [plain, traced],
    [traced, plain],
  ]) {
    const recomputed = new Recomputed(yiwu)
    for (const finding of order) expect(await verify(yiwu, finding, recomputed)).toMatchObject(nothingDiffers)
  }
})

it('a finding on one person in two households comes out of what these say', async () => {
  const of = (household: string) => ({
    household,
    memberships: [{ identity: 'I', member: 'I', from: '2013-01', to: '9999-12' }],
    payments: [{ programme: 'dibao', period: '2013-05', fen: 100, row: 1, amount: '1.00' }],
  })
  const people = [of('A'), of('B')]
  const [twice] = paidTwice(yiwu, 'I', people)
  const evidence = { ...found().evidence, versions: [], payments: [], rows: [], people }
  const { case: _, ...rest } = evidence
  expect(await verified({ ...twice, evidence: rest } as Finding)).toEqual(nothingDiffers)
  const [one] = people
  expect(await verified({ ...twice, evidence: { ...rest, people: [one] } } as Finding)).toEqual({
    same: false,
    differences: [['finding', 'paidTwicePersons', '']],
  })
})

describe('a finding that was changed', () => {
  it('is another than is worked out, and has another digest', async () => {
    const changed = { ...(await sealed(found())), due: '401.00' }
    expect(await verified(changed)).toEqual({
      same: false,
      differences: [
        ['sha256', changed.evidence.sha256, (await sealed({ ...found(), due: '401.00' })).evidence.sha256],
        ['due', '"401.00"', '"400.00"'],
      ],
    })
  })

  it('differs by what was left out or added too', async () => {
    const { difference: _, ...less } = found()
    expect(await verified({ ...less, missing: ['case'] } as unknown as Finding)).toEqual({
      same: false,
      differences: [
        ['missing', '["case"]', 'null'],
        ['difference', 'null', '"-1.00"'],
      ],
    })
  })

  it('is found no more where nothing is wrong with its household, month or programme', async () => {
    for (const change of [{ period: '2013-06' }, { programme: 'studentGrant' }, { person: 'a' }, { rule: 'F1' }])
      expect(await verified({ ...found(), ...change })).toEqual({
        same: false,
        differences: [['finding', 'shouldHaveBeenToppedUp', '']],
      })
  })

  it('differs in all that follows from other evidence: with an income of 200, 300 is due and 399 too much', async () => {
    const { evidence, ...rest } = found()
    if (!evidence) throw new Error('no evidence')
    const versions = [caseOf('H', '2013-01-01', { monthlyIncome: '200' })]
    expect(await verified({ ...rest, evidence: { ...evidence, versions } })).toEqual({
      same: false,
      differences: [
        ['kind', '"shouldHaveBeenToppedUp"', '"overpaid"'],
        ['due', '"400.00"', '"300.00"'],
        ['difference', '"-1.00"', '"99.00"'],
      ],
    })
  })
})

describe('evidence', () => {
  const resting = (more: object): Finding => {
    const finding = found()
    return { ...finding, evidence: { ...finding.evidence, ...more } } as Finding
  }

  it('of another document or none is told', async () => {
    const differing = (recorded: unknown) => ({
      same: false,
      differences: [['policy', recorded, document.sha256]],
    })
    expect(await verified(resting({ policy: { id: 'another', sha256: 'abc' } }))).toEqual(differing('abc'))
    expect(await verified(resting({ policy: undefined }))).toEqual(differing(''))
  })

  it('tells the version that made it, which may be another', async () => {
    expect((await verify(yiwu, resting({ engine: '0.0.1' }))).engine).toEqual({ recorded: '0.0.1', now: version })
  })

  it('is asked for where it is not there', async () => {
    expect(await verify(yiwu, found({ evidence: false }))).toEqual({
      same: false,
      sealed: false,
      engine: { recorded: '', now: version },
      differences: [{ field: 'evidence', recorded: '', recomputed: '' }],
    })
  })

  it.each([
    ['a month', { from: 'x' }, 'month', 'from'],
    ['standards', { standards: [{ standard: 'x' }] }, 'option', '[0].standard'],
    ['a reading', { readings: { dibaoFloor: 'x' } }, 'option', 'readings.dibaoFloor'],
    ['versions', { versions: [] }, 'noVersions', ''],
    ['whether there is a case', { case: 'lost' }, 'option', 'evidence.case'],
    ['payments', { payments: [dibaoPaid('H', '2013-05', 'x')] }, 'moneyText', 'payments[0].amount'],
    ['rows', { rows: null }, 'list', 'evidence.rows'],
    ['files', { files: null }, 'list', 'evidence.files'],
    ['rows that could not be read', { unread: null }, 'list', 'evidence.unread'],
    ['what was compared', { compared: null }, 'list', 'evidence.compared'],
    ['people', { people: null }, 'list', 'evidence.people'],
  ])('is refused where it cannot be read: %s', async (_, more, code, path) => {
    await expect(verify(yiwu, resting(more))).rejects.toMatchObject({ name: 'InputError', code, path })
  })

  it('names what may be said of a case', async () => {
    const message = 'evidence.case: must be one of: known, none, unreadable'
    await expect(verify(yiwu, resting({ case: 'lost' }))).rejects.toThrow(message)
  })

  it.each([
    ['household', null, 'identifier'],
    ['household', 7, 'identifier'],
  ])('is refused where it is about nothing: %s %s', async (path, value, code) => {
    const finding = { ...found(), [path]: value } as never
    await expect(verify(yiwu, finding)).rejects.toMatchObject({ name: 'InputError', code, path })
  })

  it.each([
    ['null', null, ''],
    ['a text', 'x', ''],
    ['a list', [], ''],
    ['evidence that is a text', { ...found(), evidence: 'x' }, 'evidence'],
  ])('is refused where the finding is no record: %s', async (_, finding, path) => {
    await expect(verify(yiwu, finding as never)).rejects.toMatchObject({ name: 'InputError', code: 'object', path })
  })
})
