/** `jiuzhu standards check`: the city's standards against the document's floors, over time. */

import { missingFact } from '../../explain/missing'
import { periodText } from '../../explain/periods'
import { type ComplianceFinding, standardsCompliance } from '../../kit/compliance'
import { type StandardsAdvice, standardsAdvice } from '../../kit/register-advice'
import { standardsAdvice as adviceWords, compliance, lines } from '../../words/command'
import { list, same } from '../../words/language'
import { type Command, command } from '../command'
import { type Context, print, UsageError } from '../context'
import { surroundingsOf } from '../surroundings'

export const standardsCommand: Command = command({
  name: 'standards',
  usage: 'standards check FILE',
  summary: {
    zh: '核对本市标准是否达到文件规定的下限，逐段时间列出差额',
    en: "Hold the city's standards against the document's floors, stretch by stretch of time",
  },
  takes: ['standards', 'from/standards', 'to/standards', 'reading', 'format/standards'],
  examples: () => [
    'jiuzhu standards check standards.json',
    'jiuzhu standards check standards.csv --from 2013-01-01 --to 2014-12-31 --format json',
  ],
  most: 2,
  run: async ({ values, others }, context) => {
    const { from, to, format, reading } = values
    const [action, ...named] = others
    const files = named.length > 0 ? named : values.standards
    if (action !== 'check' || files.length === 0) throw new UsageError(lines.standardsUsage[context.language])
    const { standards: register, readings } = await surroundingsOf({ standards: files, reading }, context)
    const findings = standardsCompliance(context.policy, register, {
      readings,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    })
    for (const finding of findings)
      print(context, `${format === 'json' ? JSON.stringify(finding) : findingText(finding, context)}\n`)
    for (const advice of register ? standardsAdvice(context.policy, register) : [])
      context.stderr.write(`${adviceText(advice, context)}\n`)
    return findings.some(({ compliant }) => compliant === false) ? 1 : 0
  },
})

function adviceText({ code, standard, from, to = '' }: StandardsAdvice, { language, policy }: Context): string {
  const label = (id: string): string => policy.standards[id]?.input.label[language] ?? id
  const unlikely = policy.unlikely.find((one) => one.code === code)
  if (unlikely) return adviceWords.above[language](label(standard), from, label(unlikely.higher))
  return adviceWords[code as 'gap' | 'outOfOrder' | 'tenfold'][language](label(standard), from, to)
}

function findingText(finding: ComplianceFinding, { language, policy }: Context): string {
  const { rule, clause, from, to, standard, floor, actual, compliant, shortfall, missing = [] } = finding
  const nameOf = (path: string): string => {
    const id = path.replace(/^standards\./, '')
    return { zh: missingFact(policy, `standards.${id}`).label.zh, en: id }[language]
  }
  const lacking = list(missing.map((path) => same(nameOf(path))))[language]
  const parts = [
    floor === undefined ? compliance.noFloor[language](lacking) : compliance.floor[language](floor),
    actual === undefined ? compliance.noneSet[language]() : compliance.actual[language](actual),
    ...(compliant === undefined
      ? []
      : [compliant ? compliance.holds[language]() : compliance.shortBy[language](shortfall ?? '?')]),
    ...(compliant === undefined && floor !== undefined && lacking !== ''
      ? [compliance.cannotTell[language](lacking)]
      : []),
  ]
  return [`${rule} [${clause}]`, periodText(`${from}..${to}`)[language], nameOf(standard), ...parts].join('  ')
}
