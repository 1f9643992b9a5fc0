/** `jiuzhu rules`: programmes, figures, readings and clauses, with what implements each. */
import { catalogue } from '../../explain/catalogue'
import { rulesMarkdown } from '../../explain/markdown'
import { rulesText } from '../../explain/print'
import type { Command } from '../command'
import { oneOfWords, parsed } from '../options'

export const rulesCommand: Command = {
  name: 'rules',
  usage: 'rules [--format json|text|markdown]',
  summary: {
    zh: '列出项目、规则、条款、解读口径，以及文件各句的实现情况',
    en: 'List programmes, rules, clauses and readings, and what implements each sentence of the document',
  },
  options: [['--format json|text|markdown', { zh: '输出格式（默认 text）', en: 'the output format (text otherwise)' }]],
  examples: [
    'jiuzhu rules',
    'jiuzhu rules --format markdown --lang zh > rules.md',
    'jiuzhu rules --format json | jq .programmes',
  ],
  run: async (args, context) => {
    const { values } = parsed(args, { format: { type: 'string' } } as const, context, 0)
    const format = oneOfWords('--format', values.format ?? 'text', ['json', 'text', 'markdown'], context)
    const all = catalogue()
    const { language } = context
    const text =
      format === 'json'
        ? JSON.stringify(all, undefined, 2)
        : format === 'text'
          ? rulesText(all, language)
          : rulesMarkdown(all, language)
    context.stdout.write(`${text}\n`)
    return 0
  },
}
