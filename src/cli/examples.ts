/** Names of a policy that examples and messages use, so that they can be typed as they stand. */
import type { Policy } from '../kit/policy'

export interface ExampleNames {
  /** The first programme. */
  readonly programme: string
  /** The first programme whose table is one of claims, or the first of all. */
  readonly ofClaims: string
  /** The same in Chinese. */
  readonly ofClaimsInChinese: string
  /** The first reading at an option that is not its default, `id=option`. */
  readonly reading: string
  /** The first standard. */
  readonly standard: string
}

export function exampleNames({ definitions, readings, standards }: Policy): ExampleNames {
  const ofClaims = definitions.find(({ subject }) => subject === 'claim') ?? definitions[0]
  const [[id, reading] = ['id', { options: [] }] as const] = Object.entries(readings)
  return {
    programme: definitions[0]?.id ?? '',
    ofClaims: ofClaims?.id ?? '',
    ofClaimsInChinese: ofClaims?.label.zh ?? '',
    reading: `${id}=${reading.options[1] ?? 'option'}`,
    standard: Object.keys(standards)[0] ?? '',
  }
}
