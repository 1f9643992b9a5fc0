/** Findings that several results rest on, such as being a dibao household: a notice says them once, by number. */

import type { Label } from '../language/expression'
import { lacks } from '../words/explanation'
import { of, say } from '../words/language'
import type { Because } from './conditions'
import type { Line } from './lines'

const marks = { held: '✓', failed: '✗', unknown: '?' } as const

export class Findings {
  private readonly numbers = new Map<string, string>()
  /** Each shared finding with its reasons, those it rests on before it. */
  readonly lines: readonly Line[]

  /** Takes the conditions of each result. */
  constructor(results: readonly (readonly Because[])[]) {
    const uses = new Map<string, number>()
    for (const conditions of results) {
      const own = new Set(conditions.flatMap(below).filter(isFinding).map(keyOf))
      for (const key of own) uses.set(key, (uses.get(key) ?? 0) + 1)
    }
    const lines: Line[] = []
    for (const because of results.flatMap((conditions) => conditions.flatMap(below))) {
      const key = keyOf(because)
      if ((uses.get(key) ?? 0) < 2 || this.numbers.has(key)) continue
      const number = `S${this.numbers.size + 1}`
      const [first, ...others] = this.tree(because, 0)
      if (first) lines.push({ ...first, text: of((language) => `${number} ${first.text[language]}`) }, ...others)
      this.numbers.set(key, number)
    }
    this.lines = lines
  }

  /** A reason with its reasons below it; one that has a single reason stands with it on one line, after an arrow. */
  tree(because: Because, depth: number): readonly Line[] {
    const chain = [because]
    let last = because
    while (!this.numbers.has(keyOf(last))) {
      const [only, ...others] = last.because
      if (!only || others.length > 0 || only.state !== because.state) break
      chain.push(only)
      last = only
    }
    const number = this.numbers.get(keyOf(last))
    const text = of((language) => {
      const steps = chain.map((step, index) => textOf(step, chain[index - 1], language))
      return `${markOf(because)} ${steps.join(' ← ')}${number === undefined ? '' : ` (${number})`}`
    })
    const reasons = number === undefined ? last.because : []
    return [{ depth, text }, ...reasons.flatMap((one) => this.tree(one, depth + 1))]
  }
}

/** A finding holds, fails or is open; a bare fact is only stated, unless it is not known. */
const markOf = ({ clause, state }: Because): string =>
  clause !== undefined || state === 'unknown' ? marks[state] : '·'

/** A reason and everything below it, the lowest first. */
const below = (because: Because): readonly Because[] => [...because.because.flatMap(below), because]

const isFinding = ({ clause, because }: Because): boolean => clause !== undefined && because.length > 0

const keyOf = (because: Because): string => JSON.stringify(because)

function textOf({ text: plain, needed, clause }: Because, before: Because | undefined, language: keyof Label): string {
  const text = needed ? say(lacks, plain, needed) : plain
  return clause !== undefined && clause !== before?.clause ? `${text[language]} [${clause}]` : text[language]
}
