/** Ranges are found once for the same unknowns under one law, and anew where anything that the rule asks for is otherwise. */
import { expect, it } from 'vitest'
import { known, unknown, type Value } from '../../src/exact/value'
import { asksOf } from '../../src/kit/determine'
import { FoundBefore } from '../../src/narrow/before'
import type { Found } from '../../src/narrow/narrow'
import { medicalAssistance } from '../../src/yiwu/programmes/medical-assistance'
import { readingsWith, surroundings } from '../support/yiwu'

const { definition } = medicalAssistance
const readings = Object.freeze(readingsWith())

const valuesOf = (facts: { readonly [key: string]: Value }) =>
  new Map([...surroundings({ ruralDibaoStandard: '400' }, {}), ...Object.entries(facts)])

const facts = {
  inPolicyCost: unknown('members[0].claims[0].inPolicyCost'),
  insurancePaid: known.quantity('100'),
  categories: known.set(['hardshipWorker']),
  disease: known.choice('uraemia'),
}

it.each<readonly [string, { readonly [key: string]: Value }, boolean]>([
  ['the same facts', facts, true],
  ['a fact that the rule does not ask for', { ...facts, colour: known.choice('red') }, true],
  ['another sum', { ...facts, insurancePaid: known.quantity('100.01') }, false],
  ['another bound of the unknown', { ...facts, insurancePaid: unknown('members[0].claims[0].insurancePaid') }, false],
  ['another set', { ...facts, categories: known.set(['oldGuerrilla']) }, false],
  ['another choice', { ...facts, disease: known.choice('lungCancer') }, false],
  ['an unknown of another path', { ...facts, inPolicyCost: unknown('members[1].claims[0].inPolicyCost') }, false],
])('%s', (_, others, isSame) => {
  const before = new FoundBefore()
  const foundOf = (given: { readonly [key: string]: Value }): Found => {
    const values = valuesOf(given)
    return before.of(asksOf(definition, values, readings), values, () => ({}) as Found)
  }
  expect(foundOf(others) === foundOf(facts)).toBe(isSame)
})
