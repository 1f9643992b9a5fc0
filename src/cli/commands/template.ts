/** `jiuzhu template`: an empty table for a programme. */
import { byteOrderMark } from '../../tables/columns'
import { templateCsv } from '../../tables/template'
import { type Command, command } from '../command'
import { subjectNamed } from '../subject'

export const templateCommand: Command = command({
  name: 'template',
  usage: 'template PROGRAMME',
  summary: {
    zh: '输出某项目的空表：表头与一行示例（示例数值仅供说明格式）',
    en: 'Print an empty table for a programme: its headers and one example row (illustrative values)',
  },
  takes: ['bom'],
  examples: ({ programme, ofClaims, ofClaimsInChinese }) => [
    `jiuzhu template ${programme} > ${programme}.csv`,
    `jiuzhu template ${ofClaims} --lang zh --bom > ${ofClaimsInChinese}.csv`,
  ],
  most: 1,
  run: async ({ values, others }, context) => {
    const subject = subjectNamed(others[0], context)
    context.stdout.write((values.bom ? byteOrderMark : '') + templateCsv(subject, context.language))
    return 0
  },
})
