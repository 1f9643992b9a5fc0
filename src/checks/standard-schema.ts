/** What this library reads as Standard Schemas (standardschema.dev), which form libraries and web frameworks take. */
import { InputError } from './issue'

/** A Standard Schema, version 1: what it takes, and what it makes of it. */
export interface StandardSchema<Input, Output = Input> {
  /** The interface that validators share. */
  readonly '~standard': {
    /** Of the interface. */
    readonly version: 1
    /** Who made the schema. */
    readonly vendor: 'jiuzhu'
    /** Checks a value. */
    readonly validate: (value: unknown) => StandardResult<Output>
    /** The types, for compilers only. */
    readonly types?: { readonly input: Input; readonly output: Output }
  }
}

/** The value, or what is wrong and where. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path: readonly (string | number)[] }[] }

/** Makes a Standard Schema of a function that throws `InputError`. */
export const standardSchema = <Input, Output = Input>(
  read: (value: unknown) => Output,
): StandardSchema<Input, Output> => ({
  '~standard': {
    version: 1,
    vendor: 'jiuzhu',
    validate: (value) => {
      try {
        return { value: read(value) }
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        return { issues: error.issues.map(({ message, path }) => ({ message, path: stepsOf(path) })) }
      }
    },
  },
})

/** `members[0].id` as `['members', 0, 'id']`. */
const stepsOf = (path: string): readonly (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([step, place]) =>
    place === undefined ? step : Number.parseInt(place, 10),
  )
