/** What follows from the option table: the types of values, how options are written, and groups that several commands take. */
import { placeholders } from '../words/command'
import type { Language } from '../words/language'
import type { Option } from './option'
import { type OptionId, optionTable } from './option-table'

type Row<Id extends OptionId> = (typeof optionTable)[Id]
type Name<Id extends OptionId> = Id extends `${infer Before}/${string}` ? Before : Id
type IfAbsent<Id extends OptionId> = Row<Id> extends { otherwise: string } | { required: true } ? never : undefined
type Given<Id extends OptionId> =
  Row<Id> extends { joins: true }
    ? readonly string[]
    : Row<Id> extends { choices: readonly (infer Word)[] }
      ? Word | IfAbsent<Id>
      : Row<Id> extends { value: string }
        ? string | IfAbsent<Id>
        : boolean

/** What was given for options, by name. */
export type Values<Id extends OptionId> = { readonly [One in Id as Name<One>]: Given<One> }

/** Options that every command takes. */
export const commonOptions = ['lang', 'help'] as const satisfies readonly OptionId[]

/** Options of a command that works with standards, readings and a day. */
export const surroundingOptions = ['standards', 'reading', 'on', 'encoding'] as const satisfies readonly OptionId[]

/** The same where every case carries its day. */
export const datedOptions = ['standards', 'reading', 'encoding'] as const satisfies readonly OptionId[]

/** Options of a command that reads cases, beside the file itself. */
export const caseTableOptions = [
  'households',
  'members',
  'claims',
  'people',
  'map',
  'set',
  'carry',
  'carryAll',
  'sheet',
  'headerRow',
] as const satisfies readonly OptionId[]

/** Options of a command that reads tables as people have them. */
export const tableOptions = [
  'map',
  'set',
  'carry',
  'carryAll',
  'sheet',
  'headerRow',
  'year/table',
] as const satisfies readonly OptionId[]

/** The row of an option, as the reader of arguments and the help page look at it. */
export const optionOf = (id: OptionId): Option => optionTable[id]

/** The name of an option in the code, `nextQuestion`. */
export const nameOf = (id: OptionId): string => id.replace(/\/.*/, '')

/** An option as it is written, `--next-question`. */
export const written = (id: OptionId): string =>
  `--${nameOf(id).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** What is to be filled in, in the words of a language: `[FILE]` is `[文件]` in Chinese. */
export const inWords = (usage: string, language: Language): string =>
  usage.replace(/[A-Z]+|id=option/g, (name) => placeholders[name]?.[language] ?? name)

/** An option with its letter and what it takes, `--format text|json`. */
export function usageOf(id: OptionId, language: Language): string {
  const { letter, choices, value = choices?.join('|') } = optionOf(id)
  const taken = value === undefined ? '' : ` ${choices ? value : inWords(value, language)}`
  return [letter === undefined ? '' : `-${letter}, `, written(id), taken].join('')
}

/** Whether an option takes no value. */
export const isSwitch = (id: OptionId): boolean =>
  optionOf(id).value === undefined && optionOf(id).choices === undefined
