/** Whether the parts of a policy know each other: what a rule asks for is declared, and each programme stands under its id. */
import type { Input } from '../language/expression'
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
  const declared: Declared = {
    fact: [[...inputsIn(definition.facts), figuresOfMonths.input, firstMonthFigure.input], 'facts of the programme'],
    reading: [inputsIn(policy.readings), 'readings of the policy'],
    standard: [inputsIn(policy.standards), 'standards of the policy'],
  }
  for (const input of inputsOf(rules)) {
    const [known, place] = declared[input.source] ?? []
    if (known?.includes(input) === false)
      throw new Error(`${definition.id}: a rule asks for ${input.key}; add it to ${place}`)
  }
}

/** By the source of an input, those that are declared, and where. Days and figures are not declared in this way. */
type Declared = { readonly [source in Input['source']]?: readonly [readonly Input[], string] }

const inputsIn = (declared: { readonly [id: string]: { readonly input: Input } }): readonly Input[] =>
  Object.values(declared).map(({ input }) => input)
