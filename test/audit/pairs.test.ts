/** Two sorted sources side by side: a household is waited for only where a block of rows is. */
import { expect, it } from 'vitest'
import { type Pair, SideBySide } from '../../src/audit/pairs'
import { newCaseGroup, newPaymentGroup } from '../../src/audit/rows'

async function* blocks<Item>(...all: readonly (readonly Item[])[]): AsyncGenerator<readonly Item[]> {
  yield* all
}
/** Blocks of households by their ids, `A B|C`. */
const groupsOf = <Group>(text: string, make: (id: string) => Group) =>
  blocks(
    ...text.split('|').map((block) =>
      block
        .split(' ')
        .filter((id) => id !== '')
        .map(make),
    ),
  )

/** `A A` for a pair of case and payments that were read, `A -` where there are no payments; a star where it was waited for. */
async function pairs(cases: string, payments: string): Promise<readonly string[]> {
  const [own, paid] = [new Set<unknown>(), new Set<unknown>()]
  const kept = <Group>(set: Set<unknown>, group: Group): Group => {
    set.add(group)
    return group
  }
  const side = new SideBySide(
    groupsOf(cases, (id) => kept(own, newCaseGroup(id))),
    groupsOf(payments, (id) => kept(paid, newPaymentGroup(id))),
  )
  const found: string[] = []
  for (;;) {
    const next: Pair | undefined | Promise<Pair | undefined> = side.next()
    const pair = await next
    if (!pair) return found
    const [first, second] = pair
    const texts = [own.has(first) ? first.id : '-', paid.has(second) ? second.id : '-']
    found.push(`${texts.join(' ')}${next instanceof Promise ? ' *' : ''}`)
  }
}

it.each<readonly [string, string, string, readonly string[]]>([
  ['nothing at all', '', '', []],
  // The first is always waited for, and the last, as there may be another block.
  ['both of each', 'A B C D', 'A B C D', ['A A *', 'B B', 'C C', 'D D *']],
  ['cases without payments', 'A B C D', 'B', ['A - *', 'B B *', 'C -', 'D - *']],
  ['payments without cases', 'C', 'A B C D E', ['- A *', '- B', 'C C *', '- D', '- E *']],
  ['each lacking some', 'A C D F', 'B C E F', ['A - *', '- B', 'C C', 'D -', '- E', 'F F *']],
  ['blocks that end in the middle', 'A B|C D', 'A|B C D', ['A A *', 'B B *', 'C C', 'D D *']],
  ['a block of nothing', 'A||B', 'A B', ['A A *', 'B B *']],
])('%s: cases %s, payments %s', async (_, cases, payments, expected) => {
  expect(await pairs(cases, payments)).toEqual(expected)
})
