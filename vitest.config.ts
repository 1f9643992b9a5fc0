import { configDefaults, defineConfig } from 'vitest/config'
import modulesOfTheirOwn from './test/modules-of-their-own.json' with { type: 'json' }

// Some tests need the modules fresh, or change what the language shares. All others share what they import with the files before
// them, which saves half of the time.
export default defineConfig({
  test: {
    testTimeout: 60_000,
    maxWorkers: '100%',
    setupFiles: ['test/support/seed.ts', 'test/support/kernels.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...modulesOfTheirOwn],
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'fresh', include: modulesOfTheirOwn },
      },
    ],
  },
})
