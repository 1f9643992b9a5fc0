/** What one due and its payments are filed under. */
import type { DueKey as AnyKey, Due } from '../household/due'
import type { Definition } from '../kit/programme'

export interface DueKey {
  readonly definition: Definition
  /** Of a programme for persons, and of claims. */
  readonly person?: string
  readonly claim?: string
  readonly period: string
}

/** Neither programmes nor periods have blanks, and the length of the person's id tells where that of the claim starts. */
export const keyText = ({ definition, person = '', claim = '', period }: AnyKey): string =>
  `${definition.id} ${period} ${person.length} ${person}${claim}`

export function keyOfDue({ definition, person, claim, period }: Due): DueKey {
  if (person === undefined) return { definition, period }
  return claim === undefined ? { definition, person, period } : { definition, person, claim, period }
}
