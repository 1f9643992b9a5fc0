/** The law that this library turns into rules: what it is called, who issued it, and its sentences by address. */
import type { Clause } from '../../kit/clause'
import { clauses } from './clauses'

export type { Clause } from '../../kit/clause'
export { clauses } from './clauses'
export { headings } from './headings'

export const document = {
  id: 'yiwu-2012-12-03',
  title: {
    zh: '义乌市人民政府关于进一步完善社会救助体系的意见',
    en: 'Opinions of the Yiwu Municipal People’s Government on Further Improving the Social Assistance System',
  },
  issuer: { zh: '义乌市人民政府', en: 'Yiwu Municipal People’s Government' },
  signedOn: '2012-12-03',
  /** Fingerprint of the whole: the normalised texts of all units, in order, joined by a line feed. */
  sha256: 'a747dea58c4c4591a372aa108e02e353ff28b50fa8b1bf814438fed55e8d5109',
} as const

const byLocator: ReadonlyMap<string, Clause> = new Map(clauses.map((clause) => [clause.locator, clause]))

/** The clause at a locator. Throws where the document has no such clause. */
export function clauseAt(locator: string): Clause {
  const clause = byLocator.get(locator)
  if (clause === undefined) throw new Error(`no clause at ${JSON.stringify(locator)} in ${document.id}`)
  return clause
}
