/** A MariaDB server of one's own: in a temporary directory, on a socket, gone at the end. */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import { spelledForMysql } from '../../../src/sql/mysql-spelling'
import type { Database, TextRow } from './database'
import { createTable, type TableColumn } from './tables'

const programs = ['mariadbd', 'mariadb-install-db', 'mariadb'] as const
const folders = ['/usr/sbin', ...(process.env.PATH ?? '').split(':')]
const pathOf = (program: (typeof programs)[number]): string | undefined =>
  folders.map((folder) => join(folder, program)).find((path) => existsSync(path))

/** Why the comparisons with MariaDB are passed over here, or undefined where they run. */
export const whyNoMariaDb = (): string | undefined =>
  programs.every((program) => pathOf(program) !== undefined)
    ? undefined
    : 'MariaDB is not installed here (apt-get install mariadb-server)'

/** What the texts of tests that are written for the other databases say in MariaDB. */
const plainTypes: { readonly [type: string]: string } = { TEXT: 'VARCHAR(1000)', VARCHAR: 'VARCHAR(1000)' }

export class MariaDb implements Database {
  readonly dialect = 'mysql'
  private readonly folder: string
  private readonly server: ReturnType<typeof spawn>

  private constructor(folder: string, server: ReturnType<typeof spawn>) {
    this.folder = folder
    this.server = server
  }

  static async start(): Promise<MariaDb> {
    const reason = whyNoMariaDb()
    if (reason !== undefined) throw new Error(reason)
    const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-mariadb-'))
    const data = `--datadir=${join(folder, 'data')}`
    execFileSync(
      pathOf('mariadb-install-db') as string,
      ['--user=root', data, '--auth-root-authentication-method=normal', '--skip-test-db'],
      { stdio: 'ignore' },
    )
    // What it holds need not outlive it.
    const unsafe = ['--innodb-flush-log-at-trx-commit=0', '--innodb-flush-method=nosync', '--sync-frm=OFF']
    const settings = ['--skip-networking', ...unsafe, '--max-recursive-iterations=100000']
    const server = spawn(
      pathOf('mariadbd') as string,
      ['--user=root', data, `--socket=${join(folder, 's')}`, ...settings],
      { stdio: 'ignore' },
    )
    const database = new MariaDb(folder, server)
    // The server makes its socket once it takes questions.
    while (!existsSync(join(folder, 's'))) {
      if (server.exitCode !== null) throw new Error('MariaDB did not start')
      await setTimeout(50)
    }
    await database.client('CREATE DATABASE city CHARACTER SET utf8mb4', [])
    return database
  }

  async run(sql: string): Promise<void> {
    await this.client(spelled(sql), ['city'])
  }

  async rows(sql: string): Promise<readonly TextRow[]> {
    return readBatch(await this.client(spelled(sql), ['city', '--batch']))
  }

  async load(name: string, columns: readonly TableColumn[], csv: string): Promise<void> {
    const typed = columns.map((column) => ({ ...column, type: plainTypes[column.type] ?? column.type }))
    const lines = (parse(csv) as readonly string[][]).map(
      (cells) => `(${cells.map((cell, at) => literal(cell, columns[at]?.type)).join(', ')})`,
    )
    await this.run(
      `DROP TABLE IF EXISTS "${name}"; ${createTable(name, typed)};${lines.length === 0 ? '' : ` INSERT INTO "${name}" VALUES ${lines.join(', ')};`}`,
    )
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.server.once('exit', resolve))
    this.server.kill('SIGKILL')
    await ended
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** Runs a script; its output, or an error with what the server said. */
  private client(sql: string, options: readonly string[]): Promise<string> {
    const connection = [`--socket=${join(this.folder, 's')}`, '--user=root', '--default-character-set=utf8mb4']
    const client = spawn(pathOf('mariadb') as string, [...connection, ...options], { stdio: ['pipe', 'pipe', 'pipe'] })
    const [out, error]: [Buffer[], Buffer[]] = [[], []]
    client.stdout.on('data', (part) => out.push(part))
    client.stderr.on('data', (part) => error.push(part))
    client.stdin.end(sql)
    return new Promise((resolve, reject) => {
      client.once('close', (code) =>
        code === 0 ? resolve(Buffer.concat(out).toString()) : reject(new Error(Buffer.concat(error).toString())),
      )
    })
  }
}

/** What a test says itself is spelled for the other databases. */
const spelled = (sql: string): string => (sql.includes('`') ? sql : spelledForMysql(sql))

function literal(cell: string, type: string | undefined): string {
  if (cell === '') return 'NULL'
  return type === 'BOOLEAN' || type?.startsWith('DECIMAL') || type === 'INTEGER'
    ? cell
    : `'${cell.replaceAll("'", "''")}'`
}

/** Lines of cells with tabs between; NULL is a word, and blanks are written out. */
function readBatch(text: string): readonly TextRow[] {
  const [names = [], ...rows] = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
  return rows.map((row) =>
    Object.fromEntries(
      names.map((name, at) => [name, row[at] === 'NULL' || row[at] === '' ? null : unescaped(row[at])]),
    ),
  )
}

const unescaped = (cell = ''): string =>
  cell.replace(/\\(.)/g, (_, one: string) => ({ n: '\n', t: '\t', '0': '\0' })[one] ?? one)
