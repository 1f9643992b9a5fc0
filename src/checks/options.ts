/** What a function is called with beside its subject: checked like facts, so that a misspelt name is not passed over. */
import { InputError, issue } from './issue'
import { isPlainRecord, ownRecord } from './own'
import { unknownName } from './schema'

/**
 * Gives the options back as their own record, or throws an `InputError` that tells every name that none of `names` is,
 * each with the name it most likely means. A Promise, Map, Set, Date, generator or list holds no options: it is an error too.
 */
export function checkedOptions<Options extends object>(
  given: Options,
  names: readonly (keyof Options & string)[],
): Options {
  if (!isPlainRecord(given)) throw new InputError([issue('object', 'options')])
  const known: readonly string[] = names
  for (const name in given) if (!known.includes(name) && Object.hasOwn(given, name)) throw unknownOptions(given, known)
  return ownRecord(given)
}

function unknownOptions(given: object, known: readonly string[]): InputError {
  const unknown = Object.keys(given).filter((name) => !known.includes(name))
  return new InputError(unknown.map((name) => unknownName(name, known)))
}
