/** Every rule broken once at every node: comparisons, extremes, arithmetic, branches, figures, roundings, options. */
import { Exact } from '../../src/exact/decimal'
import { type AnyNode, unreachable } from '../../src/language/expression'
import { childrenOf, nodesOf } from '../../src/language/walk'
import { Rebuild } from '../support/rebuild'

export interface Mutant {
  readonly target: AnyNode
  readonly replacement: AnyNode
  /** What was done. */
  readonly change: string
}

/** Every mutant of some expressions; a node that is used twice is changed in both places. */
export const mutantsOf = (roots: readonly AnyNode[]): readonly Mutant[] =>
  [...nodesOf(roots)].flatMap((target) =>
    changesOf(target).map(([change, replacement]) => ({ target, replacement, change })),
  )

/** What a mutant of some expressions is called, by the named rule that its node belongs to on the first way down. */
export function namesOfMutants(roots: readonly AnyNode[]): (mutant: Mutant) => string {
  const owners = new Map<AnyNode, string>()
  const visit = (node: AnyNode, owner: string): void => {
    if (owners.has(node)) return
    owners.set(node, owner)
    const name = node.kind === 'rule' ? node.name.id : owner
    for (const child of childrenOf(node)) visit(child, name)
  }
  for (const root of roots) visit(root, '-')
  return ({ target, change }) => `${owners.get(target)}: ${target.kind}, ${change}`
}

type Change = readonly [string, AnyNode]

function changesOf(node: AnyNode): readonly Change[] {
  switch (node.kind) {
    case 'number':
      return [
        [`${node.value} one more in its last digit`, { ...node, value: moved(node.value, 1) }],
        [`${node.value} one less in its last digit`, { ...node, value: moved(node.value, -1) }],
      ]
    case 'add':
      return [['plus made minus', { ...node, kind: 'subtract' }]]
    case 'subtract':
      return [['minus made plus', { ...node, kind: 'add' }]]
    case 'multiply':
      return [
        ['only the left factor', node.left],
        ['only the right factor', node.right],
      ]
    case 'least':
      return [['least made greatest', { ...node, kind: 'greatest' }], ...without(node, node.items)]
    case 'greatest':
      return [['greatest made least', { ...node, kind: 'least' }], ...without(node, node.items)]
    case 'round':
      return (['up', 'down', 'halfUp'] as const)
        .filter((rounding) => rounding !== node.rounding)
        .map((rounding) => [`rounded ${rounding} in place of ${node.rounding}`, { ...node, rounding }])
    case 'share':
      return [
        ...(['up', 'down', 'halfUp'] as const)
          .filter((rounding) => rounding !== node.rounding)
          .map((rounding): Change => [`shared ${rounding} in place of ${node.rounding}`, { ...node, rounding }]),
        ['one part more', { ...node, outOf: moved(node.outOf, 1) }],
      ]
    case 'below':
      return [
        ['below made at most', { ...node, kind: 'atMost' }],
        ['below turned around', { ...node, left: node.right, right: node.left }],
      ]
    case 'atMost':
      return [
        ['at most made below', { ...node, kind: 'below' }],
        ['at most turned around', { ...node, left: node.right, right: node.left }],
      ]
    case 'all':
      return [['all made any', { ...node, kind: 'any' }], ...without(node, node.items)]
    case 'any':
      return [['any made all', { ...node, kind: 'all' }], ...without(node, node.items)]
    case 'not':
      return [['not dropped', node.of]]
    case 'choose':
      return [
        ['always yes', node.yes],
        ['always no', node.no],
      ]
    case 'isOneOf':
    case 'includesAny':
      return node.options.map((option) => [
        `without ${option}`,
        { ...node, options: node.options.filter((other) => other !== option) },
      ])
    case 'onOrBefore':
      return [
        ['a day earlier', { ...node, day: '1954-10-30' }],
        ['a day later', { ...node, day: '1954-11-01' }],
      ]
    case 'truth':
      return [['turned into its opposite', { kind: 'not', of: node }]]
    case 'given':
      return [['turned into its opposite', { kind: 'not', of: node }]]
    case 'input':
    case 'rule':
      return []
    default:
      return unreachable(node)
  }
}

function moved(text: string, by: number): string {
  const decimals = text.split('.')[1]?.length ?? 0
  return new Exact(text).plus(new Exact(`1e-${decimals}`).times(by)).toFixed()
}

function without<Node extends AnyNode & { readonly items: readonly AnyNode[] }>(
  node: Node,
  items: readonly AnyNode[],
): readonly Change[] {
  if (items.length < 2) return []
  return items.map((item, index) => [
    `item ${index + 1} dropped`,
    { ...node, items: items.filter((other) => other !== item) } as AnyNode,
  ])
}

/** Rebuilds expressions with one node broken wherever it stands. */
export const breaking = ({ target, replacement }: Mutant): Rebuild =>
  new Rebuild((node) => (node === target ? replacement : undefined))
