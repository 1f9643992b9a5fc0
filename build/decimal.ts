import { readFileSync } from 'node:fs'
import type { Plugin } from 'esbuild'
import type { Exact } from '../src/exact/decimal'

/** What the library asks of a decimal; a name that is missing here, or that nobody asks for, does not compile. */
const asked: { readonly [name in keyof Exact]: true } = {
  abs: true,
  ceil: true,
  cmp: true,
  div: true,
  eq: true,
  floor: true,
  gt: true,
  gte: true,
  isFinite: true,
  isInteger: true,
  isZero: true,
  lt: true,
  lte: true,
  minus: true,
  negated: true,
  plus: true,
  times: true,
  toDecimalPlaces: true,
  toFixed: true,
  toNumber: true,
}

/** The last three are what others call. */
const methods = [...Object.keys(asked), 'isNegative', 'toString', 'valueOf']
const functions = ['min', 'max', 'clone', 'config']

/**
 * decimal.js without what the library never asks for: sines, roots, powers, random numbers, other bases. They hang on
 * one object, so that no bundler can leave them out, and were a fifth of a page that imports one calculator.
 */
export const decimalAsAsked: Plugin = {
  name: 'decimal-as-asked',
  setup: ({ onLoad }) => {
    onLoad({ filter: /decimal\.mjs$/ }, ({ path }) => ({ contents: asAsked(readFileSync(path, 'utf8')) }))
  },
}

function asAsked(source: string): string {
  const cut = source
    .replaceAll('\r\n', '\n')
    .replace(/^P\.(\w+) = (?:P\.(\w+) = )?function .*?^};\n/gms, (method, name: string, short: string) =>
      methods.includes(name) || methods.includes(short) ? method : '',
    )
    .replace(/^ {2}Decimal\.(\w+) = [a-z]\w*;.*\n/gm, (line, name: string) => (functions.includes(name) ? line : ''))
    // Texts are checked before they come here: any other text is an error, as one of another base.
    .replace(/return (isDecimal.*?) \? (.*?) : parseOther.*/, 'if ($1) return $2')
    // A thousand digits each, which nothing that is left asks for.
    .replace(/^ {2}(LN10|PI)(_PRECISION)? = .*\n/gm, '')
    .replace(/^(LN10|PI) = .*\n/gm, '')
  const lost = [...methods.map((name) => `P.${name} = `), ...functions.map((name) => `Decimal.${name} = `)]
  for (const part of lost) if (!cut.includes(part)) throw new Error(`decimal.js has no “${part}” any more`)
  return cut
}
