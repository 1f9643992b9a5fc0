/** What is published is what is meant to be: the files of the tarball, named one by one. `npm run contents` pins them anew. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const list = 'test/package/contents.txt'

/** Packed without building first: what is checked is the build that stands in `dist`. */
function packedFiles(): readonly string[] {
  const printed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [{ files }] = JSON.parse(printed) as [{ readonly files: readonly { readonly path: string }[] }]
  return files.map(({ path }) => path).sort()
}

it('the tarball holds the files that are pinned, and no other (where `dist` is old: npm run build)', () => {
  const files = packedFiles()
  if (process.env.WRITE_CONTENTS) writeFileSync(list, `${files.join('\n')}\n`)
  expect(files).toEqual(readFileSync(list, 'utf8').trim().split('\n'))
})
