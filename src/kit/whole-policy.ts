/** Whether the parts of a policy know each other: what a rule asks for is declared, and each programme stands under its id. */
import { figuresIn, inputsOf } from '../language/walk'
import { nameOfFigure } from './figure'
import type { Policy } from './policy'
import { type Definition, expressionsInFull } from './programme'
import { figuresOfMonths, firstMonthFigure } from './settled-year'

/** @throws Error that names the programme and what it asks for. */
export function checkWhole(policy: Policy): void {
  for (const [key, { definition }] of Object.entries(policy.programmes)) {
    const { id } = definition
    if (key !== id) throw new Error(`programmes.${key}: the id of the programme is ${id}; give it the key ${id}`)
    checkAsked(policy, definition)
  }
}

function checkAsked(policy: Policy, definition: Definition): void {
  const rules = expressionsInFull({ ...definition, facts: undefined }).map(({ node }) => node)
  const figures = Object.values(policy.figures).map((one) => nameOfFigure(one).key)
  const unknown = [...figuresIn(rules)].find((key) => !figures.includes(key))
  if (unknown) throw new Error(`${definition.id}: a rule uses ${unknown}; add it to figures of the policy`)
  const known = {
    fact: [...inputsIn(definition.facts), figuresOfMonths.input, firstMonthFigure.input],
    reading: inputsIn(policy.readings),
    standard: inputsIn(policy.standards),
    day: undefined,
    figure: undefined,
  }
  const places = {
    fact: 'facts of the programme',
    reading: 'readings of the policy',
    standard: 'standards of the policy',
    day: '',
    figure: '',
  }
  for (const input of inputsOf(rules))
    if (known[input.source]?.includes(input) === false)
      throw new Error(`${definition.id}: a rule asks for ${input.key}; add it to ${places[input.source]}`)
}

const inputsIn = <Asked>(declared: { readonly [id: string]: { readonly input: Asked } }): readonly Asked[] =>
  Object.values(declared).map(({ input }) => input)
