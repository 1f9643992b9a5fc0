/** The kernels of the page, whose policy forbids modules: the build puts this in the place of what makes them. */
import type * as modules from '../src/kernel/wasm/run'

export const canCompile: typeof modules.canCompile = () => false

export const arrayOf = ((Kind: typeof Int32Array, rows: number) => new Kind(rows)) as typeof modules.arrayOf

const none = (): never => {
  throw new Error('The page makes no modules')
}
export const compiled: typeof modules.compiled = none
export const textOfPlan: typeof modules.textOfPlan = none
