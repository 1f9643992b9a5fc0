/** `jiuzhu template`: an empty table. */
import { factsTable } from '../../tables/catalogue/build'
import { tableNamed } from '../../tables/catalogue/tables'
import { byteOrderMark } from '../../tables/columns'
import { tableSubject } from '../../tables/subject'
import { templateCsv } from '../../tables/template'
import { type Command, command } from '../command'
import { Draft } from '../draft'
import { subjectNamed } from '../subject'

export const templateCommand: Command = command({
  name: 'template',
  usage: 'template TABLE',
  summary: {
    zh: '输出空表：表头与一行示例（填表前删去示例行）。可用的表：households、members、claims、people、payments、standards 或项目名称',
    en: 'Print an empty table: its headers and one example row, to be deleted. TABLE is households, members, claims, people, payments, standards or a programme',
  },
  takes: ['bom', 'out'],
  examples: ({ programme, ofClaims, ofClaimsInChinese }) => [
    `jiuzhu template ${programme} > ${programme}.csv`,
    `jiuzhu template ${ofClaims} --lang zh --bom > ${ofClaimsInChinese}.csv`,
    'jiuzhu template people --lang zh --bom > 人员花名册.csv',
  ],
  most: 1,
  run: async ({ values, others: [name] }, context) => {
    const { policy, language } = context
    const isProgramme = name === undefined || tableSubject(policy, name)
    const table = isProgramme ? undefined : tableNamed(policy, name)
    const catalogue = table ?? factsTable(subjectNamed(name, context), policy)
    const draft = await Draft.of(values.out, context)
    await draft.write((values.bom ? byteOrderMark : '') + templateCsv(catalogue, language))
    await draft.commit(0)
    return 0
  },
})
