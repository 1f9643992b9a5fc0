/** What a dbt package says of itself. */
import type { Label } from '../language/expression'
import type { Phrase } from './language'

export const dbtColumns: { readonly [column: string]: Label } = {
  household: { zh: '户编号', en: 'the household' },
  person: { zh: '人员编号', en: 'the person' },
  claim: { zh: '结算单号', en: 'the claim' },
  order: { zh: '同日结算的各笔费用的先后', en: 'what puts claims of one day in order' },
  on: { zh: '日期：按当日的标准核定', en: 'the day whose standards apply' },
  outcome: { zh: '结果；invalid 为该行有误', en: 'the outcome; invalid where the row is at fault' },
  amount: { zh: '应发，元，精确到分', en: 'what is due, yuan to the fen' },
  unit: { zh: '金额的单位', en: 'the unit of the amount' },
  missing: {
    zh: '缺少的、仍可能改变结果的信息，以分号分隔',
    en: 'what is unknown and could still change the result, with ; between',
  },
  min: { zh: '信息不全时应发的最小值', en: 'the least that may be due while facts are missing' },
  max: { zh: '信息不全时应发的最大值，没有上限的为空', en: 'the most that may be due; empty where there is no most' },
  error: { zh: '有误的列，以分号分隔', en: 'the columns at fault, with ; between' },
  sources: { zh: '所用标准表的行', en: 'the rows of the standards that the result rests on' },
}

export const dbtWords = {
  register: { zh: '名册与标准，由使用者提供', en: 'The registers and the standards, which the user has' },
  facts: { zh: '各项情况，每行一户、一人或一笔费用', en: 'Facts: a row a household, person or claim' },
  standards: { zh: '本市标准，按日期', en: "The city's standards, by date" },
} as const satisfies { readonly [name: string]: Label }

/** What a model is: the programme, its clauses, the policy. */
export const dbtModel: Phrase<[string, string, string]> = {
  zh: (programme, clauses, policy) => `${programme}（${clauses}；${policy}）`,
  en: (programme, clauses, policy) => `${programme} (${clauses}; ${policy})`,
}

export const dbtReadme: Phrase<[string]> = {
  zh: (models) => `# jiuzhu 的 dbt 包

每个项目一个模型：${models}。各模型读取 \`register\` 源中的表（\`models/sources.yml\` 列出各列），表所在的模式由变量 \`jiuzhu_schema\` 指定，默认为目标模式。

\`\`\`sh
dbt build --vars 'jiuzhu_schema: city'
\`\`\`

yml 文件以 JSON 书写（JSON 也是 YAML），由 \`jiuzhu sql --as dbt\` 生成：请勿手改，口径、列名等改变时重新生成。
`,
  en: (models) => `# The rules as a dbt package, by jiuzhu

A model a programme: ${models}. They read the tables of the source \`register\` (\`models/sources.yml\` lists their columns), which stand in the
schema that the variable \`jiuzhu_schema\` names, the target's otherwise.

\`\`\`sh
dbt build --vars 'jiuzhu_schema: city'
\`\`\`

The yml files are written as JSON, which is YAML too. \`jiuzhu sql --as dbt\` wrote them: print them again where readings or columns change,
and do not edit them.
`,
}
