import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assess, Standards, sensitivity } from '../../src'

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
