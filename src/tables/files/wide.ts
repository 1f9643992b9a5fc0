/** UTF-16 as UTF-8, so that all that reads lines reads it too. */
import { joinedBytes } from './bytes'
import { encodingOfMark } from './encodings'

export type WideEncoding = 'utf-16le' | 'utf-16be'

/**
 * Bytes of UTF-16, by its name or else by its mark, as UTF-8; others as they are. Half a character becomes bytes that UTF-8
 * does not have, so that its line is refused.
 */
export async function* asUtf8(source: AsyncIterable<Uint8Array>, named?: WideEncoding): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array()
  let decoder: TextDecoder | undefined
  for await (const part of source) {
    const bytes: Uint8Array = head && head.length > 0 ? joinedBytes([head, part]) : part
    if (head && bytes.length < 2) {
      head = bytes
      continue
    }
    if (head) decoder = decoderOf(named ?? encodingOfMark(bytes)?.encoding)
    head = undefined
    yield decoder ? encoded(decoder.decode(bytes, { stream: true })) : bytes
  }
  if (head && head.length > 0) yield head
  if (decoder) yield encoded(decoder.decode())
}

const decoderOf = (encoding: string | undefined): TextDecoder | undefined =>
  encoding?.startsWith('utf-16') ? new TextDecoder(encoding) : undefined

const encoder = new TextEncoder()

/** What a decoder writes for half a character, in UTF-8. */
const replacement = encoder.encode('\uFFFD')

function encoded(text: string): Uint8Array {
  const bytes = encoder.encode(text)
  if (text.includes('\uFFFD'))
    for (let at = 0; at < bytes.length; at += 1)
      if (replacement.every((byte, place) => bytes[at + place] === byte)) bytes.fill(0xff, at, at + replacement.length)
  return bytes
}
