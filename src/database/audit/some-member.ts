/** A fact of the household that holds where some member is what a rule says: asked of the members of the version in force. */
import type { SomeMember } from '../../kit/shape'
import { type ConditionNode, unreachable } from '../../language/expression'
import type { Dialect } from '../../sql/dialect'
import { dialects } from '../../sql/dialects'
import { plainSql, quoted, textLiteral } from '../../sql/expression'
import { DatedRule } from '../dated-rule'
import { belongs } from './exits'
import type { CheckedAuditOptions } from './options'

/** A condition over columns of a member, in SQL's own three-valued logic; `column` has the text of each input. */
function memberCondition(node: ConditionNode, column: (key: string) => string, sets: Dialect['sets']): string {
  const each = (items: readonly ConditionNode[]): readonly string[] =>
    items.map((one) => memberCondition(one, column, sets))
  const options = (list: readonly string[]): string => list.map(textLiteral).join(', ')
  switch (node.kind) {
    case 'truth':
      return `(${column(node.input.key)})`
    case 'isOneOf':
      return `(${column(node.input.key)} IN (${options(node.options)}))`
    case 'includesAny':
      return `(${sets.hasOneOf(plainSql(column(node.input.key)), node.options).text})`
    case 'all':
      return node.items.length === 0 ? 'TRUE' : `(${each(node.items).join(' AND ')})`
    case 'any':
      return node.items.length === 0 ? 'FALSE' : `(${each(node.items).join(' OR ')})`
    case 'not':
      return `(NOT ${memberCondition(node.of, column, sets)})`
    case 'rule':
      return memberCondition(node.of, column, sets)
    case 'choose':
    case 'given':
    case 'onOrBefore':
    case 'below':
    case 'atMost':
      throw new Error(`A rule about some member has no SQL for ${node.kind}`)
    default:
      return unreachable(node)
  }
}

/** Whether some member of a version is so, as a column; NULL where that is not known. */
export function someMemberColumn(
  { fact, is }: SomeMember,
  version: string,
  column: (member: string, key: string) => string,
  { policy, readings, prefix, dialect }: CheckedAuditOptions,
): string {
  const node = new DatedRule(policy, { readings }).condition(is.node)
  const holds = memberCondition(node, (key) => column('o', key), dialects[dialect].sets)
  return `(
    SELECT CASE WHEN bool_or(${holds}) THEN TRUE WHEN NOT bool_or(${holds} IS NULL) THEN FALSE END
    FROM ${prefix}members_by_version AS o
    WHERE o."household" = ${version}."household" AND o."version" = ${version}."version" AND ${belongs('o', version)}
  ) AS ${quoted(fact.input.id)}`
}
