/** Which way a loop runs: as a module, or as closures where none may be made. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { columnArray, resultKind } from '../../src/kernel/columns'
import { kernelOf, usualMode } from '../../src/kernel/kernel'
import { findings, type Plan } from '../../src/kernel/plan'
import { Steps } from '../../src/kernel/steps'
import { canCompile } from '../../src/kernel/wasm/run'
import { inBrowser } from './platform'
import { kernelBy, ways } from './run-plan'
import { column } from './step-text'

const steps = new Steps()
const debt = column('debt', -100, 100, { absence: 'never' })
const columns = [debt]
const planOf = (name: string, step: ReturnType<Steps['add']>): Plan => ({
  columns,
  outputs: [{ name, step }],
  marks: false,
})
/** Rounded down: -7 / 3 is -3, not -2. */
const third = planOf('third', steps.divide(steps.column(debt), 3))
const more = planOf('more', steps.add(steps.column(debt), steps.number(1)))
const rows = Int32Array.of(-7, 7, 0)

function resultOf(kernel: ReturnType<typeof kernelOf>): readonly number[] {
  const result = new Int32Array(3)
  expect(kernel.loop([rows], [result], new Uint8Array(3), 0, 3)).toBe(findings.settled)
  return [...result]
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the usual way', () => {
  it('is code in Node, and closures in a browser', () => {
    expect(usualMode()).toBe('code')
    inBrowser()
    expect(usualMode()).toBe('closures')
  })
})

describe('a kernel', () => {
  it('is a module unless closures are asked for', () => {
    const [asCode, asClosures] = [kernelOf(more), kernelOf(more, 'closures')]
    expect([asCode.mode, asClosures.mode]).toEqual(['code', 'closures'])
    expect(asClosures.source).toBe(asCode.source)
    expect(asCode.source).toContain('(i32x4.add (local.get $debt) (v128.const i32x4 1 1 1 1))')
    expect([resultOf(asCode), resultOf(asClosures)]).toEqual([
      [-6, 8, 1],
      [-6, 8, 1],
    ])
  })

  it('is made from closures in a browser, where a module is made only if asked for', () => {
    inBrowser()
    const [usual, asked] = [kernelOf(more), kernelOf(more, 'code')]
    expect([usual.mode, asked.mode]).toEqual(['closures', 'code'])
    expect([resultOf(usual), resultOf(asked)]).toEqual([
      [-6, 8, 1],
      [-6, 8, 1],
    ])
  })

  it('is made from closures where the platform forbids modules, which is tried but once', () => {
    let tried = 0
    vi.stubGlobal('WebAssembly', {
      Module: class {
        constructor() {
          tried += 1
          throw new Error('wasm-unsafe-eval')
        }
      },
    })
    const closures = kernelOf(more, 'closures')
    expect(tried).toBe(0)
    const kernels = [kernelOf(more, 'code'), kernelOf(third, 'code')]
    expect(tried).toBe(1)
    expect([closures, ...kernels].map(({ mode }) => mode)).toEqual(['closures', 'closures', 'closures'])
    expect(kernels.map(resultOf)).toEqual([
      [-6, 8, 1],
      [-3, 2, 0],
    ])
    expect(kernels[0]?.source).toContain('(module')
    vi.unstubAllGlobals()
    expect(kernelOf(more, 'code').mode).toBe('code')
  })

  it('is made from closures where modules may not take four numbers at once', () => {
    const v128 = 0x7b
    vi.stubGlobal('WebAssembly', {
      Module: class {
        constructor(bytes: Uint8Array) {
          if (bytes.includes(v128)) throw new Error('no SIMD')
        }
      },
    })
    expect(canCompile()).toBe(false)
    expect(kernelOf(more, 'code').mode).toBe('closures')
  })

  it('is made from closures where there are no modules', () => {
    vi.stubGlobal('WebAssembly', undefined)
    expect(kernelOf(more, 'code').mode).toBe('closures')
  })
})

describe('arithmetic that a stranger has changed', () => {
  it.each(ways)('works out nothing, by %s', (way) => {
    const { floor } = Math
    const kernel = kernelBy(third, way)
    Object.assign(Math, { floor: () => 99 })
    try {
      expect(resultOf(kernel)).toEqual([-3, 2, 0])
    } finally {
      Object.assign(Math, { floor })
    }
  })
})

describe('arrays', () => {
  it.each([
    [0, 2_147_483_647, Int32Array],
    [0, 2_147_483_648, Float64Array],
    [-2_147_483_647, 0, Int32Array],
    [-2_147_483_648, 0, Float64Array],
  ])('of values from %d to %d fit them', (least, most, kind) => {
    const wanted = column('x', least, most)
    const given = columnArray(wanted, 3)
    const result = new (resultKind({ name: 'x', step: steps.column({ ...wanted, key: `${least} ${most}` }) }))(2)
    expect([given.constructor, given.length]).toEqual([kind, 3])
    expect([result.constructor, result.length]).toEqual([kind, 2])
  })
})
