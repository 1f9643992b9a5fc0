/**
 * Stable pseudonyms in place of ids: HMAC-SHA-256 under a secret that the caller keeps, so that the same household has the
 * same name in every report made with it, and nobody without it can tell whose name it is.
 */
import type { Claim, DatedCase, Member } from '../case/case'
import { hex } from './evidence'
import type { Carried, Payment } from './payment'

/** A household by itself. */
export interface Ids {
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
   * Makes them from a secret, bytes or a text; one of less than 16 bytes can be guessed.
   * @throws DOMException where the secret is empty.
   */
  static async of(secret: string | Uint8Array): Promise<Pseudonyms> {
    const bytes = typeof secret === 'string' ? new TextEncoder().encode(secret) : Uint8Array.from(secret)
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
      ...(await this.carriedIn(version)),
      id: shown,
      members: await Promise.all(version.members.map((member) => this.member(member, id))),
    }
  }

  private async member(member: Member, household: string): Promise<Member> {
    const claims = member.claims && (await Promise.all(member.claims.map((claim) => this.claim(claim, household))))
    const shown = await this.carriedIn(member)
    return { ...shown, id: await this.name('P', household, member.id), ...(claims ? { claims } : {}) }
  }

  private async claim(claim: Claim, household: string): Promise<Claim> {
    return { ...claim, id: await this.name('C', household, claim.id) }
  }

  private async payment(payment: Payment, household: string, shown: string): Promise<Payment> {
    const { person, claim, id, given, carried, ...rest } = payment
    const hidden = carried && (await this.texts(carried))
    const names = {
      household: shown,
      ...(person === undefined ? {} : { person: await this.name('P', household, person) }),
      ...(claim === undefined ? {} : { claim: await this.name('C', household, claim) }),
      ...(id === undefined ? {} : { id: await this.name('Z', id) }),
    }
    return { ...rest, ...names, ...(hidden ? { carried: hidden } : {}), given: { ...(given as object), ...names } }
  }

  /** A record without what it carries along for people, each text of which is replaced. */
  private async carriedIn<Given extends object>(record: Given): Promise<Given> {
    const { name, note, carried } = record as {
      readonly name?: unknown
      readonly note?: unknown
      readonly carried?: unknown
    }
    return {
      ...record,
      ...(typeof name === 'string' ? { name: await this.name('V', name) } : {}),
      ...(typeof note === 'string' ? { note: await this.name('V', note) } : {}),
      ...(typeof carried === 'object' && carried !== null ? { carried: await this.texts(carried as Carried) } : {}),
    }
  }

  private async texts(carried: Carried): Promise<Carried> {
    const shown: { [column: string]: string } = {}
    for (const [column, text] of Object.entries(carried)) shown[column] = await this.name('V', text)
    return shown
  }

  /**
   * How reports call a person who is told by an identity number.
   * @internal
   */
  person(identity: string): Promise<string> {
    return this.name('I', identity)
  }

  /** A letter for what it names, and 64 bits of the digest. */
  private async name(kind: string, ...ids: readonly string[]): Promise<string> {
    const text = new TextEncoder().encode(JSON.stringify([kind, ...ids]))
    const digest = await crypto.subtle.sign('HMAC', this.key, text)
    return `${kind}-${hex(digest.slice(0, 8))}`
  }
}
