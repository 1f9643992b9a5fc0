/** The kinds of entry that the register of the document holds. */
import type { DaysInForce } from './figure'

/**
 * What a sentence does: fixes an amount or a rate (`formula`), decides who may have it (`eligibility`), binds a local
 * standard (`standardFloor`), grants something without an amount (`service`), leaves the matter to another instrument
 * (`delegation`), directs organisation, process or funding (`duty`), or only explains (`background`).
 */
export type ClauseClass = 'formula' | 'eligibility' | 'standardFloor' | 'service' | 'delegation' | 'duty' | 'background'

/** One unit of the document: a sentence, the addressee line or the preamble. */
export interface Clause {
  /**
   * Its address: part, section, item and sentence. `二(三)1-s2` is part 二, section (三), item 1, second sentence. Parts
   * without sections (`三1-s2`) and sections without items (`二(四)-s2`) leave that step out; a heading that is itself a
   * sentence counts; parentheses are ASCII. The addressee line is `前言-s1` and the preamble `前言-s2`.
   */
  readonly locator: string
  readonly class: ClauseClass
  /** Its first and last day, where it did not stand in the document from the beginning, or no more. */
  readonly inForce?: DaysInForce
  /** What the sentence says, in the project's own words: a guide to the official text and never a copy of it. */
  readonly summary: { readonly zh: string; readonly en: string }
}

/** A part or section, by the locator that its sentences start with. */
export interface Heading {
  readonly locator: string
  /** A short name for what it is about, in the project's own words. */
  readonly title: { readonly zh: string; readonly en: string }
}

/** What the law is called, and who issued it. */
export interface PolicyDocument {
  /** Its title. */
  readonly title: { readonly zh: string; readonly en: string }
  /** Who issued it. */
  readonly issuer: { readonly zh: string; readonly en: string }
  /** `YYYY-MM-DD`. */
  readonly signedOn: string
  /** Fingerprint of the whole: the normalised texts of all units, in order, joined by a line feed. */
  readonly sha256: string
}

/** The sentences of the document by address. They are long, and only explanations and pages need them. */
export interface Sentences {
  readonly clauses: readonly Clause[]
  readonly headings: readonly Heading[]
  /** The fingerprint of every sentence by its locator. */
  readonly fingerprints: { readonly [locator: string]: string }
}

/** The clause at a locator. Throws where the document has no such clause. */
export function clauseAt({ clauses }: Sentences, locator: string): Clause {
  const clause = clauses.find((one) => one.locator === locator)
  if (clause === undefined) throw new Error(`no clause at ${JSON.stringify(locator)} in the document`)
  return clause
}
