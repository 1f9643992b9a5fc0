/** `jiuzhu template`: an empty table for a programme. */
import { byteOrderMark } from '../../tables/columns'
import { templateCsv } from '../../tables/template'
import type { Command } from '../command'
import { parsed } from '../options'
import { subjectNamed } from '../subject'

export const templateCommand: Command = {
  name: 'template',
  usage: 'template PROGRAMME [--bom]',
  summary: {
    zh: '输出某项目的空表：表头与一行示例（示例数值仅供说明格式）',
    en: 'Print an empty table for a programme: its headers and one example row (illustrative values)',
  },
  options: [['--bom', { zh: '带字节序标记，供电子表格打开', en: 'with a byte order mark, for spreadsheets' }]],
  examples: ['jiuzhu template dibao > dibao.csv', 'jiuzhu template medicalAssistance --lang zh --bom > 医疗救助.csv'],
  run: async (args, context) => {
    const { values, positionals } = parsed(args, { bom: { type: 'boolean' } } as const, context, 1)
    const subject = subjectNamed(positionals[0], context)
    context.stdout.write((values.bom ? byteOrderMark : '') + templateCsv(subject, context.language))
    return 0
  },
}
