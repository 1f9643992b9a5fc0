/**
 * One digest over a whole report, link by link, so that a report of any size streams: each link is the SHA-256 of the one before
 * and of a part. Findings come first, in order, then what stands behind them.
 */
import { canonical, sha256 } from './evidence'
import type { Finding } from './finding'

/** What stands behind the findings of a report. */
export interface ReportParts {
  readonly [part: string]: unknown
}

/** The digest of a report; `signature` is Ed25519 over its text, in base64. */
export interface ReportSeal {
  readonly sha256: string
  readonly findings: number
  readonly signature?: string
}

export class Chain {
  /** How many findings it holds. */
  findings = 0
  private link = ''

  /** A finding by its digest, which covers its evidence; one without by all that it says. */
  async addFinding(finding: Finding): Promise<void> {
    const { evidence } = finding
    const digest = evidence && 'sha256' in evidence ? String(evidence.sha256) : canonical(finding)
    this.findings += 1
    await this.add(digest)
  }

  /** The digest once all findings and what stands behind them are in it. */
  async sealed(rest: ReportParts): Promise<ReportSeal> {
    await this.add(canonical({ ...rest, findings: this.findings }))
    return { sha256: this.link, findings: this.findings }
  }

  private async add(part: string): Promise<void> {
    this.link = await sha256(`${this.link}\n${part}`)
  }
}
