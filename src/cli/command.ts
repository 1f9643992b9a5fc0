/** What a command is, and the page that says how to use it. */
import type { Label } from '../language/expression'
import { textRows } from '../paper/text-table'
import { lines, phrases } from '../words/command'
import { colon, type Language } from '../words/language'
import { type Arguments, argumentsOf } from './arguments'
import type { Context } from './context'
import { type ExampleNames, exampleNames } from './examples'
import type { OptionId } from './option-table'
import { commonOptions, inWords, optionOf, usageOf } from './options'

interface Description<Id extends OptionId> {
  readonly name: string
  /** The command with the arguments that are no options: `explain [FILE]`. */
  readonly usage: string
  readonly summary: Label
  /** The options that it takes beside those that every command takes. */
  readonly takes: readonly Id[]
  readonly examples: (names: ExampleNames) => readonly string[]
  /** Commands that stand behind this one's name: `sql audit`. */
  readonly within?: readonly Command[]
}

interface OwnCommand<Id extends OptionId> extends Description<Id> {
  /** How many arguments it takes that are no options. */
  readonly most: number
  /** Returns the exit code: 0 good, 1 the answer is no, 2 bad input. */
  readonly run: (given: Arguments<Id>, context: Context) => Promise<number>
}

export interface Command extends Description<OptionId> {
  readonly run: (args: readonly string[], context: Context) => Promise<number>
}

/** A command that reads its arguments as the option table says. */
export const command = <const Id extends OptionId>({ most, run, ...description }: OwnCommand<Id>): Command => ({
  ...description,
  run: (args, context) => run(argumentsOf(args, description.takes, most, context), context),
})

/** The help page of one command. */
export function commandHelp(command: Command, { language, policy }: Context): string {
  const { summary, takes, examples } = command
  return [
    summary[language],
    '',
    headed(lines.usage, usageLine(command, language), language),
    '',
    headed(lines.options, '', language),
    ...optionLines([...takes, ...commonOptions], language),
    '',
    headed(lines.examples, '', language),
    ...examples(exampleNames(policy)).map((example) => `  ${example}`),
    '',
  ].join('\n')
}

/** A heading of a help page, and what stands on its line. */
export const headed = (heading: Label, text: string, language: Language): string =>
  `${heading[language]}${colon[language]}${text}`.trimEnd()

/** A command with its arguments and the options that it must have. */
export function usageLine({ usage, takes }: Command, language: Language): string {
  const required = takes.filter((id) => optionOf(id).required).map((id) => usageOf(id, language))
  return ['jiuzhu', inWords(usage, language), ...required, lines.someOptions[language]].join(' ')
}

/** An option a line: how it is written, and what it does. */
export function optionLines(ids: readonly OptionId[], language: Language): readonly string[] {
  return textRows(
    ids.map((id) => [`  ${usageOf(id, language)}`, optionWords(id, language)]),
    2,
  )
}

/** What an option does, and what it is where it is not given. */
export function optionWords(id: OptionId, language: Language): string {
  const { otherwise, choices, [language]: words } = optionOf(id)
  return otherwise === undefined || choices?.length === 1 ? words : phrases.otherwise[language](words, otherwise)
}
