/** Long work lets others in: signals where they have a handler, and what waits for input. */

/** In milliseconds; nobody waits longer for an answer than this and one household. */
const longestTurn = 50

let since = performance.now()

/** Returns a promise only where a turn has lasted long enough. */
export function turn(): Promise<void> | undefined {
  if (performance.now() - since < longestTurn) return undefined
  return new Promise((resolve) => {
    setImmediate(() => {
      since = performance.now()
      resolve()
    })
  })
}

/** The same items, with turns between them. */
export async function* inTurns<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  for await (const item of items) {
    yield item
    const next = turn()
    if (next) await next
  }
}
