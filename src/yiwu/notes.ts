/** Notes that several programmes make: conflicts between what a case says twice. */

import type { NoteRule } from '../kit/programme'
import { all } from '../language/quantity'
import { certificateAgainstIncome } from './dibao-status'
import { dibaoCertified, lowIncomeCertified } from './facts'
import { withinMultiple } from './statuses'

/** Certified as low-income, though income is over 1.5 times the standard. */
const lowIncomeCertificateAgainstIncome: NoteRule = {
  code: 'lowIncomeCertificateAgainstIncome',
  clause: '二(三)1-s2',
  label: {
    zh: '低收入认定与1.5倍收入测算不一致；以认定为准',
    en: 'certified as low-income though income is over 1.5 times the standard; the certificate decides',
  },
  when: all(lowIncomeCertified, withinMultiple.not()),
}

/** Certified as on dibao and as low-income at once, of which the second ends where the first begins. */
export const bothCertificates: NoteRule = {
  code: 'bothCertificates',
  clause: '二(一)-s2',
  label: {
    zh: '同时持有低保认定和低收入认定，请核实',
    en: 'certified as on dibao and as low-income at once; please look into it',
  },
  when: all(dibaoCertified, lowIncomeCertified),
}

/** The notes of every programme that uses a household's status. */
export const statusNotes: readonly NoteRule[] = [certificateAgainstIncome, lowIncomeCertificateAgainstIncome]
