/** The claims of a household over time: which version tells of each, who it is about, what was paid before. By hand. */

import { describe, expect, it } from 'vitest'
import { plain } from '../../src/exact/value'
import { ExactAnswer } from '../../src/household/answer'
import { claimDues } from '../../src/household/claim-dues'
import { Setting } from '../../src/household/setting'
import { Timeline } from '../../src/household/timeline'
import { checkedVersions } from '../../src/household/versions'
import { inPolicyCost } from '../../src/yiwu/facts'
import { yiwu } from '../../src/yiwu/policy'
import { medicalAssistance } from '../../src/yiwu/programmes/medical-assistance'
import { Standards } from '../../src/yiwu/register'
import { claim } from '../support/claim'

const standards = Standards.from([
  { standard: 'ruralDibaoStandard', from: '2012-12-01', value: '400' },
  { standard: 'ruralDibaoStandard', from: '2013-07-01', value: '480' },
])
/** Kernels from the first household on. */
const compiledSetting = () => new Setting(yiwu, { standards }, 0)
/** No kernels, as where steps are kept. */
const exactSetting = () => new Setting(yiwu, { standards, trace: true }, 0)

const patient = (claims: readonly object[], more: object = {}) => ({
  id: 'a',
  categories: ['hardshipWorker'],
  employeeMedicalInsurance: false,
  claims,
  ...more,
})
const version = (members: readonly object[], on = '2013-01-01', more: object = {}) => ({
  id: 'H',
  on,
  residence: 'rural',
  monthlyIncome: '9000',
  certified: { lowIncome: false },
  members,
  ...more,
})

const duesOf = (setting: Setting, versions: readonly object[]) =>
  claimDues(new Timeline(checkedVersions(yiwu, versions), setting), medicalAssistance.definition)

/** Each due: whose, of which month, how much. */
const shown = (setting: Setting, versions: readonly object[]) =>
  duesOf(setting, versions).map(({ person, claim: id, period, month, amount }) => {
    const due = plain(amount)
    const text = typeof due === 'string' ? due : JSON.stringify(due)
    return `${person} ${id} ${period || '-'} ${month} ${text}`
  })

const ways = [
  ['by kernels', compiledSetting],
  ['by the exact lane', exactSetting],
] as const

describe.each(ways)('claims of a household that never changed, %s', (_, setting) => {
  it('come in the order of the case, each after those settled before it', () => {
    // 80% x 120000 = 96000, 100000 - 96000 = 4000; 80% x 1000 = 800.
    const members = [
      patient([claim('x', '2013-06-30', '10000'), claim('y', '2013-05-01', '120000')]),
      { id: 'b', categories: [], employeeMedicalInsurance: false },
      patient([claim('x', '2014-01-01', '1000')], { id: 'c' }),
    ]
    expect(shown(setting(), [version(members)])).toEqual([
      'a x - 2013-06 4000',
      'a y - 2013-05 96000',
      'c x - 2014-01 800',
    ])
  })

  it('are none where nobody has one', () => {
    expect(shown(setting(), [version([patient([])]), version([{ id: 'a' }], '2013-02-01')])).toEqual([])
    const timeline = new Timeline(checkedVersions(yiwu, [version([patient([])])]), setting())
    expect([claimDues(timeline, medicalAssistance.definition), timeline.claimDues.size]).toEqual([[], 0])
  })

  it('are each settled under the standards of its day', () => {
    // Within 1.5 x 400 = 600, or from July 1.5 x 480 = 720: at 650 May has nothing, July 80% x 10000. Were May's claim to
    // count in July, as it would there, 100000 - 96000 would be left.
    const members = [
      patient([claim('x', '2013-05-01', '120000'), claim('y', '2013-07-01', '10000')], { categories: [] }),
    ]
    const certified = { lowIncome: true, dibao: false }
    expect(shown(setting(), [version(members, '2013-01-01', { monthlyIncome: '650', certified })])).toEqual([
      'a x - 2013-05 0',
      'a y - 2013-07 8000',
    ])
  })

  it('have behind them what the exact lane has', () => {
    const members = [patient([claim('x', '2013-06-30', '10000'), claim('y', '2013-05-01', '120000')])]
    const [later, earlier] = duesOf(setting(), [version(members)]).map(({ determined: [one] }) => one)
    expect(
      [later, earlier].map((one) => one && plain(one.values.get('aidEarlierThisYear') ?? { unknown: [] })),
    ).toEqual(['96000', '0'])
    expect(later && plain(later.evaluation.quantity(inPolicyCost))).toBe('10000')
  })
})

it('claims are decided by a kernel where there is one', () => {
  const versions = [version([patient([claim('x', '2013-05-01', '1000')])])]
  const isExact = (setting: Setting) =>
    duesOf(setting, versions).map(({ parts: [one] }) => one?.answer instanceof ExactAnswer)
  expect([isExact(compiledSetting()), isExact(exactSetting())]).toEqual([[false], [true]])
})

