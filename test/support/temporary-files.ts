/** Files in a folder that is gone afterwards. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export async function withFiles<Made>(
  files: { readonly [name: string]: string | Uint8Array },
  work: (at: (name: string) => string) => Promise<Made>,
): Promise<Made> {
  const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-test-'))
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    return await work((name) => join(folder, name))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
