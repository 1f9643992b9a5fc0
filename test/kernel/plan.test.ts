/** The steps that a plan needs, in the order in which they are worked out. */
import { expect, it } from 'vitest'
import { rootsOf, stepsOf } from '../../src/kernel/plan'
import type { Step } from '../../src/kernel/step'
import { Steps } from '../../src/kernel/steps'
import { column, textOf } from './step-text'

const steps = new Steps()
const [a, b] = [steps.column(column('a', 0, 1)), steps.column(column('b', 0, 1))] as const
const sum = steps.add(a, b)
const isOpen = steps.not(steps.known(column('a', 0, 1)))

it('each stands once, behind what it reads', () => {
  const outputs = [
    { name: 'x', step: steps.subtract(sum, a), open: isOpen },
    { name: 'y', step: sum },
  ]
  expect(rootsOf(outputs).map(textOf)).toEqual(['subtract(add(a, b), a)', 'not(known(a))', 'add(a, b)'])
  expect(stepsOf(outputs).map(textOf)).toEqual([
    'a',
    'b',
    'add(a, b)',
    'subtract(add(a, b), a)',
    'known(a)',
    'not(known(a))',
  ])
})

it('each is looked at once, however many ways lead to it', () => {
  // The fortieth sum can be reached in 2^40 ways.
  let doubled: Step = a
  for (let times = 0; times < 40; times++) doubled = steps.add(doubled, doubled)
  expect(doubled.high).toBe(2 ** 40)
  expect(stepsOf([{ name: 'x', step: doubled }])).toHaveLength(41)
})
