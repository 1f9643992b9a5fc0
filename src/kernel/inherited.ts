/**
 * Whether a stranger's property on `Object.prototype` would be read where a record has none of its own. To list the
 * prototype's keys takes as long as a whole calculator; to read some names of an object that is empty takes next to nothing.
 */
import { fromText, usualMode } from './kernel'

const empty: { readonly [name: string]: unknown } = {}

/** Makes the question whether an empty object has a value under any of some names, once it is first asked. */
export function inheritsAny(names: () => readonly string[]): () => boolean {
  let asked: (() => boolean) | undefined
  return () => {
    asked ??= questionOf(names())
    return asked()
  }
}

function questionOf(names: readonly string[]): () => boolean {
  const text = names.map((name) => `empty[${JSON.stringify(name)}] !== undefined`).join(' || ')
  const made = usualMode() === 'code' ? fromText(['empty'], `return ${text || 'false'}`) : undefined
  return made ? () => made(empty) === true : () => names.some((name) => empty[name] !== undefined)
}
