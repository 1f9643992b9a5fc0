/** A loop as text, as a person reads it: `batch(...).code` shows it. */
import { describe, expect, it } from 'vitest'
import type { Output, Plan } from '../../../src/kernel/plan'
import type { Column, Step } from '../../../src/kernel/step'
import { Steps } from '../../../src/kernel/steps'
import { lanesOf, moduleOf } from '../../../src/kernel/wasm/loop'
import { binaryOf, textOf } from '../../../src/kernel/wasm/module'
import { column } from '../step-text'

const never = { absence: 'never' } as const
const columns = {
  a: column('a', 0, 7, never),
  b: column('b', 0, 7, never),
  c: column('c', -7, 7, never),
  wide: column('wide', 0, 2 ** 40, never),
  maybe: column('maybe', 0, 7),
}
const steps = new Steps()
const of = (one: Column): Step => steps.column(one)
const [a, b, c, wide, maybe] = [of(columns.a), of(columns.b), of(columns.c), of(columns.wide), of(columns.maybe)]
const known = steps.known(columns.maybe)
const number = (value: number): Step => steps.number(value)
const out = (name: string, step: Step): Output => ({ name, step })
const linesOf = (plan: Partial<Plan>): readonly string[] => {
  const module = moduleOf({ columns: [], outputs: [], marks: false, ...plan })
  expect(WebAssembly.validate(binaryOf(module))).toBe(true)
  return textOf(module)
    .split('\n')
    .map((line) => line.trim())
}

