/** A loop as a module of WebAssembly: its sections as bytes (WebAssembly 2.0, 5.5), and the same as text to read. */
import { bytesOf, type Instruction, unsigned } from './instruction'

export interface Local {
  readonly name: string
  readonly type: 'i32' | 'f64' | 'v128'
}

/** One function of `from` and `to` over a memory that it is given, with the addresses of its arrays. */
export interface LoopModule {
  /** The arrays, in the order in which the function's addresses are to be given. */
  readonly arrays: readonly string[]
  readonly locals: readonly Local[]
  readonly body: readonly Instruction[]
}

const types = { i32: 0x7f, f64: 0x7c, v128: 0x7b } as const
const parameters = ['from', 'to']

const section = (id: number, ...entries: readonly (readonly number[])[]): readonly number[] => {
  const content = [...unsigned(entries.length), ...entries.flat()]
  return [id, ...unsigned(content.length), ...content]
}

const nameBytes = (text: string): readonly number[] => [
  text.length,
  ...Array.from(text, (letter) => letter.charCodeAt(0)),
]

/** The bytes of a module. */
export function binaryOf({ arrays, locals, body }: LoopModule): Uint8Array<ArrayBuffer> {
  const places = new Map([...parameters, ...locals.map(({ name }) => name)].map((name, place) => [name, place]))
  arrays.forEach((name, place) => {
    places.set(name, place)
  })
  const code = body.flatMap((one) => bytesOf(one, (name) => places.get(name) as number))
  const declared = locals.flatMap(({ type }) => [1, types[type]])
  const content = [...unsigned(locals.length), ...declared, ...code, 0x0b]
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [0x60, 2, types.i32, types.i32, 1, types.i32]),
    ...section(
      2,
      [...nameBytes('kernel'), ...nameBytes('memory'), 0x02, 0x00, 1],
      ...arrays.map((_, place) => [...nameBytes('arrays'), ...nameBytes(String(place)), 0x03, types.i32, 0x00]),
    ),
    ...section(3, [0]),
    ...section(7, [...nameBytes('run'), 0x00, 0]),
    ...section(10, [...unsigned(content.length), ...content]),
  ])
}

/** The same as text. */
export function textOf({ arrays, locals, body }: LoopModule): string {
  return [
    '(module',
    '  (import "kernel" "memory" (memory 1))',
    ...arrays.map((name, place) => `  (import "arrays" "${place}" (global $${name} i32))`),
    `  (func (export "run") ${parameters.map((name) => `(param $${name} i32)`).join(' ')} (result i32)`,
    ...locals.map(({ name, type }) => `    (local $${name} ${type})`),
    ...body.flatMap(linesOf).map((line) => `    ${line}`),
    '  ))',
  ].join('\n')
}

function linesOf(instruction: Instruction): readonly string[] {
  const { operation, operands, own, note } = instruction
  if (operation === 'loop') return [`(loop $${own[0]}`, ...operands.flatMap(linesOf).map((line) => `  ${line}`), ')']
  return [folded(instruction) + (note === undefined ? '' : ` ;; ${note}`)]
}

function folded({ operation, operands, own }: Instruction): string {
  const shape = operation === 'v128.const' ? ['i32x4'] : []
  const held = own.map((one) => (typeof one === 'string' ? `$${one}` : one))
  return `(${[operation, ...shape, ...held, ...operands.map(folded)].join(' ')})`
}
