/** Text as GB18030, by turning the platform's own decoder around: two bytes for every character of the common tables. */
import { TextDecoder } from 'node:util'

const bytesOf = new Map<string, readonly [number, number]>()
const decoder = new TextDecoder('gb18030')
for (let lead = 0x81; lead <= 0xfe; lead += 1)
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    if (trail === 0x7f) continue
    const text = decoder.decode(Uint8Array.of(lead, trail))
    if ([...text].length === 1 && text !== '\uFFFD') bytesOf.set(text, [lead, trail])
  }

export function gb18030(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((char) => {
      const code = char.codePointAt(0) ?? 0
      if (code < 0x80) return [code]
      const bytes = bytesOf.get(char)
      if (!bytes) throw new Error(`no two bytes for ${char}`)
      return [...bytes]
    }),
  )
}