/** What a plan sets or stores beside its columns, without the addresses. */
const worked = (outputs: readonly Output[], isForFewRows: boolean): readonly string[] =>
  linesOf({
    columns: Object.values(columns).filter((one) => isForFewRows || one !== columns.wide),
    outputs,
    isForFewRows,
  })
    .filter((line) => line.includes('Out) (local.get') || /set \$(step|total|double)/.test(line))
    .map((line) => line.replace(/^\((\S+) \(i32.add \(local.get \$(\w+)Out\) \(local.get \$\w+\)\)/, '($1 $2'))

describe('a whole module', () => {
  it('takes its arrays by address, four rows at once', () => {
    expect(linesOf({ columns: [columns.a, columns.b], outputs: [out('sum', steps.add(a, b))] })).toEqual([
      '(module',
      '(import "kernel" "memory" (memory 1))',
      '(import "arrays" "0" (global $aColumnAt i32))',
      '(import "arrays" "1" (global $bColumnAt i32))',
      '(import "arrays" "2" (global $sumOutAt i32))',
      '(func (export "run") (param $from i32) (param $to i32) (result i32)',
      '(local $a v128)',
      '(local $b v128)',
      '(local $aColumn i32)',
      '(local $bColumn i32)',
      '(local $sumOut i32)',
      '(local $row i32)',
      '(local $words i32)',
      '(local $outside v128)',
      '(local $open v128)',
      '(local $done i32)',
      '(local.set $aColumn (global.get $aColumnAt))',
      '(local.set $bColumn (global.get $bColumnAt))',
      '(local.set $sumOut (global.get $sumOutAt))',
      '(local.set $row (local.get $from))',
      '(loop $rows',
      '(local.set $words (i32.shl (local.get $row) (i32.const 2)))',
      '(local.set $a (v128.load (i32.add (local.get $aColumn) (local.get $words))))',
      '(local.set $b (v128.load (i32.add (local.get $bColumn) (local.get $words))))',
      '(local.set $outside (v128.or (local.get $outside) (v128.and (v128.or (local.get $a) (local.get $b)) (v128.const i32x4 -8 -8 -8 -8))))',
      '(v128.store (i32.add (local.get $sumOut) (local.get $words)) (i32x4.add (local.get $a) (local.get $b)))',
      '(local.set $done (i32.add (local.get $row) (i32.const 4)))',
      '(local.set $row (select (local.get $done) (i32.sub (local.get $to) (i32.const 4)) (i32.lt_s (local.get $done) (i32.sub (local.get $to) (i32.const 4)))))',
      '(br_if $rows (i32.lt_s (local.get $done) (local.get $to)))',
      ')',
      '(select (i32.const 2) (select (i32.const 1) (i32.const 0) (v128.any_true (local.get $open))) (v128.any_true (local.get $outside)))',
      '))',
    ])
  })

  it('without columns has nothing to check, and marks no row', () => {
    const lines = linesOf({ outputs: [out('x', number(7))], marks: true, isForFewRows: true })
    expect(lines.slice(lines.indexOf('(loop $rows') + 1, -5)).toEqual([
      '(local.set $words (i32.shl (local.get $row) (i32.const 2)))',
      '(i32.store8 (i32.add (local.get $marks) (local.get $row)) (i32.const 0))',
      '(i32.store (i32.add (local.get $xOut) (local.get $words)) (i32.const 7))',
    ])
  })

  it('addresses wide results by eight bytes a row, beside narrow ones', () => {
    const product = steps.multiply(a, number(2 ** 40))
    const lines = linesOf({ columns: [columns.a], outputs: [out('narrow', a), out('wide', product)] })
    expect(lines).toContain('(local.set $longs (i32.shl (local.get $row) (i32.const 3)))')
    expect(lines).toContain('(i32.store (i32.add (local.get $narrowOut) (local.get $words)) (local.get $a))')
    expect(lines).toContain(
      '(f64.store (i32.add (local.get $wideOut) (local.get $longs)) (f64.mul (f64.convert_i32_s (local.get $a)) (f64.const 1099511627776)))',
    )
  })

  it('marks rows, keeps codes in bytes and notes what is open', () => {
    const outputs = [{ name: 'code', step: steps.choose(known, a, b), open: steps.not(known), isCode: true }]
    const lines = linesOf({ columns: [columns.a, columns.b, columns.maybe], outputs, marks: true, isForFewRows: true })
    expect(lines.slice(lines.indexOf('(loop $rows') + 5, -2)).toEqual([
      '(local.set $maybeKnown (i32.sub (i32.const 0) (i32.lt_s (i32.const -1) (local.get $maybe))))',
      '(local.set $mark (i32.or (i32.and (i32.or (i32.or (local.get $a) (local.get $b)) (i32.and (local.get $maybe) (i32.const 2147483647))) (i32.const -8)) (i32.and (i32.and (local.get $maybe) (i32.xor (local.get $maybeKnown) (i32.const -1))) (i32.const 2147483647))))',
      '(i32.store8 (i32.add (local.get $marks) (local.get $row)) (i32.and (i32.sub (i32.const 0) (i32.ne (local.get $mark) (i32.const 0))) (i32.const 1)))',
      '(local.set $outside (i32.or (local.get $outside) (local.get $mark)))',
      '(i32.store8 (i32.add (local.get $codeOut) (local.get $row)) (select (local.get $a) (local.get $b) (local.get $maybeKnown)))',
      '(local.set $open (i32.or (local.get $open) (i32.xor (local.get $maybeKnown) (i32.const -1))))',
      '(local.set $row (i32.add (local.get $row) (i32.const 1)))',
      '(br_if $rows (i32.lt_s (local.get $row) (local.get $to)))',
      ')',
    ])
  })
})

describe('rows', () => {
  it.each<readonly [string, Partial<Plan>, 1 | 4]>([
    ['of 32 bits', { outputs: [out('x', steps.add(a, c))] }, 4],
    ['of 32 bits, of which few are asked for', { outputs: [out('x', steps.add(a, c))], isForFewRows: true }, 1],
    ['with a wide column', { columns: [columns.wide] }, 1],
    ['with a wide step', { outputs: [out('x', steps.multiply(a, number(2 ** 31 - 1)))] }, 1],
    ['with a wide step on the way', { outputs: [out('x', steps.below(steps.multiply(a, number(2 ** 31 - 1)), b))] }, 1],
    ['divided from below 0', { outputs: [out('x', steps.divide(c, 3))] }, 4],
    // -7 is lifted by 7 x (2^31 - 8): more than 32 bits hold.
    [
      'divided too far from 0',
      { outputs: [out('x', steps.divide(steps.multiply(c, number(2 ** 28)), 2 ** 30 + 1))] },
      1,
    ],
  ])('%s are taken as many at once as fit', (_, plan, rows) => {
    expect(lanesOf({ columns: [], outputs: [], marks: false, ...plan }).rows).toBe(rows)
  })
})

describe('a result', () => {
  it.each<readonly [string, Step, string]>([
    ['a difference', steps.subtract(a, b), '(v128.store x (i32x4.sub (local.get $a) (local.get $b)))'],
    ['the least', steps.least(a, b), '(v128.store x (i32x4.min_s (local.get $a) (local.get $b)))'],
    [
      'a choice',
      steps.choose(known, a, b),
      '(v128.store x (v128.bitselect (local.get $a) (local.get $b) (local.get $maybeKnown)))',
    ],
    [
      'a choice or nothing',
      steps.choose(known, a, number(0)),
      '(v128.store x (v128.and (local.get $a) (local.get $maybeKnown)))',
    ],
    [
      'nothing or a choice',
      steps.choose(known, number(0), b),
      '(v128.store x (v128.andnot (local.get $b) (local.get $maybeKnown)))',
    ],
    ['what may be absent', maybe, '(v128.store x (local.get $maybe))'],
  ])('that is %s, four rows at once', (_, step, text) => {
    expect(worked([out('x', step)], false)).toEqual([text])
  })

  it.each<readonly [string, Step, string]>([
    [
      'a sum with what is wide',
      steps.add(wide, a),
      '(f64.store x (f64.add (local.get $wide) (f64.convert_i32_s (local.get $a))))',
    ],
    [
      'a wide comparison',
      steps.below(a, wide),
      '(i32.store x (i32.sub (i32.const 0) (f64.lt (f64.convert_i32_s (local.get $a)) (local.get $wide))))',
    ],
    [
      'the least of what is wide',
      steps.least(a, wide),
      '(i32.store x (i32.trunc_sat_f64_s (f64.min (f64.convert_i32_s (local.get $a)) (local.get $wide))))',
    ],
    [
      'a sum of what is wide and a number',
      steps.add(wide, number(3)),
      '(f64.store x (f64.add (local.get $wide) (f64.const 3)))',
    ],
    ['whole parts', steps.divide(a, 3), '(i32.store x (i32.div_u (local.get $a) (i32.const 3)))'],
    [
      'whole parts of what is never below their size',
      steps.divide(steps.add(a, number(9)), 3),
      '(i32.store x (i32.div_u (i32.add (local.get $a) (i32.const 9)) (i32.const 3)))',
    ],
    [
      'whole parts below 0',
      steps.divide(c, 3),
      '(i32.store x (i32.sub (i32.div_u (i32.add (local.get $c) (i32.const 9)) (i32.const 3)) (i32.const 3)))',
    ],
    ['wide whole parts', steps.divide(wide, 3), '(f64.store x (f64.floor (f64.div (local.get $wide) (f64.const 3))))'],
    [
      'a wide choice',
      steps.choose(known, wide, number(2 ** 33)),
      '(f64.store x (select (local.get $wide) (f64.const 8589934592) (local.get $maybeKnown)))',
    ],
    [
      'a choice of which one is wide',
      steps.choose(known, wide, a),
      '(f64.store x (select (local.get $wide) (f64.convert_i32_s (local.get $a)) (local.get $maybeKnown)))',
    ],
    [
      'a wide choice or nothing',
      steps.choose(known, wide, number(0)),
      '(f64.store x (select (local.get $wide) (f64.const 0) (local.get $maybeKnown)))',
    ],
  ])('that is %s, row after row', (_, step, text) => {
    expect(worked([out('x', step)], true)).toEqual([text])
  })

  it('that is read twice is a local, and so is what four rows divide', () => {
    const sum = steps.add(a, b)
    expect(worked([out('x', sum), out('y', steps.multiply(sum, c))], false)).toEqual([
      '(local.set $step (i32x4.add (local.get $a) (local.get $b)))',
      '(v128.store x (local.get $step))',
      '(v128.store y (i32x4.mul (local.get $step) (local.get $c)))',
    ])
    expect(worked([out('x', steps.divide(sum, 3))], false)[0]).toBe(
      '(local.set $step (i32x4.add (local.get $a) (local.get $b)))',
    )
    expect(worked([out('x', steps.divide(sum, 3))], true)).toHaveLength(1)
    expect(worked([out('x', steps.least(sum, c))], true)).toHaveLength(2)
    expect(worked([out('x', steps.greatest(sum, c))], true)).toHaveLength(2)
    expect(worked([out('x', steps.least(sum, c))], false)).toHaveLength(1)
  })

  it('that is wide and read twice is a wide local', () => {
    const sum = steps.add(wide, a)
    const lines = linesOf({ columns: [columns.wide, columns.a], outputs: [out('x', sum), out('y', sum)] })
    expect(lines).toContain('(local $step f64)')
    expect(lines).toContain('(local.set $step (f64.add (local.get $wide) (f64.convert_i32_s (local.get $a))))')
  })

  it('that is a number is written out, however often it is read', () => {
    const three = number(3)
    expect(worked([out('x', steps.add(a, three)), out('y', steps.multiply(b, three))], true)).toEqual([
      '(i32.store x (i32.add (local.get $a) (i32.const 3)))',
      '(i32.store y (i32.mul (local.get $b) (i32.const 3)))',
    ])
  })

  it('that rules name is a local of the first, beside their clauses and the names of the others', () => {
    const own = new Steps()
    const label = { zh: '步', en: 'step' }
    const total = own.add(own.column(columns.a), own.number(1))
    for (const [id, clause] of [
      ['total', 'art. 1'],
      ['sum', 'art. 2'],
      ['total', 'art. 2'],
      ['line', 'art. 2'],
    ] as const)
      total.names.push({ id, clause, label })
    const double = own.multiply(total, own.number(2))
    double.names.push({ id: 'double', clause: 'art. 3', label })
    expect(worked([out('x', double)], true)).toEqual([
      '(local.set $total (i32.add (local.get $a) (i32.const 1))) ;; art. 1 art. 2: also sum, line',
      '(local.set $double (i32.mul (local.get $total) (i32.const 2))) ;; art. 3',
      '(i32.store x (local.get $double))',
    ])
  })
})

describe('names', () => {
  it.each(['from', 'to', 'row', 'words', 'rows', 'outside', 'open', 'marks', 'done'])('are no second %s', (name) => {
    const own = new Steps()
    const one = column(name, 0, 7, never)
    const lines = linesOf({ columns: [one], outputs: [out(name, own.column(one))], marks: true })
    const names = lines.flatMap((line) => /^\((?:local|import .*\(global) \$(\w+) /.exec(line)?.[1] ?? [])
    expect(new Set(names).size).toBe(names.length)
    expect(names).not.toContain('from')
  })

  it('of several that are called the same are numbered from the second', () => {
    const bearers = ['p', 'q', 'r'].map((key) => column('size', 0, 7, { ...never, key }))
    const lines = linesOf({ columns: bearers, outputs: [] })
    expect(lines.filter((line) => line.startsWith('(local $size'))).toEqual([
      ...['size', 'size2', 'size3'].map((name) => `(local $${name} v128)`),
      ...['sizeColumn', 'sizeColumn2', 'sizeColumn3'].map((name) => `(local $${name} i32)`),
    ])
  })
})
