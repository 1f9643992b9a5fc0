/** The official sentences in a copy of the document that the caller has: each is told by its SHA-256, wherever it stands. */

import { sha256 } from '../audit/evidence'
import type { Sentences } from '../kit/document'
import type { OfficialText } from './report-finding'

/**
 * By locator, the sentences of a text that fit the register's fingerprints: a sentence ends with `。`, a line with a colon, and
 * the item number, section mark or heading before it is no part of it.
 */
export async function officialText(text: string, { fingerprints }: Sentences): Promise<OfficialText> {
  const locators = new Map(Object.entries(fingerprints).map(([locator, digest]) => [digest, locator]))
  const found = new Map<string, string>()
  for (const line of text.split(/\r?\n/)) {
    const plain = line
      .trim()
      .replace(/^(?:\d+[.．、]|[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、)\s*/u, '')
    for (const sentence of plain.match(/[^。]+。?/gu) ?? []) {
      const locator = locators.get(await sha256(normalized(sentence)))
      if (locator !== undefined) found.set(locator, sentence.trim())
    }
  }
  return found
}

/** As the fingerprints are made: full-width forms as their plain ones, and no white space. */
const normalized = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '')
