/** The headings within a query, and what it says of itself. */
import type { Label } from '../language/expression'
import type { Phrase } from './language'

/** The headings within the query of one programme. */
export const queryParts = {
  textStandards: { zh: '本市标准，按文本读取', en: 'Standards, read from text' },
  textStandardFaults: {
    zh: '其中格式有误的行：只要有一行，需要标准的各行都不作答',
    en: 'Rows of them that cannot be read: where there is one, no row that needs a standard is answered',
  },
  facts: {
    zh: '各项情况，逐项核对：不合规的按未知处理，该行有误',
    en: 'Facts, checked: what is not admissible counts as unknown, and its row is invalid',
  },
  standards: {
    zh: '当日执行的标准',
    en: 'Standards in force on the day',
  },
  faults: {
    zh: '有误的列',
    en: 'What is at fault',
  },
  known: {
    zh: '规则：所需信息齐全时',
    en: 'The rule, where everything that it reads is known',
  },
  unknown: {
    zh: '信息不全时：各步骤的上下限，以及仍可能改变结果的信息',
    en: 'What is unknown: between which ends each step lies, and what could still change it',
  },
  result: {
    zh: '结果',
    en: 'The result',
  },
  claimTwice: {
    zh: '同一笔费用出现两次的，视为有误',
    en: 'A claim that stands twice is at fault',
  },
  order: {
    zh: '结算先后，以及该笔费用使用哪一年度的限额',
    en: 'The order of settlement, and the year whose cap a claim uses',
  },
  paidBeforeFirst: {
    zh: '此人首笔费用之前、在该笔费用所属年度内已救助的金额',
    en: 'What was paid before the first claims of a person, in the year of that claim',
  },
  paidBefore: {
    zh: '该笔费用之前、在其所属年度内已救助的金额',
    en: 'What was paid before a claim, in the year of that claim',
  },
  capByDay: {
    zh: '结算当日的年度限额',
    en: "The year's cap as it is on the day of settlement",
  },
  capAlone: {
    zh: '1. 在先各笔单独计算时至少、至多可得',
    en: '1. What earlier claims would have got alone, at least and at most',
  },
  capReached: {
    zh: '2. 至少用去的限额；自至多可得达到限额的一笔之后不再增加',
    en: '2. The least that was taken, which grows no more behind the claim that may reach the cap',
  },
  cap1: {
    zh: '1. 在先各笔单独计算时最多可得',
    en: '1. What earlier claims would have got at most alone',
  },
  cap2: {
    zh: '2. 在先各笔至少用去的限额',
    en: '2. The least that earlier claims took',
  },
  cap3: {
    zh: '3. 在先各笔至多用去的限额',
    en: '3. The most that earlier claims took',
  },
  knownOfClaim: {
    zh: '规则中只看本笔费用的部分：所需信息齐全时',
    en: 'The rule as far as it looks at one claim, where everything that it reads is known',
  },
  knownAfter: {
    zh: '在先各笔之后的规则：所需信息齐全时',
    en: 'The rule after the earlier claims, where everything that it reads is known',
  },
  unknownAfter: {
    zh: '在先各笔之后，信息不全时的上下限',
    en: 'What is unknown after the earlier claims',
  },
  asFirst: {
    zh: '该笔费用如为年度首笔时可得',
    en: 'What the claim would get if it were the first of the year',
  },
  others: {
    zh: '此人年度内其他符合条件的费用：其费用与支付计入年度比例',
    en: "The person's other covered claims of the year, whose cost and payments count under the share of the year",
  },
  room: {
    zh: '救助之前年度比例所余',
    en: 'What the share of the year leaves before any aid',
  },
  rounds: {
    zh: '各笔费用依次排列，及各自的限额',
    en: 'Claims in order, and what limits each',
  },
  roundsOfHolder: {
    zh: '同一限额之下的各笔费用，逐笔结算',
    en: 'The claims of each holder in rounds, one after the other',
  },
} as const satisfies { readonly [part: string]: Label }

/** Over a choice that counts only where a set holds an option; `otherwise` is what it is where it does not. */
export const optionsLeft: Phrase<[string]> = {
  zh: (otherwise) => `仍可能的选项：未填写时为任一选项；可能不适用时另加 ${otherwise}`,
  en: (otherwise) => `The options that are left: any, where none is given; and ${otherwise}, where it may not count`,
}

/** The lines above a printed query. */
export const queryHeader = {
  zh: {
    what: (what: string, version: string, policy: string) => `${what}：jiuzhu ${version} 按政策 ${policy} 输出`,
    readings: (chosen: string) => (chosen === '' ? '口径：各项均为默认' : `口径：${chosen}，其余默认`),
    day: (on: string | undefined) => `日期：${on ?? '各行自己的日期'}`,
    again: (command: string) => `重新输出：${command}`,
  },
  en: {
    what: (what: string, version: string, policy: string) =>
      `${what}, printed by jiuzhu ${version} under policy ${policy}`,
    readings: (chosen: string) =>
      `Readings: ${chosen === '' ? 'the defaults' : `${chosen}, and the defaults otherwise`}`,
    day: (on: string | undefined) => `Day: ${on ?? "each row's own"}`,
    again: (command: string) => `To print it again: ${command}`,
  },
} as const
