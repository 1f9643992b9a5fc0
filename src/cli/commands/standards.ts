/** `jiuzhu standards check`: the city's standards against the document's floors, over time. */

import { type ComplianceFinding, standardsCompliance } from '../../kit/compliance'
import { type StandardsAdvice, standardsAdvice } from '../../kit/register-advice'
import { standardsAdvice as adviceWords, compliance, lines } from '../../words/command'
import { standards } from '../../yiwu/standards'
import type { Command } from '../command'
import { type Context, UsageError } from '../context'
import { oneOfWords, parsed, surroundingOptions, surroundingsOf } from '../options'

export const standardsCommand: Command = {
  name: 'standards',
  usage: 'standards check FILE [--from DATE] [--to DATE] [--reading id=option]... [--format text|json]',
  summary: {
    zh: '核对本市标准是否达到文件规定的下限，逐段时间列出差额',
    en: "Hold the city's standards against the document's floors, stretch by stretch of time",
  },
  options: [
    ['--from DATE', { zh: '起始日期（默认文件签发日）', en: 'the first day (the day of the document otherwise)' }],
    [
      '--to DATE',
      { zh: '截止日期（默认登记的最后一年年底）', en: "the last day (the end of the register's last year)" },
    ],
    ['--reading id=option', { zh: '改用某一解读口径，可重复', en: 'another reading of the law; repeatable' }],
    ['--format text|json', { zh: '输出格式（默认 text）', en: 'the output format (text otherwise)' }],
  ],
  examples: [
    'jiuzhu standards check standards.json',
    'jiuzhu standards check standards.csv --from 2013-01-01 --to 2014-12-31 --format json',
  ],
  run: async (args, context) => {
    const options = {
      standards: surroundingOptions.standards,
      reading: surroundingOptions.reading,
      from: { type: 'string' },
      to: { type: 'string' },
      format: { type: 'string' },
    } as const
    const { values, positionals } = parsed(args, options, context, 2)
    const [action, file = values.standards] = positionals
    const format = oneOfWords('--format', values.format ?? 'text', ['text', 'json'], context)
    if (action !== 'check' || file === undefined) throw new UsageError(lines.standardsUsage[context.language])
    const { standards: register, readings } = await surroundingsOf({ ...values, standards: file }, context)
    const findings = standardsCompliance(register, {
      readings,
      ...(values.from === undefined ? {} : { from: values.from }),
      ...(values.to === undefined ? {} : { to: values.to }),
    })
    for (const finding of findings)
      context.stdout.write(`${format === 'json' ? JSON.stringify(finding) : findingText(finding, context)}\n`)
    for (const advice of register ? standardsAdvice(register) : [])
      context.stderr.write(`${adviceText(advice, context)}\n`)
    return findings.some(({ compliant }) => compliant === false) ? 1 : 0
  },
}

const adviceText = ({ code, standard, from, to }: StandardsAdvice, { language }: Context): string =>
  adviceWords[code][language](standards[standard].input.label[language], from, to ?? '')

function findingText(finding: ComplianceFinding, { language }: Context): string {
  const { rule, clause, from, to, standard, floor, actual, compliant, shortfall, missing } = finding
  const parts = [
    compliance.floor[language](floor ?? '?'),
    actual === undefined ? compliance.noneSet[language]() : compliance.actual[language](actual),
    ...(compliant === undefined
      ? []
      : [compliant ? compliance.holds[language]() : compliance.shortBy[language](shortfall ?? '?')]),
    ...(compliant === undefined && missing ? [compliance.cannotTell[language](missing.join(', '))] : []),
  ]
  return [`${rule} [${clause}]`, `${from}..${to}`, standard, ...parts].join('  ')
}
