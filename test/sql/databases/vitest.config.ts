/** The comparisons that need a database server: `npm run test:postgres`, `npm run test:shards`. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/sql/databases/*.check.ts'],
    setupFiles: ['test/support/kernels.ts'],
    testTimeout: 5_400_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})
