/** Everything that the entries export: what Node opens, in one piece. */
import { useLines } from './explain/lines-by-kernels'
import { useKernels } from './household/compiled-assessment'
import { useTraces } from './household/traces'
import { useSentences } from './index'

export * from './audit'
export * from './batch'
export * from './http'
export * from './index'
export * from './kit'
export * from './schema'
export * from './sql'
export * from './what-if'

useKernels()
useSentences()
useLines()
useTraces()
