/** Reads the arguments of a command as the option table says, and refuses what it does not say. */
import { parseArgs } from 'node:util'
import { nearest } from '../checks/schema'
import { phrases } from '../words/command'
import { list, same } from '../words/language'
import { type Context, UsageError } from './context'
import type { OptionId } from './option-table'
import { commonOptions, isSwitch, nameOf, optionOf, type Values, written } from './options'

export interface Arguments<Id extends OptionId> {
  readonly values: Values<Id>
  /** The arguments that are no options. */
  readonly others: readonly string[]
}

/**
 * The arguments of a command that takes these options, and at most so many others.
 * @throws UsageError for an option that the command does not take, one that lacks its value or has a wrong one, one that is
 * given twice and does not join, one that is required and absent, and for an argument too many.
 */
export function argumentsOf<Id extends OptionId>(
  args: readonly string[],
  ids: readonly Id[],
  most: number,
  context: Context,
): Arguments<Id> {
  const { language } = context
  const { given, others } = parsed(args, [...commonOptions, ...ids], context)
  const [extra] = others.slice(most)
  if (extra !== undefined) throw new UsageError(phrases.tooMany[language](extra))
  const needed = ids.filter((id) => optionOf(id).required && !optionOf(id).choices)
  if (needed.some((id) => !given.has(id))) throw new UsageError(phrases.needed[language](...needed.map(written)))
  const values = ids.map((id) => [nameOf(id), valueGiven(id, given.get(id) ?? [], context)] as const)
  return { values: Object.fromEntries(values) as Values<Id>, others }
}

/** What was given for each option, and the arguments that are no options. */
function parsed(args: readonly string[], ids: readonly OptionId[], context: Context) {
  const byName = new Map(ids.map((id) => [written(id), id] as const))
  const { tokens, positionals } = tokensOf(args, ids, context)
  const given = new Map<OptionId, readonly (string | undefined)[]>()
  for (const token of tokens) {
    const id = token.kind === 'option' ? byName.get(`--${token.name}`) : undefined
    if (token.kind !== 'option' || id === undefined) continue
    const before = given.get(id) ?? []
    if (before.length > 0 && !optionOf(id).joins)
      throw new UsageError(phrases.givenTwice[context.language](written(id)))
    given.set(id, [...before, token.value])
  }
  return { given, others: positionals }
}

function tokensOf(args: readonly string[], ids: readonly OptionId[], { language }: Context) {
  const options = ids.map((id) => {
    const { letter } = optionOf(id)
    const type = isSwitch(id) ? ('boolean' as const) : ('string' as const)
    return [written(id).slice(2), { type, multiple: true, ...(letter === undefined ? {} : { short: letter }) }] as const
  })
  try {
    return parseArgs({
      args: [...args],
      options: Object.fromEntries(options),
      allowPositionals: true,
      strict: true,
      tokens: true,
    })
  } catch (error) {
    const name = /'(--?[^'= ]+)/.exec((error as Error).message)?.[1] ?? ''
    const known = ids.map(written)
    if (known.includes(name)) throw new UsageError(phrases.optionValue[language](name))
    const meant = nearest(name, known)
    throw new UsageError(
      meant ? phrases.unknownOptionMeant[language](name, meant) : phrases.unknownOption[language](name),
    )
  }
}

/** The value of an option by all that was given for it. */
function valueGiven(id: OptionId, given: readonly (string | undefined)[], context: Context): unknown {
  const { joins, choices, otherwise, required } = optionOf(id)
  if (isSwitch(id)) return given.length > 0
  if (joins) return given
  const [value = otherwise] = given
  return choices && (required || value !== undefined) ? oneOf(written(id), value ?? '', choices, context) : value
}

/** One of a few words, or bad usage. */
export function oneOf<Word extends string>(
  option: string,
  given: string,
  words: readonly Word[],
  { language }: Context,
): Word {
  const word = words.find((one) => one === given)
  if (word !== undefined) return word
  throw new UsageError(phrases.oneOf[language](option, list(words.map(same))[language]))
}
