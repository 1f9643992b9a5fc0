/** The guide's household and standards, run as the guide says. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { explain, sensitivity } from './support/all'

describe.each(['docs/guide.md', 'docs/guide.zh-CN.md'])('%s', (file) => {
  const blocks = [...readFileSync(file, 'utf8').matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) =>
    JSON.parse(text ?? ''),
  )
  const [household, standards] = blocks
  const inForce = Object.fromEntries(
    standards.map(({ standard, value }: { standard: string; value: string }) => [standard, value]),
  )

  it('gives the results that the guide names', () => {
    const { explanations } = explain(household, { standards: inForce })
    const dibao = explanations.find(({ determination }) => determination.programme === 'dibao')
    expect(dibao?.determination.amount).toBe('480.00')
    expect(dibao?.arithmetic.map(({ figures }) => figures.en)).toContain('1,200.00 − 1,000.00')
    const claim = explanations.find(({ determination }) => determination.programme === 'medicalAssistance')
    expect(claim?.determination.range).toEqual({ min: '0.00', max: '4800.00' })
    expect(claim?.missing.map(({ path }) => path)).toEqual(['members[0].claims[0].commercialPaid'])
    const [priced] = sensitivity(household, { standards: inForce }).determinations
    expect(priced?.sensitivity.dibaoFloor?.oncePerHousehold?.amount).toBe('200.00')
  })
})
