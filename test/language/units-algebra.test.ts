/** The algebra of units: the types cancel as the run time does, for random units, and the order of factors is free. */
import fc from 'fast-check'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { sameUnit, timesUnit } from '../../src/language/unit'

const heads = ['yuan', 'month', 'person', 'claim'] as const
const parts = ['month', 'person', 'year', 'day'] as const

/** `yuan/person/month`: a head and up to three different parts, or the plain number. */
const units = fc.oneof(
  { weight: 1, arbitrary: fc.constant('ratio') },
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...heads), fc.uniqueArray(fc.constantFrom(...parts), { maxLength: 3 }))
      .map(([head, counted]) => [head, ...counted].join('/')),
  },
)

function product(left: string, right: string): string | undefined {
  try {
    return timesUnit(left, right)
  } catch {
    return undefined
  }
}

describe('units', () => {
  it('cancel in types exactly as at run time', () => {
    const pairs = fc.sample(fc.tuple(units, units), { numRuns: 400, seed: 8 })
    const types = typesOf(pairs)
    expect(pairs.map(([a, b], index) => [a, b, types[index]])).toEqual(
      pairs.map(([a, b]) => [a, b, product(a, b) ?? 'never']),
    )
    expect(new Set(types).size).toBeGreaterThan(20)
  })

  it('take a plain number without changing', () => {
    fc.assert(fc.property(units, (unit) => product(unit, 'ratio') === unit && product('ratio', unit) === unit))
  })

  it('cancel two different parts in either order', () => {
    fc.assert(
      fc.property(units, fc.constantFrom(...parts), fc.constantFrom(...parts), (unit, a, b) => {
        const both = [product(unit, a), product(unit, b)]
        fc.pre(a !== b && both[0] !== undefined && both[1] !== undefined)
        expect(product(both[0] ?? '', b)).toBe(product(both[1] ?? '', a))
      }),
    )
  })

  it('are the same or refused', () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        if (a === b) expect(sameUnit(a, b)).toBe(a)
        else expect(() => sameUnit(a, b)).toThrow('Units differ')
      }),
    )
  })
})

/** What the compiler makes of `Times` for each pair. */
function typesOf(pairs: readonly (readonly [string, string])[]): readonly string[] {
  const file = 'test/engine/units-asked.ts'
  const text = [
    "import type { Times } from '../../src/language/unit'",
    ...pairs.map(([a, b], index) => `export type T${index} = Times<'${a}', '${b}'>`),
  ].join('\n')
  const options: ts.CompilerOptions = {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    module: ts.ModuleKind.ESNext,
    noLib: true,
    types: [],
  }
  const host = ts.createCompilerHost(options)
  const read = host.getSourceFile.bind(host)
  host.getSourceFile = (name, target, ...rest) =>
    name.endsWith(file) ? ts.createSourceFile(name, text, target) : read(name, target, ...rest)
  const program = ts.createProgram([file], options, host)
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  return (source?.statements ?? [])
    .filter((one) => ts.isTypeAliasDeclaration(one))
    .map((one) => checker.typeToString(checker.getTypeAtLocation(one)).replaceAll('"', ''))
}
