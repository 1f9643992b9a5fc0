/**
 * Modules at work. Rows that lie in a memory of WebAssembly are worked out in place; others are brought into a memory that all
 * modules share, worked out there, and brought back.
 */
import { max, min } from '../../language/intrinsics'
import { type Loop, type NumberColumn, numberKind, type ResultColumn, resultKind } from '../columns'
import { findings, type Plan } from '../plan'
import { lanesOf, moduleOf } from './loop'
import { type ArrayKind, arraysInMemory, memoryFor, memoryOf, rowsIn } from './memory'
import { binaryOf, textOf } from './module'

type Run = (from: number, to: number) => number

const sharedBytes = 1 << 22
/** What lies behind them, for arrays of few rows that stay where they are: room for some thousand kernels. */
const fewBytes = 1 << 20
/** To make a part of an array takes as long as to write some numbers one by one. */
const fewRows = 16
/** Rows that are brought in together: few enough to stay near, enough to forget what it costs to bring them. */
const mostRows = 8192
let shared: WebAssembly.Memory | undefined
let taken = 0
let tried: { readonly platform: unknown; readonly isAllowed: boolean } | undefined

/** Whether modules may be made here, with four numbers at once. It is tried but once, as a browser reports every attempt. */
export function canCompile(): boolean {
  const platform = globalThis.WebAssembly
  if (tried === undefined || tried.platform !== platform) tried = { platform, isAllowed: isAllowed() }
  return tried.isAllowed
}

function isAllowed(): boolean {
  try {
    new WebAssembly.Module(binaryOf(moduleOf({ columns: [], outputs: [], marks: false })))
    return true
  } catch {
    return false
  }
}

const sharedMemory = (): WebAssembly.Memory => {
  shared ??= memoryFor(sharedBytes + fewBytes)
  return shared
}

/** A new array. One of few rows lies in the memory that all modules share, as long as there is room, to be worked on in place. */
export function arrayOf<Kind extends ArrayKind>(kind: Kind, rows: number): InstanceType<Kind>
export function arrayOf(Kind: ArrayKind, rows: number): ResultColumn {
  const bytes = 8 * rows
  if (rows > fewRows || taken + bytes > fewBytes || !canCompile()) return new Kind(rows)
  taken += bytes
  return new Kind(sharedMemory().buffer, sharedBytes + taken - bytes, rows)
}

/** The module of a plan as text. */
export const textOfPlan = (plan: Plan): string => textOf(moduleOf(plan))

/** The loop of a plan as a module. */
export function compiled(plan: Plan): Loop {
  const { columns, outputs, marks, isForFewRows = false } = plan
  const least = lanesOf(plan).rows
  const module = new WebAssembly.Module(binaryOf(moduleOf(plan)))
  const kinds = [
    ...columns.map(numberKind),
    ...outputs.map((output) => (output.isCode ? Uint8Array : resultKind(output))),
    ...(marks ? [Uint8Array] : []),
  ]
  const capacity = min(mostRows, rowsIn(sharedBytes, kinds))
  const inside = arraysInMemory(kinds, capacity, sharedMemory())
  const run = bound(module, inside, sharedMemory())
  const placed = new WeakMap<WebAssembly.Memory, { readonly arrays: readonly ResultColumn[]; readonly run: Run }>()

  /** The loop over arrays that lie in one memory already, of the kinds that the module takes. */
  function inPlace(arrays: readonly ResultColumn[]): Run | undefined {
    const memory = memoryOf(arrays[0])
    if (!memory) return undefined
    for (let place = 0; place < arrays.length; place++)
      if (arrays[place]?.buffer !== memory.buffer || !(arrays[place] instanceof (kinds[place] as typeof Int32Array)))
        return undefined
    const before = placed.get(memory)
    if (before && arrays.every((array, place) => array === before.arrays[place])) return before.run
    const made = { arrays, run: bound(module, arrays, memory) }
    placed.set(memory, made)
    return made.run
  }

  /** Of a kernel for few rows: the lists that it was last given. Whoever asks for one row after another gives the same. */
  let last: readonly unknown[] = []
  let there: Run | undefined

  return (given, written, marked, from, to) => {
    if (to - from >= least) {
      if (!isForFewRows || last[0] !== given || last[1] !== written || last[2] !== marked) {
        if (isForFewRows) last = [given, written, marked]
        there = inPlace(marks ? [...given, ...written, marked] : [...given, ...written])
      }
      if (there) return there(from, to)
    }
    let found: number = findings.settled
    for (let start = from; start < to; start += capacity) {
      const rows = min(capacity, to - start)
      for (let place = 0; place < given.length; place++) {
        const array = inside[place] as NumberColumn
        copy(given[place] as NumberColumn, start, array, 0, rows)
        for (let row = rows; row < least; row++) array[row] = array[0] as number
      }
      found = max(found, run(0, max(rows, least)))
      for (let place = 0; place < outputs.length; place++)
        copy(inside[columns.length + place] as ResultColumn, 0, written[place] as ResultColumn, start, rows)
      if (marks) copy(inside[kinds.length - 1] as ResultColumn, 0, marked, start, rows)
    }
    return found
  }
}

/** A module's loop over arrays that lie in a memory. */
function bound(module: WebAssembly.Module, arrays: readonly ResultColumn[], memory: WebAssembly.Memory): Run {
  const addresses = Object.fromEntries(arrays.map(({ byteOffset }, place) => [place, byteOffset]))
  return new WebAssembly.Instance(module, { kernel: { memory }, arrays: addresses }).exports.run as Run
}

function copy(source: ResultColumn, at: number, to: ResultColumn, start: number, rows: number): void {
  if (rows > fewRows) to.set(source.length === rows ? source : source.subarray(at, at + rows), start)
  else for (let row = 0; row < rows; row++) to[start + row] = source[at + row] as number
}
