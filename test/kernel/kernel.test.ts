/** Which way a loop runs: as printed code, or as closures where code may not be made or its `Math` is a stranger's. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { columnArray, resultArray } from '../../src/kernel/columns'
import { fromText, kernelOf, usualMode } from '../../src/kernel/kernel'
import { findings, type Plan } from '../../src/kernel/print'
import { Steps } from '../../src/kernel/steps'
import { failing, inBrowser, noting } from './platform'
import { column } from './step-text'

const steps = new Steps()
const debt = column('debt', -100, 100, { absence: 'never' })
const columns = [debt]
const planOf = (name: string, step: ReturnType<Steps['add']>): Plan => ({
  columns,
  loops: [[{ name, step }]],
  marks: false,
})
/** Printed with `Math.floor`, as what is divided may be negative. */
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
  it('is made from code unless closures are asked for', () => {
    const { texts } = noting()
    const [asCode, asClosures] = [kernelOf(more), kernelOf(more, 'closures')]
    vi.unstubAllGlobals()
    expect(texts).toEqual([asCode.source])
    expect([asCode.mode, asClosures.mode]).toEqual(['code', 'closures'])
    expect(asClosures.source).toBe(asCode.source)
    expect(asCode.source).toContain('moreOut[row] = (debt + 1 | 0)')
    expect([resultOf(asCode), resultOf(asClosures)]).toEqual([
      [-6, 8, 1],
      [-6, 8, 1],
    ])
  })

  it('is made from closures in a browser, where code is made only if asked for', () => {
    inBrowser()
    const { texts } = noting()
    const [usual, asked] = [kernelOf(more), kernelOf(more, 'code')]
    vi.unstubAllGlobals()
    expect(texts).toEqual([asked.source])
    expect([usual.mode, asked.mode]).toEqual(['closures', 'code'])
    expect([resultOf(usual), resultOf(asked)]).toEqual([
      [-6, 8, 1],
      [-6, 8, 1],
    ])
  })

  it('is made from closures where the platform forbids code', () => {
    failing(new EvalError('unsafe-eval'))
    const kernel = kernelOf(more, 'code')
    vi.unstubAllGlobals()
    expect(kernel.mode).toBe('closures')
    expect(kernel.source).toContain('moreOut[row] = (debt + 1 | 0)')
    expect(resultOf(kernel)).toEqual([-6, 8, 1])
  })

  it('hides no other failure', () => {
    failing(new RangeError('too long'))
    expect(() => kernelOf(more, 'code')).toThrow('too long')
  })
})

describe('printed code that calls Math', () => {
  /** Does some work while `Math.floor` is what a getter gives, and counts how often it is asked. */
  function whileFloorIs(floor: typeof Math.floor, work: () => void): number {
    const own = Object.getOwnPropertyDescriptor(Math, 'floor') as PropertyDescriptor
    let asked = 0
    const get = (): typeof Math.floor => {
      asked += 1
      return floor
    }
    Object.defineProperty(Math, 'floor', { get, configurable: true })
    try {
      work()
    } finally {
      Object.defineProperty(Math, 'floor', own)
    }
    return asked
  }
  // Rounded down: -7 / 3 is -3, not -2.
  const expected = [-3, 2, 0]
  const { floor } = Math

  it('is not run while a stranger has changed that, and is afterwards', () => {
    const kernel = kernelOf(third)
    expect(kernel.source).toContain('Math.floor(debt / 3)')
    const found: (readonly number[])[] = [resultOf(kernel)]
    whileFloorIs(
      () => 99,
      () => found.push(resultOf(kernel), resultOf(kernel)),
    )
    // Once for the question whether it is changed, and once a row.
    const asked = whileFloorIs(floor, () => found.push(resultOf(kernel)))
    expect(found).toEqual([expected, expected, expected, expected])
    expect(asked).toBe(4)
  })

  it('is the only one that asks', () => {
    const kernel = kernelOf(more)
    expect(whileFloorIs(floor, () => resultOf(kernel))).toBe(0)
  })
})

describe('a function from text', () => {
  it('takes what its names say', () => {
    expect(fromText(['one', 'other'], 'return one - other')?.(5, 3)).toBe(2)
    expect(fromText([], 'return 7')?.()).toBe(7)
  })

  it('is nothing where that is forbidden, and an error where the text is wrong', () => {
    expect(() => fromText([], 'return (')).toThrow(SyntaxError)
    failing(new EvalError('unsafe-eval'))
    expect(fromText([], 'return 7')).toBeUndefined()
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
    const result = resultArray({ name: 'x', step: steps.column({ ...wanted, key: `${least} ${most}` }) }, 2)
    expect([given.constructor, given.length]).toEqual([kind, 3])
    expect([result.constructor, result.length]).toEqual([kind, 2])
  })
})
