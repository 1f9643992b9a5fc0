/** What is published is what is meant to be: the files of the tarball, named one by one. `npm run contents` pins them anew. */
import { execFileSync } from 'node:child_process'
import { it } from 'vitest'
import { expectGenerated } from '../support/generated'

/** Types that entries share stand in files whose names follow their text. */
const sharedTypes = /-[\w-]{8}(\.d\.c?ts)$/

/** Packed without building first: what is checked is the build that stands in `dist`. */
function packedFiles(): readonly string[] {
  const printed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [{ files }] = JSON.parse(printed) as [{ readonly files: readonly { readonly path: string }[] }]
  return [...new Set(files.map(({ path }) => path.replace(sharedTypes, '-*$1')))].sort()
}

it('the tarball holds the files that are pinned, and no other (where `dist` is old: npm run build)', () => {
  expectGenerated('test/package/contents.txt', `${packedFiles().join('\n')}\n`)
})
