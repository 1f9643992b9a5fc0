/** A PostgreSQL server of one's own: in a temporary directory, on a free port, gone at the end. */
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Database, TextRow } from './database'
import { createTable, type TableColumn } from './tables'

/** Where the server's programs are, or undefined where it is not installed. */
function postgresPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10))
    : []
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(':')]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'psql')))
}

/** Why the comparisons with PostgreSQL are passed over here, or undefined where they run. */
export const whyNoPostgres = (): string | undefined =>
  postgresPrograms() === undefined ? 'PostgreSQL is not installed here (apt-get install postgresql)' : undefined

export class Postgres implements Database {
  readonly dialect = 'postgres'
  readonly port: number
  private readonly programs: string
  private readonly folder: string

  private constructor(programs: string, folder: string, port: number) {
    this.programs = programs
    this.folder = folder
    this.port = port
  }

  static async start(): Promise<Postgres> {
    const programs = postgresPrograms()
    if (programs === undefined) throw new Error(whyNoPostgres())
    const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-postgres-'))
    const server = new Postgres(programs, folder, await freePort())
    const data = join(folder, 'data')
    if (userInfo().uid === 0) execFileSync('chown', ['postgres', folder])
    chmodSync(folder, 0o755)
    server.asOwner('initdb', [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    ])
    const settings = `-p ${server.port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c work_mem=128MB -c jit=off`
    server.asOwner('pg_ctl', ['-D', data, '-o', settings, '-l', join(folder, 'log'), '-w', 'start'])
    return server
  }

  async run(sql: string): Promise<void> {
    await this.psql(sql)
  }

  async rows(sql: string): Promise<readonly TextRow[]> {
    return parsedCsv(await this.psql(sql, ['--csv']))
  }

  async load(name: string, columns: readonly TableColumn[], csv: string): Promise<void> {
    const file = join(this.folder, 'rows.csv')
    writeFileSync(file, csv)
    await this.run(
      `DROP TABLE IF EXISTS "${name}" CASCADE;\n${createTable(name, columns)};\n\\copy "${name}" FROM '${file}' CSV\nANALYZE "${name}";`,
    )
    rmSync(file)
  }

  async close(): Promise<void> {
    this.asOwner('pg_ctl', ['-D', join(this.folder, 'data'), '-m', 'immediate', '-w', 'stop'])
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** Runs a script; its output, or an error with what the server said. */
  psql(sql: string, options: readonly string[] = []): Promise<string> {
    const connection = ['-h', '127.0.0.1', '-p', String(this.port), '-U', 'postgres', '-d', 'postgres']
    const client = spawn(
      join(this.programs, 'psql'),
      [...connection, '-X', '-q', '-v', 'ON_ERROR_STOP=1', ...options],
      {
        env: { ...process.env, PGCLIENTENCODING: 'UTF8' },
      },
    )
    const out: Buffer[] = []
    const err: Buffer[] = []
    client.stdout.on('data', (part: Buffer) => out.push(part))
    client.stderr.on('data', (part: Buffer) => err.push(part))
    client.stdin.on('error', () => undefined)
    client.stdin.end(sql)
    return new Promise((resolve, reject) => {
      client.on('error', reject)
      client.on('close', (code) =>
        code === 0 ? resolve(Buffer.concat(out).toString()) : reject(new Error(Buffer.concat(err).toString())),
      )
    })
  }

  /** The server refuses to run as root: it is run as the user that its package made. */
  private asOwner(program: string, args: readonly string[]): void {
    const path = join(this.programs, program)
    const [command, all] = userInfo().uid === 0 ? ['runuser', ['-u', 'postgres', '--', path, ...args]] : [path, args]
    execFileSync(command as string, all as string[], { stdio: ['ignore', 'ignore', 'pipe'], cwd: '/' })
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** CSV as psql prints it: a header, values in quotation marks where they need them, nothing for NULL. */
function parsedCsv(text: string): readonly TextRow[] {
  const [header = [], ...rows] = parse(text, { relax_column_count: true }) as readonly string[][]
  return rows.map((cells) =>
    Object.fromEntries(header.map((name, at) => [name, cells[at] === '' ? null : (cells[at] ?? null)])),
  )
}
