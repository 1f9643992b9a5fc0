/** The written types of what calculators take name the facts that their rules ask for, all of them and no other. */
import { expect, it } from 'vitest'
import type { FactRecord } from '../../src/kit/programme'
import { yiwuInFull } from '../../src/yiwu/in-full'
import * as library from '../support/all'
import { namesTakenBy } from './public-api'

const calculators = Object.entries(library).flatMap(([name, value]) => {
  const facts = (value as { readonly definition?: { readonly facts: FactRecord } } | null)?.definition?.facts
  return facts ? [{ name, facts: Object.keys(facts) }] : []
})

it('are found', () => {
  const all = [...Object.keys(yiwuInFull.programmes), ...Object.keys(yiwuInFull.formulas)]
  expect(calculators.length).toBe(all.length)
})

it.each(calculators)('$name takes the facts that its rule asks for', ({ name, facts }) => {
  expect(namesTakenBy(name).toSorted()).toEqual(facts.toSorted())
})
