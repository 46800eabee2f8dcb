import { defineConfig } from 'vitest/config'

/** These lean on nothing that another leaves behind, and share what they load: for lexicons and weights that takes longer than the tests. */
const SHARED = ['{src,bench,eval,train}/**/*.test.ts']
/** The whole program, with processes, browsers and disks that are made to fail: each file by itself. */
const WHOLE = ['test/**/*.test.ts']

export default defineConfig({
  test: {
    globalSetup: ['test/build.ts'],
    // The default leaves a processor idle; of two, half the time is lost.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'whole', include: WHOLE } },
      { extends: true, test: { name: 'shared', include: SHARED, isolate: false } },
    ],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
