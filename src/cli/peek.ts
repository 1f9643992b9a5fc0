/** Whether bytes are JSON or a table, told by their first character, without losing it. */
import { Buffer } from 'node:buffer'

export async function peeked(
  source: AsyncIterable<Uint8Array>,
): Promise<{ readonly isJson: boolean; readonly source: AsyncIterable<Uint8Array> }> {
  const iterator = source[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let text = ''
  while (text === '') {
    const next = await iterator.next()
    if (next.done) break
    held.push(next.value)
    text = Buffer.from(next.value)
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trimStart()
  }
  return { isJson: /^[[{]/.test(text), source: replayed(held, iterator) }
}

async function* replayed(held: readonly Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* held
  for (;;) {
    const next = await iterator.next()
    if (next.done) return
    yield next.value
  }
}
