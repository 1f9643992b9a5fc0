/** The printed text, token by token: words as a database spells them, and GREATEST and LEAST that pass over NULL in every database. */

/** A text, a name, a comment, a bracket, a comma, a word, or any other character. */
const tokens = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*.*?\*\/|[(),]|[A-Za-z_][A-Za-z_0-9]*|\s+|[\s\S]/g

/** `wordOf` is how a token is spelled; it is told the one before it, but for the blank between them. */
export function spelledBy(text: string, wordOf: (token: string, before: string | undefined) => string): string {
  const all = text.match(tokens) ?? []
  let at = 0
  return spelled(undefined)

  /** What stands up to the closing bracket of a call, or to the end. */
  function spelled(call: string | undefined): string {
    const items: string[] = ['']
    const add = (more: string): void => {
      items[items.length - 1] += more
    }
    while (at < all.length) {
      const token = all[at] as string
      at += 1
      if (token === ')' && call !== undefined) break
      if (token === ',' && call !== undefined && call !== '') items.push('')
      else if (token === '(') add(`(${spelled('')})`)
      else if (isExtreme(token) && all[at] === '(') {
        at += 1
        add(spelled(token))
      } else add(wordOf(token, all[at - 3]))
    }
    return call === undefined || call === '' ? items.join('') : passingOverNull(call, items)
  }
}

const isExtreme = (token: string): boolean => token === 'GREATEST' || token === 'LEAST'

/** Each item, or where it is NULL another that is not. */
function passingOverNull(call: string, given: readonly string[]): string {
  const items = given.map((item) => item.trim())
  const either = items.map((item, at) =>
    isNumber(item) ? item : `COALESCE(${[item, ...items.slice(at + 1), ...items.slice(0, at)].join(', ')})`,
  )
  return `${call}(${either.join(', ')})`
}

const isNumber = (item: string): boolean => /^\d+(\.\d+)?$/.test(item)
