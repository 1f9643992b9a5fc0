/** Where a clause stands, in words: `二(三)1-s2` is part 2, section 3, item 1, sentence 2. */

import type { Label } from '../language/expression'
import { joined, same, say } from '../words/language'
import { betweenPlaces, places } from '../words/notice'

const numerals = '一二三四五六七八九十'

export function locatorInWords(locator: string): Label {
  const [, part = '', section, item, sentence = ''] =
    /^(前言|[一二三四五六七八九十])(?:\(([一二三四五六七八九十])\))?(\d+)?-s(\d+)$/.exec(locator) ?? []
  if (part === '') return same(locator)
  if (part === '前言') return say(places.preamble, sentence)
  const steps = [
    say(places.part, numeral(part)),
    ...(section === undefined ? [] : [say(places.section, numeral(section))]),
    ...(item === undefined ? [] : [say(places.item, item)]),
    say(places.sentence, sentence),
  ]
  return joined(steps, betweenPlaces)
}

/** A numeral as each language writes it. */
const numeral = (text: string): Label => ({ zh: text, en: String(numerals.indexOf(text) + 1) })
