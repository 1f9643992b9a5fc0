/** The printed text, token by token: words and calls as a database spells them, GREATEST and LEAST so that they pass over NULL in each. */

/** A text, a name, a comment, a bracket, a comma, a word, or any other character. */
const tokens = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*.*?\*\/|[(),]|[A-Za-z_][A-Za-z_0-9]*|\s+|\S/g

/** How a token is spelled; it is told the one before it, but for the blank between them. */
type WordOf = (token: string, before: string | undefined) => string

/** Calls that are spelled otherwise, by name: each from its items. */
type Call = (...items: readonly string[]) => string
type Calls = { readonly [name: string]: Call }

export function spelledBy(text: string, wordOf: WordOf, more: Calls = {}): string {
  const calls: Calls = { ...extremes, ...more }
  const all = text.match(tokens) ?? []
  let at = 0
  return spelled()

  /** What stands up to the closing bracket, or to the end of the text; of a call, item by item. */
  function spelled(end?: ')', call?: Call): string {
    const items: string[] = ['']
    const add = (more: string): void => {
      items[items.length - 1] += more
    }
    while (at < all.length) {
      const token = all[at] as string
      at += 1
      if (token === end) break
      if (token === ',' && call) items.push('')
      else if (token === '(') add(`(${spelled(')')})`)
      else if (Object.hasOwn(calls, token) && all[at] === '(') {
        at += 1
        add(spelled(')', calls[token]))
      } else add(wordOf(token, all[at - 3]))
    }
    return call ? call(...items.map((item) => item.trim())) : items.join()
  }
}

/** Each item, or where it is NULL another that is not. */
function passingOverNull(call: string, items: readonly string[]): string {
  const either = items.map((item, at) =>
    isNumber(item) ? item : `COALESCE(${[item, ...items.slice(at + 1), ...items.slice(0, at)].join(', ')})`,
  )
  return `${call}(${either.join(', ')})`
}

const isNumber = (item: string): boolean => /^\d+(\.\d+)?$/.test(item)

const extremes: Calls = {
  GREATEST: (...items) => passingOverNull('GREATEST', items),
  LEAST: (...items) => passingOverNull('LEAST', items),
}
