/** What is missing, in words: which fact it is, whose, and who can supply it. */

import { fenText, zero } from '../exact/decimal'
import type { Determined } from '../kit/determine'
import { type Definition, expressionsOf } from '../kit/programme'
import type { Input, Label } from '../language/expression'
import { inputsOf } from '../language/walk'
import { frequencies, ranges } from '../words/explanation'
import { list, same, say } from '../words/language'
import { caseNames, household, publisher, ruling, suppliers } from '../words/suppliers'
import { categories } from '../yiwu/facts'

/** A fact, standard or reading that can still change a result. */
export interface MissingFact {
  /** The path in the case, such as `members[0].birthDate`, or the standard or reading. */
  readonly path: string
  /** What it is. */
  readonly label: Label
  /** Who can say. */
  readonly supplier: Label
}

/** The missing facts of a determination, by their paths. */
export function missingFacts(definition: Definition, paths: readonly string[]): readonly MissingFact[] {
  const inputs = inputsBehind(definition)
  return paths.map((path) => missingFact(path, inputs))
}

/**
 * The inputs of a definition's rules, and the categories of a member, which also stand behind what rules know by another
 * name: the categories of all members and the care of an orphan.
 */
export const inputsBehind = (definition: Definition): readonly Input[] => [
  ...inputsOf(expressionsOf(definition).map(({ node }) => node)),
  categories.input,
]

/** Which of the inputs a path of a case stands for: a reading may have the name of a fact. */
export function inputAt(path: string, inputs: readonly Input[]): Input | undefined {
  const { id } = named(path)
  const source = path.startsWith('readings.') ? 'reading' : path.startsWith('standards.') ? 'standard' : 'fact'
  return inputs.find((one) => one.id === id && one.source === source)
}

function named(path: string): { readonly id: string; readonly label?: Label } {
  const name = path.split('.').at(-1) ?? path
  return (Object.hasOwn(caseNames, name) ? caseNames[name] : undefined) ?? { id: name }
}

function missingFact(path: string, inputs: readonly Input[]): MissingFact {
  const { id, label } = named(path)
  const text = label ?? inputAt(path, inputs)?.label ?? same(id)
  const member = /^members\[(\d+)\]/.exec(path)?.[1]
  const claim = /claims\[(\d+)\]/.exec(path)?.[1]
  return { path, label: placed(text, member, claim), supplier: supplierOf(path, id) }
}

function supplierOf(path: string, id: string): Label {
  if (path.startsWith('readings.')) return ruling
  return (
    (Object.hasOwn(suppliers, id) ? suppliers[id] : undefined) ??
    (path.startsWith('standards.') ? publisher : household)
  )
}

/** Counted from one, as people count. */
function placed(text: Label, member: string | undefined, claim: string | undefined): Label {
  if (member === undefined) return text
  const person = String(Number.parseInt(member, 10) + 1)
  if (claim === undefined) return { zh: `第${person}名成员的${text.zh}`, en: `${text.en} of member ${person}` }
  const number = String(Number.parseInt(claim, 10) + 1)
  return {
    zh: `第${person}名成员第${number}笔报销的${text.zh}`,
    en: `${text.en} on claim ${number} of member ${person}`,
  }
}

/** The range of an undetermined amount, and what it depends on; whether it may be nothing at all is said apart. */
export function rangeInWords(
  { definition, determination, entitled, evaluation }: Determined,
  missing: readonly MissingFact[],
): Label {
  const facts = list(missing.map(({ label }) => label))
  const per = frequencies[determination.unit ?? 'yuan']
  const { min = '', max } = determination.range ?? {}
  if (max === undefined) return say(ranges.from, min, per, facts)
  const { grant } = definition
  const amount = grant.kind === 'amount' && entitled.canBeFalse ? evaluation.quantity(grant.amount) : undefined
  return amount?.high.isFinite() && amount.low.gt(zero)
    ? say(ranges.notOrBetween, fenText(amount.low), fenText(amount.high), per, facts)
    : say(ranges.between, min, max, per, facts)
}
