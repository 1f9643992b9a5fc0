/** What a batch is given beside its programmes. */
import type { CallOptions } from '../kit/options'
import type { GivenColumn } from './columns'

/** As for a calculator; and how the rows are worked out. */
export interface BatchOptions extends Omit<CallOptions, 'trace'> {
  /**
   * The largest value of a fact that the kernel is to take, in yuan or persons, where the usual one (1 342 177.27 yuan,
   * 512 persons) does not suit. Larger values cost time and never exactness: they go to the exact lane.
   */
  readonly most?: { readonly [fact: string]: string | undefined }
  /**
   * How the loops run: `code` makes modules of WebAssembly, many times as fast, and is usual outside browsers; `closures` makes
   * none, and is usual in a browser, which would report every attempt that a page's policy forbids. The results are equal.
   */
  readonly mode?: 'code' | 'closures'
}

/** Facts by column, all of one length; `on` is a column of days where the standards are a dated register. */
export interface FactColumns {
  readonly [fact: string]: GivenColumn
}
