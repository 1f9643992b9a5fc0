/** What a policy says of its tables: which facts stand in which, and what else people call them. */
import type { Definition } from '../../kit/programme'
import type { Input, Label } from '../../language/expression'
import type { AnyInput, MoneyInput } from '../../language/input'
import type { CellKind } from './column'

/** What else people call a fact, a standard or an option. */
export interface OtherNames {
  readonly names?: readonly string[]
  readonly options?: { readonly [option: string]: readonly string[] }
}

/** A column of a case's table: a fact under its place in the case, or a column of its own. */
export type CaseColumn =
  | { readonly id: string; readonly fact: string; readonly names?: readonly string[] }
  | {
      readonly id: string
      readonly label: Label
      readonly kind: CellKind
      readonly names?: readonly string[]
      readonly options?: { readonly [option: string]: Label }
    }

export interface PolicyTables {
  /** By the id of a fact or standard. */
  readonly otherNames: { readonly [id: string]: OtherNames }
  readonly households: readonly CaseColumn[]
  readonly members: readonly CaseColumn[]
  readonly claims: readonly CaseColumn[]
  /** By the id of a programme, what else its pay lists call it. */
  readonly programmes: { readonly [id: string]: readonly string[] }
  /** Names that mean something else than any column, however near they are written. */
  readonly otherMeanings: readonly string[]
}

/** The part of a policy that tables are made of. */
export interface PolicyWithTables {
  readonly facts: { readonly [id: string]: AnyInput }
  readonly definitions: readonly Definition[]
  readonly standards: { readonly [id: string]: MoneyInput<string> }
  readonly readings: { readonly [id: string]: { readonly input: Input } }
  readonly tables: PolicyTables
}
