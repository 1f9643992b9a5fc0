/** `jiuzhu schema`: JSON Schema of what goes in and comes out. */

import { jsonSchemas } from '../../audit/json-schema'
import { factsJsonSchema } from '../../kit/json-schema'
import { subjectIds, tableSubject } from '../../tables/subject'
import { phrases } from '../../words/command'
import { type Command, command } from '../command'
import { print, UsageError } from '../context'

export const schemaCommand: Command = command({
  name: 'schema',
  usage: 'schema case|standards|assessment|payments|finding|PROGRAMME',
  summary: { zh: '输出 JSON Schema', en: 'Print a JSON Schema' },
  takes: [],
  examples: ({ programme }) => ['jiuzhu schema case > case.schema.json', `jiuzhu schema ${programme}`],
  most: 1,
  run: async ({ others: [name = ''] }, context) => {
    const { policy, language } = context
    const named = Object.hasOwn(jsonSchemas, name) ? jsonSchemas[name]?.(policy, language) : undefined
    const subject = named ? undefined : tableSubject(policy, name)
    const schema =
      named ?? (subject && factsJsonSchema({ zh: subject.label.zh, en: subject.id }, subject.facts, language))
    if (!schema) {
      const known = [...Object.keys(jsonSchemas), ...subjectIds(policy)].join(', ')
      throw new UsageError(phrases.nameSchema[language](known))
    }
    print(context, `${JSON.stringify(schema, undefined, 2)}\n`)
    return 0
  },
})
