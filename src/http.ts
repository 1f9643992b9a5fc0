/** jiuzhu/http: assessments over HTTP under the policy of Yiwu, in whatever runs a `fetch` handler. */

import { useKernels } from './household/compiled-assessment'
import type { Limits } from './http/body'
import { type FetchHandler, fetchHandler as handlerUnder } from './http/handler'
import { useSentences } from './index'
import type { CalculatorOptions } from './yiwu/calculator'
import { yiwuInFull } from './yiwu/in-full'

export type { Limits } from './http/body'
export type { FetchHandler } from './http/handler'

/** What every request is answered under. */
export interface ServiceOptions extends Pick<CalculatorOptions, 'standards' | 'readings'> {
  /** How much is read and done at once. */
  readonly limits?: Partial<Limits>
}

/**
 * A handler from a standard `Request` to a `Response`: `POST /assess`, `/explain`, `/next-question` and `/sweep` with a case as
 * JSON, `POST /compare` with `cases` and `reforms`, `GET /catalogue` and `/openapi.json`. Query: `on`, `lang`, `say`, `trace`, `format`,
 * `along`, `from`, `to`. What is wrong comes back as problem details
 * (RFC 9457) with a JSON pointer for each error. Nothing is kept or logged, and no error repeats what was given.
 * @throws InputError for options that are wrong.
 * @example
 * const handler = fetchHandler({ standards: { ruralDibaoStandard: '400' } })
 * typeof handler // 'function'
 */
export function fetchHandler(options: ServiceOptions = {}): FetchHandler {
  useSentences()
  useKernels()
  return handlerUnder(yiwuInFull, options)
}
