/** TypeDoc reads the whole API without a warning; `npm run api` writes the pages. */
import { Application } from 'typedoc'
import { expect, it } from 'vitest'

it('has pages without loose ends', { timeout: 120_000 }, async () => {
  const application = await Application.bootstrap({ options: 'typedoc.json' })
  const project = await application.convert()
  if (project) application.validate(project)
  const pages = (project?.children ?? []).map(({ children }) => children?.length ?? 0)
  expect(pages.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(100)
  expect([application.logger.warningCount, application.logger.errorCount]).toEqual([0, 0])
})
