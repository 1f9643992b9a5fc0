/** What can be wrong with a batch, in English: a part of what can be wrong with a run, so that batches load no more. */
import type { Messages } from './message'

export const batchEnglish = {
  tooWide: () =>
    'leaves bounds too wide for exact whole numbers, so every row goes to the exact lane; give smaller ones',
  resultTooLarge: () =>
    'is above 90071992547409.91 yuan, which no column of numbers tells to the fen; ask the calculator',
  column: () => 'must be a list of values, or an Int32Array or Float64Array of their codes; rows go in a list',
  columnLength: ({ expected, found }) => `has ${found} values where the first column has ${expected}`,
} as const satisfies Messages
