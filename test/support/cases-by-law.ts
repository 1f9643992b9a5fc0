/** The households of the fixtures, file by file, together where standards and readings are the same. */
import { createReadStream } from 'node:fs'
import type { AssessOptions } from '../../src/household/assess'
import { readJsonRecords } from '../../src/tables/json-lines'
import { fixtureFiles } from './fixtures'

interface CasesOfLaw {
  readonly cases: readonly unknown[]
  readonly options: AssessOptions
}

/** `register` holds the standards of those that bring none. */
export async function* casesByLaw(register: AssessOptions['standards']): AsyncGenerator<CasesOfLaw> {
  for (const file of fixtureFiles('.jsonl')) {
    const byLaw = new Map<string, { readonly cases: unknown[]; readonly options: AssessOptions }>()
    for await (const record of readJsonRecords(createReadStream(file))) {
      if (!('value' in record)) continue
      const { value } = record as { value: { case?: unknown; standards?: object; readings?: object } }
      const { standards = register, readings = {} } = value
      const options = { standards, readings, on: '2013-06-01' } as AssessOptions
      const key = JSON.stringify([value.standards, value.readings])
      const cases = byLaw.get(key)?.cases ?? []
      cases.push(value.case ?? value)
      byLaw.set(key, { cases, options })
    }
    yield* byLaw.values()
  }
}
