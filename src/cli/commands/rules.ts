/** `jiuzhu rules`: programmes, figures, readings and clauses, with what implements each. */
import { catalogue } from '../../explain/catalogue'
import { rulesMarkdown } from '../../explain/markdown'
import { rulesText } from '../../explain/print'
import { type Command, command } from '../command'
import { print } from '../context'

export const rulesCommand: Command = command({
  name: 'rules',
  usage: 'rules',
  summary: {
    zh: '列出项目、规则、条款、解读口径，以及文件各句的实现情况',
    en: 'List programmes, rules, clauses and readings, and what implements each sentence of the document',
  },
  takes: ['format/rules'],
  examples: () => [
    'jiuzhu rules',
    'jiuzhu rules --format markdown --lang zh > rules.md',
    'jiuzhu rules --format json | jq .programmes',
  ],
  most: 0,
  run: async ({ values: { format } }, context) => {
    const { language, policy } = context
    const text =
      format === 'json'
        ? JSON.stringify(catalogue(policy), undefined, 2)
        : format === 'text'
          ? rulesText(policy, language)
          : rulesMarkdown(policy, language)
    print(context, `${text}\n`)
    return 0
  },
})
