/**
 * The text that a clause's fingerprint covers, so that anyone with an official copy can check the register against it.
 *
 * A unit's text is the sentence with its closing `。`, without the heading before it and without the item number
 * (`1.`) or section mark that opens its paragraph. The addressee line and the preamble end in a colon instead. The
 * fingerprint is the lower-case hex SHA-256 of the UTF-8 bytes of the normalised text.
 */

/** Unicode NFKC, so that full-width `，：（）` equal their ASCII forms, then every white-space character removed. */
export function normalizeClauseText(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '')
}