describe('claims of versions', () => {
  const setting = exactSetting

  it('are as the latest version that lists them has them, in the place of the first', () => {
    const versions = [
      version([patient([claim('x', '2013-01-15', '1000'), claim('y', '2013-01-20', '2000')])]),
      version([patient([claim('z', '2013-02-15', '3000'), claim('x', '2013-01-16', '5000')])], '2013-03-01'),
    ]
    expect(shown(setting(), versions)).toEqual(['a x - 2013-01 4000', 'a y - 2013-01 1600', 'a z - 2013-02 2400'])
  })

  it('of members who have claims of one name are each their own', () => {
    const versions = [
      version([patient([claim('x', '2013-01-15', '1000')]), patient([claim('x', '2013-01-15', '2000')], { id: 'b' })]),
      version([patient([claim('x', '2013-01-15', '3000')])], '2013-03-01'),
    ]
    expect(shown(setting(), versions)).toEqual(['a x - 2013-01 2400', 'b x - 2013-01 1600'])
  })

  it('are about the member as it was in the month of settlement, wherever it stood then', () => {
    const worker = (claims: readonly object[]) => patient(claims)
    const versions = [
      version([{ id: 'b', categories: [] }, worker([])]),
      version(
        [{ id: 'a', categories: [], claims: [claim('x', '2013-01-15', '1000'), claim('y', '2013-04-01', '1000')] }],
        '2013-03-01',
      ),
    ]
    // a was a hardship worker in January, and in no category from March on.
    expect(shown(setting(), versions)).toEqual(['a x - 2013-01 800', 'a y - 2013-04 0'])
  })

  it('are about the member as the version of the claim has it, where it was not in the household then', () => {
    const versions = [
      version([{ id: 'b', categories: [] }]),
      version([{ id: 'b', categories: [] }, patient([claim('x', '2013-01-15', '1000')])], '2013-03-01'),
    ]
    expect(shown(setting(), versions)).toEqual(['a x - 2013-01 800'])
  })

  it('miss facts under their paths in the version that has them', () => {
    const missingOf = (...versions: readonly object[]) =>
      duesOf(setting(), versions).map(({ determined: [one] }) => one?.determination.missing)
    const before = version([{ id: 'b', categories: [] }])
    const joined = (more: object, cost: string | null) =>
      version(
        [{ id: 'b', categories: [] }, patient([claim('w', '2013-01-10', '0'), claim('x', '2013-01-15', cost)], more)],
        '2013-03-01',
      )
    expect(missingOf(before, joined({}, null))).toEqual([undefined, ['members[1].claims[1].inPolicyCost']])
    // Perhaps a demobilised veteran, who must have enlisted in time, or an orphan, whom a reading leaves open.
    expect(missingOf(before, joined({ categories: null }, '100'))[1]).toEqual([
      'members[1].categories',
      'members[1].enlistedOn',
      'readings.guaranteedPersonsInMedicalAid',
    ])
  })
})

describe('aid before the first claim', () => {
  const setting = exactSetting
  // 80% x 120000 = 96000, so that what is left of 100000 shows.
  const big = (id: string, settledOn: string) => claim(id, settledOn, '120000')

  it('is that of each member', () => {
    const members = [
      patient([big('x', '2013-01-15')], { medicalAidPaidEarlier: '10000' }),
      patient([big('x', '2013-01-20')], { id: 'b', medicalAidPaidEarlier: '20000' }),
      patient([big('x', '2013-01-25')], { id: 'c', medicalAidPaidEarlier: null }),
      patient([], { id: 'd', medicalAidPaidEarlier: '30000' }),
    ]
    expect(shown(setting(), [version(members)])).toEqual([
      'a x - 2013-01 90000',
      'b x - 2013-01 80000',
      'c x - 2013-01 96000',
    ])
  })

  it('is that of each year, as the version whose list starts earliest in it knows', () => {
    const versions = [
      version([patient([big('x', '2013-02-15')], { medicalAidPaidEarlier: '10000' })]),
      version([patient([big('w', '2013-01-15')], { medicalAidPaidEarlier: '20000' })], '2013-03-01'),
      version([patient([big('y', '2013-03-15')], { medicalAidPaidEarlier: '30000' })], '2013-04-01'),
      version([patient([big('z', '2014-01-15')], { medicalAidPaidEarlier: '40000' })], '2014-02-01'),
    ]
    expect(shown(setting(), versions)).toEqual([
      // 100000 - 20000 - 80000 of w
      'a x - 2013-02 0',
      'a w - 2013-01 80000',
      'a y - 2013-03 0',
      'a z - 2014-01 60000',
    ])
  })

  it('is that of the latest of the versions whose lists start with one claim', () => {
    const versions = [
      version([patient([big('x', '2013-02-15')], { medicalAidPaidEarlier: '10000' })]),
      version([patient([big('x', '2013-02-15')], { medicalAidPaidEarlier: '20000' })], '2013-03-01'),
    ]
    expect(shown(setting(), versions)).toEqual(['a x - 2013-02 80000'])
  })
})
