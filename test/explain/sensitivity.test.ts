import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assess, nextFacts, Standards, sensitivity } from '../../src'

const standards = Standards.from(JSON.parse(readFileSync('fixtures/standards.json', 'utf8')))
const households = readFileSync('fixtures/households.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

describe('sensitivity', () => {
  it('prices the floor of a payment by difference: 480; once a household 200; no floor 200', () => {
    const [dibao] = sensitivity(households[1], { standards }).determinations
    // 40% x 400 once = 160 is under the difference 1200 - 1000 = 200.
    expect(dibao?.sensitivity).toEqual({
      dibaoFloor: {
        oncePerHousehold: { outcome: 'entitled', amount: '200.00' },
        cityAverage: { outcome: 'entitled', amount: '200.00' },
      },
    })
  })

  it('prices the dibao line itself: nothing, or the floor at the line', () => {
    const [dibao] = sensitivity(households[2], { standards }).determinations
    expect(dibao?.sensitivity).toEqual({ dibaoThreshold: { atOrBelow: { outcome: 'entitled', amount: '480.00' } } })
  })

  it('prices medical aid: 3200, or 4000 after government insurance, or 3000 where every payer counts', () => {
    const one = sensitivity(households[6], { standards }).determinations.find(({ claim }) => claim === 'c1')
    expect(one?.sensitivity).toEqual({
      medicalBase: { afterGovernmentInsurance: { outcome: 'entitled', amount: '4000.00' } },
      medicalRatioCounts: { allPayers: { outcome: 'entitled', amount: '3000.00' } },
    })
  })

  it('adds nothing else to an assessment, and is what assess gives under that reading', () => {
    for (const one of households) {
      const priced = sensitivity(one, { standards })
      const plain = priced.determinations.map(({ sensitivity: _, ...determination }) => determination)
      expect(plain).toEqual(assess(one, { standards }).determinations)
      const other = assess(one, { standards, readings: { dibaoThreshold: 'atOrBelow' } }).determinations
      priced.determinations.forEach((determination, index) => {
        const said = determination.sensitivity.dibaoThreshold?.atOrBelow
        expect(said?.outcome ?? determination.outcome).toBe(other[index]?.outcome)
      })
    }
  })
})

describe('nextFacts', () => {
  it('asks for what settles most', () => {
    const one = { id: 'x', on: '2013-06-01', members: [{ id: 'a', categories: [] }], certified: { lowIncome: false } }
    const dibao = nextFacts(one, { standards }).find(({ programme }) => programme === 'dibao')
    // Without the income, the residence leaves 0 to 500 (urban); with an income over both lines nothing is open.
    expect(dibao?.facts.map(({ path, decides, leaves }) => [path, decides, leaves])).toEqual([
      ['monthlyIncome', 'sometimes', '200.00'],
      ['residence', 'never', '500.00'],
    ])
  })

  it('says that a commercial payment settles a claim', () => {
    const claim = nextFacts(households[31], { standards }).find(({ programme }) => programme === 'medicalAssistance')
    expect(claim?.facts).toMatchObject([
      { path: 'members[0].claims[0].commercialPaid', decides: 'always', leaves: '0.00' },
    ])
  })

  it('has nothing to ask where everything is known', () => {
    expect(nextFacts(households[0], { standards })).toEqual([])
  })

  it('names every missing fact of every undetermined determination', () => {
    for (const one of households) {
      const open = assess(one, { standards }).determinations.filter(({ outcome }) => outcome === 'undetermined')
      const asked = nextFacts(one, { standards })
      expect(asked.map(({ facts }) => facts.map(({ path }) => path).sort())).toEqual(
        open.map(({ missing }) => [...(missing ?? [])].sort()),
      )
    }
  })
})
