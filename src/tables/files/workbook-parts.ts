/** What a workbook says of its parts: its sheets by their names, its styles, how it counts days. */
import { unpackedText, type ZipEntry } from './zip'

/** The name of a tag or an attribute may have a prefix before it, as some programs write them. */
const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1]

/** The tags of a name; an attribute may hold the sign that ends a tag. */
export const tagsOf = (text: string, name: string): readonly string[] =>
  [...text.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b(?:[^>"]|"[^"]*")*>`, 'g'))].map(([tag]) => tag)

export interface WorkbookParts {
  /** The text of a sheet; empty where there is no such sheet. */
  sheet(name: string): Promise<string>
  /** Whether a sheet is hidden from whoever opens the workbook. */
  isHidden(name: string): boolean
  /** The text of the styles; empty where there are none. */
  styles(): Promise<string>
  /** What the workbook says of whether its days count from 1904: `1`, `true`, or something else. */
  readonly date1904: string | undefined
}

export async function workbookParts(bytes: Uint8Array, entries: ReadonlyMap<string, ZipEntry>): Promise<WorkbookParts> {
  const textOf = async (name: string): Promise<string> => {
    const entry = entries.get(name)
    return entry ? unpackedText(bytes, entry) : ''
  }
  const workbook = await textOf('xl/workbook.xml')
  const relations = tagsOf(await textOf('xl/_rels/workbook.xml.rels'), 'Relationship')
  const sheets = tagsOf(workbook, 'sheet')
  const fileOf = (relation: string | undefined): string => {
    const target = attribute(relation ?? '', 'Target') ?? ''
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`
  }
  const tagOf = (name: string): string => sheets.find((tag) => plainText(attribute(tag, 'name') ?? '') === name) ?? ''
  return {
    isHidden: (name) => /^(hidden|veryHidden)$/.test(attribute(tagOf(name), 'state') ?? ''),
    sheet: (name) => {
      const id = attribute(tagOf(name), 'id')
      return textOf(fileOf(relations.find((tag) => attribute(tag, 'Id') === id)))
    },
    styles: () => textOf(fileOf(relations.find((tag) => /\/styles$/.test(attribute(tag, 'Type') ?? '')))),
    date1904: attribute(tagsOf(workbook, 'workbookPr')[0] ?? '', 'date1904'),
  }
}

/** A text of XML without its entities. */
export const plainText = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 10)))
    .replace(/&#x([\da-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&amp;', '&')
