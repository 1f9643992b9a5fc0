/** Standards, readings and days of a wrong kind are refused alike by whatever takes them. */
import { expect, it } from 'vitest'
import {
  assess,
  assessMany,
  batch,
  dibao,
  dibaoPaymentFloor,
  explain,
  explainCalculation,
  nextQuestion,
  Standards,
  sensitivity,
  settleYear,
} from '../support/all'
import { placesOf } from '../support/issues-of'

const household = { id: 'H', on: '2013-06-01', members: [{ id: 'a' }] }
const facts = { householdSize: 1 }
const calls: { readonly [name: string]: (options: object) => unknown } = {
  dibao: (options) => dibao(facts, options),
  dibaoPaymentFloor: (options) => dibaoPaymentFloor(facts, options),
  batch: (options) => batch(dibao, options).run([facts]),
  assess: (options) => assess(household, options),
  assessMany: (options) => [...assessMany([household], options)],
  settleYear: (options) => settleYear([household], '2013', options),
  explain: (options) => explain(household, options),
  explainCalculation: (options) => explainCalculation(dibao, facts, options),
  nextQuestion: (options) => nextQuestion(household, options),
  sensitivity: (options) => sensitivity(household, options),
}

it.each(Object.keys(calls))('by %s', (name) => {
  const found = (options: object) => placesOf(() => calls[name]?.(options))
  for (const odd of [5, 0, '', 'below', true, [], Number.NaN]) {
    expect(found({ readings: odd })).toEqual(['object readings'])
    expect(found({ standards: odd })).toEqual(['object standards'])
  }
  expect(found({ standards: null })).toEqual(['required standards'])
  expect(found({ readings: null })).toEqual([])
})

it.each(['dibao', 'dibaoPaymentFloor', 'explainCalculation'])('a day that is none, by %s', (name) => {
  const standards = Standards.from([])
  const found = (on: unknown) => placesOf(() => calls[name]?.({ standards, on }))
  for (const odd of [5, '', '2013-1-1', '2013-02-30', [], {}]) expect(found(odd)).toEqual(['date on'])
})
