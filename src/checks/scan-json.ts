/** Goes through a text of JSON sign by sign, and tells what is wrong and where. */
import { type Issue, issue } from './issue'
import { steppedInto } from './path'

/** Everything that is wrong with a text; where it is no JSON, the one place where it stops being so. */
export function scanned(text: string, firstLine: number): { readonly issues: readonly Issue[] } {
  const scan = new Scan(text, firstLine)
  try {
    scan.whole()
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { issues: [error.issue] }
  }
  return scan
}

/** Objects and lists within each other; deeper than this it is not gone into. */
export const mostDepth = 64

const blank = /[ \t\n\r]*/y
/** What may stand in a string as it is. */
const plain = /[ !#-[\]-\uffff]*/y
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const word = /true|false|null/y

class Fault extends Error {
  readonly issue: Issue
  constructor(found: Issue) {
    super(found.message)
    this.issue = found
  }
}

class Scan {
  readonly issues: Issue[] = []
  private readonly text: string
  private readonly firstLine: number
  private at = 0

  constructor(text: string, firstLine: number) {
    this.text = text
    this.firstLine = firstLine
  }

  whole(): void {
    this.value('', 0)
    if (this.at < this.text.length) throw this.fault()
  }

  private value(path: string, depth: number): void {
    this.take(blank)
    const sign = this.text[this.at]
    if (sign === '{' || sign === '[') {
      if (depth === mostDepth) throw new Fault(issue('jsonTooDeep', '', { most: mostDepth }))
      this.at += 1
      if (sign === '{') this.object(path, depth + 1)
      else this.list(path, depth + 1)
    } else if (sign === '"') this.string()
    else if (this.take(word) === undefined) this.number(path)
    this.take(blank)
  }

  private object(path: string, depth: number): void {
    const names = new Set<string>()
    this.items('}', () => {
      const name = String(JSON.parse(this.string()))
      const own = steppedInto(path, name)
      if (names.has(name)) this.issues.push(issue('keyTwice', own))
      names.add(name)
      this.take(blank)
      this.sign(':')
      this.value(own, depth)
    })
  }

  private list(path: string, depth: number): void {
    let place = 0
    this.items(']', () => {
      this.value(steppedInto(path, place), depth)
      place += 1
    })
  }

  /** Items between commas, up to the sign that ends them. */
  private items(end: string, item: () => void): void {
    this.take(blank)
    while (this.text[this.at] !== end) {
      item()
      this.take(blank)
      if (this.text[this.at] === end) break
      this.sign(',')
      this.take(blank)
      if (this.text[this.at] === end) throw this.fault()
    }
    this.at += 1
  }

  private string(): string {
    const start = this.at
    this.sign('"')
    do this.take(plain)
    while (this.take(escaped) !== undefined)
    this.sign('"')
    return this.text.slice(start, this.at)
  }

  private number(path: string): void {
    const given = this.must(number)
    const written = String(Number(given))
    // Whoever wrote an exponent where a number needs none may have left out digits.
    if (/e/i.test(given) && !written.includes('e')) this.issues.push(issue('moneyExponent', path))
    else if (decimalOf(given) !== decimalOf(written)) this.issues.push(issue('numberText', path))
  }

  private take(what: RegExp): string | undefined {
    what.lastIndex = this.at
    const found = what.exec(this.text)?.[0]
    this.at += found?.length ?? 0
    return found
  }

  private must(what: RegExp): string {
    const found = this.take(what)
    if (found === undefined) throw this.fault()
    return found
  }

  private sign(sign: string): void {
    if (this.text[this.at] !== sign) throw this.fault()
    this.at += 1
  }

  /** Where the text stops being JSON: the line only where there are several. */
  private fault(): Fault {
    const before = this.text.slice(0, this.at).split('\n')
    const column = (before.at(-1) ?? '').length + 1
    return new Fault(
      issue('json', '', this.text.includes('\n') ? { line: this.firstLine + before.length - 1, column } : { column }),
    )
  }
}

/** A decimal text by its digits and the place of the point, so that two texts of one number are the same. */
function decimalOf(text: string): string {
  const [, minus = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? []
  if (whole === '') return text
  const digits = (whole + fraction).replace(/^0+/, '')
  const significant = digits.replace(/0+$/, '')
  if (significant === '') return '0'
  const point = Number.parseInt(exponent, 10) - fraction.length + digits.length - significant.length
  return `${minus}${significant}e${point}`
}
