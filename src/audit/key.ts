/** What one due and its payments are filed under. */
import type { Due } from '../assessment/dues'
import type { Definition } from '../policy/programme'

export interface DueKey {
  readonly definition: Definition
  /** Of a programme for persons, and of claims. */
  readonly person?: string
  readonly claim?: string
  readonly period: string
}

export const keyText = ({ definition, person = '', claim = '', period }: DueKey): string =>
  JSON.stringify([definition.id, person, claim, period])

export const keyOfDue = ({ definition, person, claim, period }: Due): DueKey => ({
  definition,
  ...(person === undefined ? {} : { person }),
  ...(claim === undefined ? {} : { claim }),
  period,
})
