/**
 * The same steps where no WebAssembly may be made (a Content-Security-Policy without `wasm-unsafe-eval`): a closure a
 * step, each a short loop over a block of rows. Every value is a whole number below 2^53, so doubles hold it exactly.
 */
import { type Block, binaryLoops, boundsLoop, chooseLoop, knownLoop, limitLoop, unaryLoops } from './block-loops'
import type { Loop, NumberColumn, ResultColumn } from './columns'
import { findings, type Plan, stepsOf } from './plan'
import type { Column, Step } from './step'

const blockRows = 256

type Work = (columns: readonly NumberColumn[], from: number, rows: number) => void

/** A loop that runs a plan step by step. */
export function interpreted({ columns, outputs, marks }: Plan): Loop {
  const blocks = new Map<Step, Block>()
  const blockOf = (step: Step): Block => {
    const block = blocks.get(step) ?? new Float64Array(blockRows)
    blocks.set(step, block)
    return block
  }
  const works = stepsOf(outputs).map((step) => workOf(step, blockOf, columns))
  const written = outputs.map(({ step }) => blockOf(step))
  const openBlocks = outputs.flatMap(({ open }) => (open ? [blockOf(open)] : []))
  const isOutside = new Uint8Array(blockRows)
  const checks = columns.map((column, place) => checkOf(column, place, columns, isOutside))
  return (given, results, marked, from, to) => {
    let outside = 0
    let open = 0
    for (let start = from; start < to; start += blockRows) {
      const rows = Math.min(blockRows, to - start)
      isOutside.fill(0)
      for (const check of checks) check(given, start, rows)
      for (let row = 0; row < rows; row++) outside |= isOutside[row] as number
      if (marks) marked.set(isOutside.subarray(0, rows), start)
      for (const work of works) work(given, start, rows)
      for (const block of openBlocks) for (let row = 0; row < rows; row++) open |= block[row] as number
      written.forEach((block, index) => {
        const result = results[index] as ResultColumn
        result.set(block.subarray(0, rows), start)
      })
    }
    return outside !== 0 ? findings.outside : open !== 0 ? findings.open : findings.settled
  }
}

function workOf(step: Step, blockOf: (step: Step) => Block, columns: readonly Column[]): Work {
  const to = blockOf(step)
  switch (step.kind) {
    case 'number':
      to.fill(step.value)
      return () => {}
    case 'column': {
      const place = placeOf(step.column.key, columns)
      return (given, from, rows) => to.set(columnAt(given, place).subarray(from, from + rows))
    }
    case 'known': {
      const { isSet } = step.column
      const place = placeOf(step.column.key, columns)
      return (given, from, rows) => knownLoop(to, columnAt(given, place), isSet, from, rows)
    }
    case 'not':
    case 'divide':
    case 'isOneOf':
    case 'shares': {
      const of = blockOf(step.of)
      const loop = unaryLoops[step.kind]
      const figure = 'by' in step ? step.by : 'bits' in step ? step.bits : 0
      return (_, __, rows) => loop(to, of, rows, figure)
    }
    case 'choose': {
      const [when, yes, no] = [blockOf(step.when), blockOf(step.yes), blockOf(step.no)]
      return (_, __, rows) => chooseLoop(to, when, yes, no, rows)
    }
    default: {
      const [left, right] = [blockOf(step.left), blockOf(step.right)]
      const loop = binaryLoops[step.kind]
      return (_, __, rows) => loop(to, left, right, rows)
    }
  }
}

const placeOf = (wanted: string | undefined, columns: readonly Column[]): number =>
  columns.findIndex(({ key }) => key === wanted)

const columnAt = (given: readonly NumberColumn[], place: number): NumberColumn => given[place] as NumberColumn

/** Notes the rows in which a value is out of bounds, or absent where it may not be. */
function checkOf(column: Column, place: number, columns: readonly Column[], isOutside: Uint8Array): Work {
  const limitPlace = placeOf(column.noMoreThan, columns)
  return (given, from, rows) => {
    const values = columnAt(given, place)
    const limits = given[limitPlace]
    boundsLoop(isOutside, values, column, from, rows)
    if (limits) limitLoop(isOutside, values, limits, from, rows)
  }
}
