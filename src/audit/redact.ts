/**
 * Stable pseudonyms in place of ids: HMAC-SHA-256 under a secret that the caller keeps, so that the same household has the
 * same name in every report made with it, and nobody without it can tell whose name it is.
 */
import type { Claim, DatedCase, Member } from '../case/case'
import type { PlainRecord } from '../case/records'
import { hex } from './evidence'
import type { Payment } from './payment'

/** A record without what it carries along for people: their names and numbers. */
function withoutCarried<Of extends PlainRecord>(record: Of): Of {
  const { name: _name, note: _note, carried: _carried, ...rest } = record
  return rest as unknown as Of
}

interface Ids {
  readonly id: string
  readonly versions: readonly DatedCase[]
  readonly payments: readonly Payment[]
}

type SigningKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>

/**
 * Pseudonyms under a secret, for the option `pseudonyms` of `auditRows`: ids of households, members, claims and payments are
 * replaced before anything is audited, and the same id is always replaced by the same name.
 * @example
 * const rows = async function* (values) {
 *   for (const [index, value] of values.entries()) yield { position: index + 1, value }
 * }
 * const pseudonyms = await Pseudonyms.of('a long secret that stays with you')
 * const sources = { cases: rows([{ id: 'H-1', on: '2013-05-01', residence: 'rural', monthlyIncome: '700', members: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }]), payments: rows([]) }
 * const shown = []
 * for await (const { household } of auditRows(sources, new AuditSetting(AuditWindow.none, {}), { pseudonyms })) shown.push(household.household)
 * shown[0] === 'H-1'
 * // false
 */
export class Pseudonyms {
  private readonly key: SigningKey

  private constructor(key: SigningKey) {
    this.key = key
  }

  /**
   * Makes them from a secret: any text that is not empty; a short one can be guessed.
   * @throws DOMException where the secret is empty.
   */
  static async of(secret: string): Promise<Pseudonyms> {
    const bytes = new TextEncoder().encode(secret)
    return new Pseudonyms(
      await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
    )
  }

  /**
   * A household with every id replaced: its own, its members', its claims' and its payments'.
   * @internal
   */
  async household({ id, versions, payments }: Ids): Promise<Ids> {
    const shown = await this.name('H', id)
    return {
      id: shown,
      versions: await Promise.all(versions.map((version) => this.version(version, id, shown))),
      payments: await Promise.all(payments.map((payment) => this.payment(payment, id, shown))),
    }
  }

  private async version(version: DatedCase, id: string, shown: string): Promise<DatedCase> {
    return {
      ...withoutCarried(version),
      id: shown,
      members: await Promise.all(version.members.map((member) => this.member(member, id))),
    }
  }

  private async member(member: Member, household: string): Promise<Member> {
    const claims = member.claims && (await Promise.all(member.claims.map((claim) => this.claim(claim, household))))
    return { ...withoutCarried(member), id: await this.name('P', household, member.id), ...(claims ? { claims } : {}) }
  }

  private async claim(claim: Claim, household: string): Promise<Claim> {
    return { ...claim, id: await this.name('C', household, claim.id) }
  }

  private async payment(payment: Payment, household: string, shown: string): Promise<Payment> {
    const { person, claim, id, given, ...rest } = payment
    const names = {
      household: shown,
      ...(person === undefined ? {} : { person: await this.name('P', household, person) }),
      ...(claim === undefined ? {} : { claim: await this.name('C', household, claim) }),
      ...(id === undefined ? {} : { id: await this.name('Z', id) }),
    }
    return { ...rest, ...names, given: { ...(given as object), ...names } }
  }

  /** A letter for what it names, and 64 bits of the digest. */
  private async name(kind: string, ...ids: readonly string[]): Promise<string> {
    const text = new TextEncoder().encode(JSON.stringify([kind, ...ids]))
    const digest = await crypto.subtle.sign('HMAC', this.key, text)
    return `${kind}-${hex(digest.slice(0, 8))}`
  }
}
