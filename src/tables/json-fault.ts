/** Where a text stops being JSON, by line and column: what `JSON.parse` says of it differs by engine, and repeats the text. */

import { InputError, issue } from '../checks/issue'

/** A place as a person counts it, both from 1. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

const blank = /[ \t\n\r]*/y
const scalar =
  /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** The first place from which a text that is no JSON cannot go on; its end where something is left open. */
export function jsonFault(text: string): TextPlace {
  const reader = new Reader(text)
  reader.value()
  reader.skipBlanks()
  return placeIn(text, reader.at)
}

/**
 * The value of a whole text, perhaps behind a byte order mark.
 * @throws InputError that says from where it is no JSON.
 */
export function parsedJson(text: string): unknown {
  const bare = text.replace(/^\uFEFF/, '')
  try {
    return JSON.parse(bare)
  } catch {
    throw new InputError([issue('json', '', { ...jsonFault(bare) })])
  }
}

/** The place of a letter in a text. */
function placeIn(text: string, at: number): TextPlace {
  const before = text.slice(0, at).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

/** Goes through a text as far as it is JSON. What is open is kept in a list, so that no depth ends it. */
class Reader {
  at = 0
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  /** One value with all that stands in it. */
  value(): void {
    const open: string[] = []
    for (;;) {
      if (this.takes('{')) {
        if (!this.takes('}')) {
          open.push('}')
          if (!this.name()) return
          continue
        }
      } else if (this.takes('[')) {
        if (!this.takes(']')) {
          open.push(']')
          continue
        }
      } else if (!this.matches(scalar)) return
      while (open.length > 0 && this.takes(open.at(-1) ?? '')) open.pop()
      if (open.length === 0 || !this.takes(',')) return
      if (open.at(-1) === '}' && !this.name()) return
    }
  }

  skipBlanks(): void {
    this.matches(blank)
  }

  /** A name in an object and the colon behind it. */
  private name(): boolean {
    this.skipBlanks()
    return this.text[this.at] === '"' && this.matches(scalar) && this.takes(':')
  }

  private takes(letter: string): boolean {
    this.skipBlanks()
    if (this.text[this.at] !== letter) return false
    this.at += 1
    return true
  }

  private matches(pattern: RegExp): boolean {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found) this.at = pattern.lastIndex
    return found !== null
  }
}
