/** Walks over expressions: what a rule depends on. */
import { type AnyNode, type Input, type RuleName, unreachable } from './expression'

/** The nodes directly below a node. */
export function childrenOf(node: AnyNode): readonly AnyNode[] {
  switch (node.kind) {
    case 'number':
    case 'input':
    case 'truth':
    case 'given':
    case 'isOneOf':
    case 'includesAny':
    case 'onOrBefore':
      return []
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'below':
    case 'atMost':
      return [node.left, node.right]
    case 'least':
    case 'greatest':
    case 'all':
    case 'any':
      return node.items
    case 'round':
    case 'not':
    case 'rule':
      return [node.of]
    case 'share':
      return [node.of, node.parts]
    case 'choose':
      return [node.when, node.yes, node.no]
    default:
      return unreachable(node)
  }
}

/** Every node of some expressions once, parents before children. */
export function nodesOf(roots: readonly AnyNode[]): ReadonlySet<AnyNode> {
  const seen = new Set<AnyNode>()
  const visit = (node: AnyNode): void => {
    if (seen.has(node)) return
    seen.add(node)
    for (const child of childrenOf(node)) visit(child)
  }
  for (const root of roots) visit(root)
  return seen
}

/** Every input that some expressions read, in order of first use. */
export function inputsOf(roots: readonly AnyNode[]): readonly Input[] {
  const inputs = new Map<string, Input>()
  for (const node of nodesOf(roots)) if ('input' in node) inputs.set(node.input.key, node.input)
  return [...inputs.values()]
}

/** Every named rule and parameter that some expressions are made of, in order of first use. */
export function namesOf(roots: readonly AnyNode[]): readonly RuleName[] {
  const names = new Set<RuleName>()
  for (const node of nodesOf(roots)) if ('name' in node && node.name) names.add(node.name)
  return [...names]
}

/** The keys of the figures of the document that some expressions are made of. */
export function figuresIn(roots: readonly AnyNode[]): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const node of nodesOf(roots)) {
    const name = node.kind === 'number' ? node.name : node.kind === 'onOrBefore' ? node.figure : undefined
    if (name) keys.add(name.key)
  }
  return keys
}
