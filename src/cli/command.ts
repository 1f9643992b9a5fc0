/** What a command is. */
import type { Label } from '../language/expression'
import { lines } from '../words/command'
import type { Context } from './context'

export interface Command {
  readonly name: string
  readonly usage: string
  readonly summary: Label
  /** Option by option: how it is written, and what it does. */
  readonly options: readonly (readonly [string, Label])[]
  readonly examples: readonly string[]
  /** Commands that stand behind this one's name: `sql audit`. */
  readonly within?: readonly Command[]
  /** Returns the exit code: 0 good, 1 the answer is no, 2 bad input. */
  readonly run: (args: readonly string[], context: Context) => Promise<number>
}

export const standardsHelp: readonly (readonly [string, Label])[] = [
  ['--standards FILE', { zh: '本市标准（JSON 或 CSV，按日期）', en: "the city's standards by date (JSON or CSV)" }],
  ['--reading id=option', { zh: '改用某一解读口径，可重复', en: 'another reading of the law; repeatable' }],
  ['--on DATE', { zh: '未带日期者的日期 YYYY-MM-DD', en: 'the day of what carries none, YYYY-MM-DD' }],
  [
    '--encoding NAME',
    { zh: '输入编码 utf-8 或 gb18030（默认自动识别）', en: 'utf-8 or gb18030 (told by itself otherwise)' },
  ],
]

export const languageHelp: readonly [string, Label] = [
  '--lang zh|en',
  { zh: '语言（默认取自系统区域）', en: 'language (from the locale otherwise)' },
]

/** The help page of one command. */
export function commandHelp(command: Command, { language }: Context): string {
  const options = [...command.options, languageHelp]
  const width = Math.max(...options.map(([name]) => name.length))
  return [
    command.summary[language],
    '',
    `${lines.usage[language]}: jiuzhu ${command.usage}`,
    '',
    `${lines.options[language]}:`,
    ...options.map(([name, label]) => `  ${name.padEnd(width)}  ${label[language]}`),
    '',
    `${lines.examples[language]}:`,
    ...command.examples.map((example) => `  ${example}`),
    '',
  ].join('\n')
}
