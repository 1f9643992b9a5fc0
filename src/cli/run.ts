/** The command line: finds the command, and turns what it throws into one clear message and an exit code. */

import { InputError, issueText } from '../checks/issue'
import { nearest } from '../checks/schema'
import type { PolicyInFull } from '../kit/policy'
import { visible } from '../tables/visible'
import { version } from '../version'
import { lines, phrases } from '../words/command'
import { colon, type Language } from '../words/language'
import { argumentsOf, oneOf } from './arguments'
import { type Command, commandHelp, headed, optionLines } from './command'
import { assessCommand } from './commands/assess'
import { auditCommand } from './commands/audit'
import { calculateCommand } from './commands/calculate'
import { checkCommand } from './commands/check'
import { columnsCommand } from './commands/columns'
import { compareCommand } from './commands/compare'
import { conformanceCommand } from './commands/conformance'
import { exampleCommand } from './commands/example'
import { explainCommand } from './commands/explain'
import { inspectCommand } from './commands/inspect'
import { pageCommand } from './commands/page'
import { priceCommand } from './commands/price'
import { rulesCommand } from './commands/rules'
import { schemaCommand } from './commands/schema'
import { serveCommand } from './commands/serve'
import { settleCommand } from './commands/settle'
import { solveCommand } from './commands/solve'
import { sqlCommand } from './commands/sql'
import { standardsCommand } from './commands/standards'
import { sweepCommand } from './commands/sweep'
import { templateCommand } from './commands/template'
import { verifyCommand } from './commands/verify'
import { type Context, print, type Streams, UsageError } from './context'
import { commonOptions, inWords } from './options'
import { closeCopies } from './sources'

export const commands: readonly Command[] = [
  inspectCommand,
  columnsCommand,
  assessCommand,
  calculateCommand,
  templateCommand,
  checkCommand,
  explainCommand,
  pageCommand,
  settleCommand,
  sweepCommand,
  compareCommand,
  priceCommand,
  solveCommand,
  auditCommand,
  verifyCommand,
  standardsCommand,
  rulesCommand,
  schemaCommand,
  sqlCommand,
  exampleCommand,
  conformanceCommand,
  serveCommand,
]

const languages: readonly Language[] = ['zh', 'en']

/** Runs a command line under a policy and returns its exit code: 0 good, 1 the answer is no, 2 bad input or usage. */
export async function run(policy: PolicyInFull, args: readonly string[], streams: Streams): Promise<number> {
  const { stderr: terminal } = streams
  const stderr = { isTTY: terminal.isTTY, write: (text: string) => terminal.write(visible(text)) } as Streams['stderr']
  const context: Context = { ...streams, stderr, terminal, policy, language: languageOf(args, streams) }
  try {
    return await dispatch(args, context)
  } catch (error) {
    if (error instanceof UsageError || error instanceof InputError) {
      const text =
        error instanceof InputError
          ? error.issues.map((one) => issueText(one, context.language)).join('\n')
          : error.message
      terminal.write(coloured(lines.error[context.language], streams))
      context.stderr.write(`${colon[context.language]}${text}\n`)
      if (error instanceof UsageError) context.stderr.write(`${lines.seeHelp[context.language]}\n`)
      return 2
    }
    if (!isSystemFault(error)) throw error
    context.stderr.write(systemFaultText(error, args, streams))
    return 2
  } finally {
    closeCopies(context)
  }
}

/** A disk that is full or broken, not a fault of ours. */
const isSystemFault = (error: unknown): error is Error => error instanceof Error && 'syscall' in error

/** What the system said, in the language of the command line. */
export function systemFaultText(
  { message }: Error,
  args: readonly string[],
  user: Pick<Streams, 'environment' | 'system'>,
): string {
  const language = languageOf(args, user)
  return `${lines.error[language]}${colon[language]}${phrases.systemFault[language](message)}\n`
}

async function dispatch(args: readonly string[], context: Context): Promise<number> {
  const asked = languageAsked(args)
  if (asked !== undefined) oneOf('--lang', languageIn(asked) ?? asked, languages, context)
  const first = firstName(args)
  const { name, rest } = first.name === 'help' ? firstName(first.rest) : first
  const wantsHelp = first.name === 'help' || args.includes('--help') || args.includes('-h')
  if (name === undefined) {
    const wantsVersion = args.includes('--version') || args.includes('-V')
    if (!wantsHelp) argumentsOf(args, ['version'], 0, context)
    print(context, wantsVersion ? `${version}\n` : help(context))
    return 0
  }
  const command = commandNamed(name, context)
  const second = firstName(rest)
  const inner = command.within?.find((one) => one.name === second.name)
  if (wantsHelp) {
    print(context, commandHelp(inner ?? command, context))
    return 0
  }
  return inner ? inner.run(second.rest, context) : command.run(rest, context)
}

/** The command of a name, or bad usage with the one that it may mean. */
function commandNamed(name: string, { language }: Context): Command {
  const command = commands.find((one) => one.name === name)
  if (command) return command
  const names = commands.map((one) => one.name)
  const meant = nearest(name, names)
  throw new UsageError(meant ? phrases.noCommandMeant[language](name, meant) : phrases.noCommand[language](name))
}

/** The first argument that is no option, and the others. */
function firstName(args: readonly string[]): { readonly name: string | undefined; readonly rest: readonly string[] } {
  const named = args.findIndex((arg, index) => !arg.startsWith('-') && args[index - 1] !== '--lang')
  return { name: named < 0 ? undefined : args[named], rest: args.filter((_, index) => index !== named) }
}

/** What `--lang` says, the last of several. */
const languageAsked = (args: readonly string[]): string | undefined =>
  args
    .map((arg, place) => (arg === '--lang' ? args[place + 1] : /^--lang=(.*)$/.exec(arg)?.[1]))
    .findLast((given) => given !== undefined)

/** `--lang`, else the locale as POSIX has it, where what is empty counts as unset; else, on Windows, the system's; else English. */
function languageOf(
  args: readonly string[],
  { environment, system }: Pick<Streams, 'environment' | 'system'>,
): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  const locale = LC_ALL || LC_MESSAGES || LANG || (system?.platform === 'win32' ? system.locale : undefined)
  return languageIn(languageAsked(args)) ?? languageIn(locale) ?? 'en'
}

/** The language of a locale, such as `zh_CN.UTF-8` or `zh-Hans`. */
const languageIn = (locale = ''): Language | undefined =>
  languages.find((language) => language === locale.toLowerCase().split(/[-_.@]/, 1)[0])

function help({ language, policy: { document } }: Context): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    phrases.title[language](document.title[language], document.signedOn),
    '',
    headed(lines.usage, `jiuzhu ${inWords('COMMAND', language)} ${lines.someOptions[language]}`, language),
    '',
    headed(lines.commands, '', language),
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary[language]}`),
    '',
    headed(lines.options, '', language),
    ...optionLines([...commonOptions, 'version'], language),
    '',
    lines.more[language],
    lines.exitCodes[language],
    '',
  ].join('\n')
}

/** Red on a terminal, unless NO_COLOR asks for none. */
const coloured = (text: string, { stderr, environment }: Streams): string =>
  stderr.isTTY && !environment.NO_COLOR ? `\u001b[31m${text}\u001b[39m` : text
