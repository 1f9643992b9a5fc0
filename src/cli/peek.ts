/** What bytes start with, without losing them. */
import { Buffer } from 'node:buffer'

interface Peeked {
  /** The same bytes from the start. */
  readonly source: AsyncIterable<Uint8Array>
}

/** Whether bytes are JSON or a table. */
export async function peeked(given: AsyncIterable<Uint8Array>): Promise<Peeked & { readonly isJson: boolean }> {
  const { text, source } = await opening(given, 4)
  const wide = wideMark.exec(text)?.[0]
  if (wide === undefined) return { isJson: /^[[{]/.test(text), source }
  const isJson = /^\0?[[{]/.test(text.slice(wide.length).replace(/^(?:\0?[ \t\r\n]\0?)+/, ''))
  return { isJson, source }
}

/** The mark of UTF-16, in Latin-1. */
const wideMark = /^(?:ÿþ|þÿ)/

/** Whether the first line of bytes is a text. */
export async function startingWith(
  line: string,
  given: AsyncIterable<Uint8Array>,
): Promise<Peeked & { readonly starts: boolean }> {
  const { text, source } = await opening(given, line.length + 2)
  return { starts: [`${line}\n`, `${line}\r\n`].some((start) => text.startsWith(start)), source }
}

/** So many bytes are looked at, and held, before blanks are taken for all there is. */
const mostAhead = 1024 * 1024

/** At least so many characters after blanks, as far as there are. */
async function opening(source: AsyncIterable<Uint8Array>, least: number): Promise<Peeked & { readonly text: string }> {
  const iterator = source[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let bytes = 0
  let text = ''
  while (text.length < least && bytes < mostAhead) {
    const next = await iterator.next()
    if (next.done) break
    held.push(next.value)
    bytes += next.value.length
    // What is blank so far stays so, and is not looked at again. Letters of more than one byte are no matter here.
    text = (text + Buffer.from(next.value).toString('latin1')).replace(/^\u00EF\u00BB\u00BF/, '').trimStart()
  }
  return { text, source: replayed(held, iterator) }
}

async function* replayed(held: readonly Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* held
  for (;;) {
    const next = await iterator.next()
    if (next.done) return
    yield next.value
  }
}
